import { css } from 'lit';

/** The search and what it finds. */
export const templateListStyles = css`
  :host {
    min-block-size: 0;
  }

  .root {
    container-type: inline-size;
    block-size: auto;
    background: transparent;
  }

  .search {
    position: relative;
  }

  .search .icon {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    color: var(--_quiet);
    pointer-events: none;
  }

  .search input {
    padding-inline-start: 32px;
  }

  .options {
    display: grid;
    max-block-size: 224px;
    margin-block-start: 8px;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
  }

  .options[hidden] {
    display: none;
  }

  .option {
    display: grid;
    gap: 1px;
    padding: 8px 12px;
    line-height: 1.35;
    cursor: default;
  }

  .option + .option {
    border-block-start: 1px solid var(--_line);
  }

  .option:hover {
    background: var(--_hover);
  }

  .option[aria-selected='true'] {
    background: var(--_accent-soft);
    box-shadow: inset 3px 0 var(--_accent);
  }

  .option[aria-selected='true']:dir(rtl) {
    box-shadow: inset -3px 0 var(--_accent);
  }

  .option[aria-disabled='true'] .template-name {
    color: var(--_quiet);
  }

  .option-line {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
  }

  .template-name {
    min-inline-size: 0;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .option-detail {
    flex: none;
    font-size: 13px;
    color: var(--_quiet);
  }

  .option-snippet {
    overflow: hidden;
    font-size: 13px;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--_quiet);
  }

  .option[aria-disabled='true'] .option-snippet {
    white-space: normal;
  }

  .hint {
    margin-block-start: 8px;
    font-size: 13px;
  }

  @media (pointer: coarse) {
    .hint {
      display: none;
    }
  }

  .nothing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 16px 4px;
    color: var(--_quiet);
  }

  .skeleton {
    display: grid;
    gap: 12px;
    padding: 12px 4px;
  }

  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
