import { css } from 'lit';

export const templatePickerStyles = css`
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
    inset-inline-start: 9px;
    color: var(--_quiet);
    pointer-events: none;
  }

  .search input {
    padding-inline-start: 32px;
  }

  .options {
    display: grid;
    max-block-size: 224px;
    margin-block-start: 6px;
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
    padding: 7px 12px;
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
    font-size: 12px;
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
    margin-block-start: 6px;
    font-size: 12px;
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
    gap: 14px;
    padding: 12px 4px;
  }

  .chosen {
    display: grid;
    gap: 12px;
  }

  .chosen-line {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .chosen-line .template-name {
    flex: 1;
  }

  .chosen-line .icon-only {
    flex: none;
    margin-inline-start: -6px;
  }

  .language select {
    inline-size: auto;
    max-inline-size: min(180px, 40cqi);
  }

  .only-language {
    font-size: 13px;
    color: var(--_quiet);
  }

  .fill {
    display: grid;
    gap: 16px;
    align-items: start;
  }

  .fields {
    display: grid;
    gap: 12px;
    justify-items: stretch;
  }

  .use {
    justify-self: start;
    font-size: 13px;
    min-block-size: 28px;
    padding: 2px 10px;
  }

  .preview {
    --_bubble: var(--jf-color-bubble-outbound, color-mix(in srgb, var(--_accent) 13%, var(--_surface)));

    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  .preview-title {
    font-size: 13px;
    font-weight: 500;
    line-height: 1.25;
  }

  .preview .bubble {
    max-inline-size: 480px;
    border-end-end-radius: 4px;
  }

  .preview .template-buttons {
    margin-block-end: -6px;
    border-block-end: 0;
  }

  .field bdi {
    display: inline-block;
  }

  .field bdi::first-letter {
    text-transform: uppercase;
  }

  /* In sight however many values there are. */
  .send-line {
    position: sticky;
    inset-block-end: -12px;
    display: flex;
    justify-content: end;
    margin-block: -4px -8px;
    padding-block: 4px 12px;
    background: var(--_surface);
  }

  @container (inline-size >= 560px) {
    .fill:has(.fields) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
