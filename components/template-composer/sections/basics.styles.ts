import { css } from 'lit';

/** What all languages share, and what fields have in common. */
export const basicsStyles = css`
  .basics,
  .panel {
    display: grid;
    gap: 16px;
  }

  .pair {
    display: grid;
    gap: 16px;
    align-items: start;
  }

  fieldset {
    min-inline-size: 0;
  }

  legend,
  .field-label {
    padding: 0;
    font-size: 13px;
    font-weight: 500;
    line-height: 1.25;
  }

  fieldset.field > * + * {
    margin-block-start: 6px;
  }

  fieldset.field {
    display: block;
  }

  .fixed {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    overflow-wrap: anywhere;
  }

  .fixed .icon {
    inline-size: 14px;
    block-size: 14px;
    color: var(--_quiet);
  }

  .good {
    display: inline-flex;
    gap: 4px;
    color: var(--_accent);
  }

  .good .icon {
    margin-block-start: 1px;
  }

  button.suggestion {
    justify-self: start;
    padding: 0;
    font-size: 13px;
    overflow-wrap: anywhere;
    text-align: start;
  }

  .cards {
    display: grid;
    gap: 8px;
  }

  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-content: start;
    gap: 2px 8px;
    padding: 8px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
    cursor: pointer;
  }

  .card:hover {
    background: var(--_hover);
  }

  .card:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  input[readonly] {
    border-style: dashed;
    background: var(--_sunken);
  }

  .card:has(:disabled) {
    cursor: default;
  }

  .card input {
    margin-block-start: 2px;
    outline: none;
  }

  input[type='radio'],
  input[type='checkbox'] {
    inline-size: 15px;
    block-size: 15px;
    accent-color: var(--_accent);
  }

  .card-title {
    font-weight: 500;
    line-height: 1.35;
  }

  .card .help {
    grid-column: 2;
  }

  .segments {
    display: inline-grid;
    grid-auto-flow: column;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    overflow: hidden;
  }

  .segment {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 30px;
    padding: 3px 12px 3px 10px;
    font-size: 13px;
    cursor: pointer;
  }

  .segment + .segment {
    border-inline-start: 1px solid var(--_edge);
  }

  .segment input {
    margin: 0;
    outline: none;
  }

  .segment:has(:checked) {
    background: var(--_accent-soft);
  }

  .segment code {
    padding: 0;
    font-size: 12px;
    background: none;
    color: var(--_quiet);
  }

  .check {
    display: flex;
    gap: 8px;
    align-items: start;
    line-height: 1.35;
    cursor: pointer;
  }

  .check input {
    flex: none;
    margin: 2px 0 0;
  }

  @container (inline-size >= 560px) {
    .pair:not(:has(> :only-child)) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    .cards {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  @media (forced-colors: active) {
    .card:has(:checked),
    .segment:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
