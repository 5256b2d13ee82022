import { css } from 'lit';

/** Buttons, fields and chips. Native controls, dressed alike. */
export const controls = css`
  button,
  input,
  select,
  textarea {
    margin: 0;
    font: inherit;
    color: inherit;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
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

  button:hover:not([aria-disabled='true']) {
    background: color-mix(in srgb, var(--_text) 5%, var(--_raised));
  }

  button[aria-disabled='true'] {
    color: var(--_quiet);
    cursor: not-allowed;
  }

  button.primary {
    border-color: transparent;
    color: var(--_on-accent);
    background: var(--_accent);
  }

  button.primary:hover:not([aria-disabled='true']) {
    background: color-mix(in srgb, var(--_text) 14%, var(--_accent));
  }

  button.primary[aria-disabled='true'] {
    color: var(--_quiet);
    background: color-mix(in srgb, var(--_text) 10%, var(--_surface));
  }

  button.plain {
    border-color: transparent;
    background: transparent;
  }

  button.plain:hover:not([aria-disabled='true']) {
    background: var(--_hover);
  }

  button.icon-only {
    min-inline-size: 32px;
    padding: 4px;
  }

  button.link {
    min-block-size: 24px;
    padding: 0 4px;
    border: 0;
    color: var(--_accent);
    background: transparent;
  }

  button.link:hover {
    text-decoration: underline;
    background: transparent;
  }

  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 5px 8px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    line-height: 1.25;
    background: var(--_surface);
  }

  textarea {
    display: block;
    line-height: 1.45;
    resize: none;
  }

  ::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }

  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: -1px;
  }

  :is(input, select, textarea)[aria-invalid='true'] {
    border-color: var(--_red);
  }

  .field {
    display: grid;
    gap: 4px;
  }

  .field > label {
    font-size: 13px;
    font-weight: 500;
    line-height: 1.25;
  }

  .help {
    font-size: 13px;
    line-height: 1.35;
    color: var(--_quiet);
  }

  .error {
    display: flex;
    gap: 6px;
    font-size: 13px;
    line-height: 1.35;
    color: var(--_red);
    overflow-wrap: anywhere;
  }

  .chip {
    min-block-size: 28px;
    padding: 2px 10px;
    border-radius: 14px;
    font-size: 13px;
    white-space: nowrap;
  }

  /* What is chosen stays so under the pointer. */
  .chip.chip[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
    background: var(--_accent-soft);
  }

  @media (forced-colors: active) {
    button.primary,
    button.danger.danger {
      forced-color-adjust: none;
      border-color: Highlight;
      color: HighlightText;
      background: Highlight;
    }

    button[aria-disabled='true'],
    button.primary[aria-disabled='true'],
    button.danger.danger[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      background: ButtonFace;
    }

    .chip.chip[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }

    .chip[aria-pressed='true'] > * {
      color: inherit;
    }
  }
`;
