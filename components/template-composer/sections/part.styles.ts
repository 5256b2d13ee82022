import { css } from 'lit';

/** The parts of a message: texts, variables, buttons and samples. */
export const partStyles = css`
  .card:has(:focus-visible),
  .segment:has(:focus-visible),
  .file:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .part {
    display: grid;
    gap: 8px;
  }

  .part:focus-visible {
    outline-offset: 4px;
    border-radius: 2px;
  }

  .part-line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }

  .part-line h3 {
    font-size: 13px;
    font-weight: 500;
  }

  .aside .part-line h3 {
    font-size: 14px;
    font-weight: 600;
  }

  .part-line:has(select) {
    justify-content: start;
  }

  .part-line select {
    inline-size: auto;
  }

  .variables {
    display: grid;
    gap: 12px;
  }

  .variable-heads {
    display: none;
    font-size: 12px;
    line-height: 1.25;
    color: var(--_quiet);
  }

  .variable {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 4px 8px;
    align-items: center;
  }

  .variable-name,
  .variable-help {
    grid-column: 1 / -1;
  }

  .variable-name {
    justify-self: start;
    max-inline-size: 100%;
    padding: 1px 6px;
    font-size: 12px;
    color: var(--_text);
    background: var(--_accent-soft);
    overflow-wrap: anywhere;
  }

  .variable-label {
    display: block;
    font-size: 12px;
    line-height: 1.35;
    color: var(--_quiet);
  }

  .variable-help:empty {
    display: none;
  }

  .buttons {
    display: grid;
    gap: 8px;
  }

  .button-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px 8px;
    align-items: start;
  }

  .buttons > li + li {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }

  .button-row > .findings {
    grid-column: 1 / -1;
  }

  /* As tall with an icon and a count as without. */
  .button-row .label-line {
    min-block-size: 18px;
  }

  .button-row label {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .button-row label .icon {
    inline-size: 14px;
    block-size: 14px;
    color: var(--_quiet);
  }

  .button-row .field {
    align-content: start;
  }

  [inert] {
    opacity: 0.5;
  }

  .movers {
    display: flex;
    justify-content: end;
    min-inline-size: 84px;
    margin-block-start: 22px;
  }

  .movers button {
    min-block-size: 28px;
    min-inline-size: 28px;
    color: var(--_quiet);
  }

  .button-fields {
    display: grid;
    gap: 8px 10px;
    align-items: start;
  }

  .adders {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .adder {
    gap: 4px;
    min-block-size: 28px;
    padding: 2px 10px 2px 7px;
    font-size: 13px;
    font-weight: 400;
  }

  .adder .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .sample {
    display: grid;
    gap: 8px;
    justify-items: start;
  }

  .sample-there {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .sample-there > .icon {
    color: var(--_accent);
  }

  .file {
    display: inline-flex;
    position: relative;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 4px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
    font-weight: 500;
    line-height: 1.25;
    background: var(--_raised);
    cursor: pointer;
  }

  .file:hover {
    background: var(--_hover);
  }

  .file:has(:disabled) {
    color: var(--_quiet);
    background: transparent;
    cursor: not-allowed;
  }

  .authentication {
    gap: 12px;
  }

  .expiry input {
    inline-size: 96px;
  }

  /* Beside the label there is room for what moves a button; its other fields take the whole width. */
  @container (inline-size < 560px) {
    .button-fields {
      display: contents;
    }

    .button-fields > .field {
      grid-column: 1 / -1;
    }

    .button-row:has(.movers) .field:first-child {
      grid-area: 1 / 1;
    }

    .movers {
      grid-area: 1 / 2;
    }
  }

  @container (inline-size >= 560px) {
    .button-fields {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
    }

    .button-fields > :nth-child(3) {
      grid-column: 2;
    }

    .button-fields > :only-child {
      grid-column: 1 / -1;
    }

    .variables {
      gap: 8px;
    }

    .variable-heads {
      display: grid;
    }

    .variable-heads,
    .variable {
      grid-template-columns: minmax(72px, 0.6fr) minmax(0, 1fr) minmax(0, 1.6fr);
      gap: 4px 8px;
    }

    .variable-name {
      grid-column: auto;
    }

    .variable-help {
      grid-column: 2 / -1;
    }

    .variable-label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
