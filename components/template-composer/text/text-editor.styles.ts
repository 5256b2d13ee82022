import { css } from 'lit';

export const textEditorStyles = css`
  .root {
    display: grid;
    gap: 4px;
    block-size: auto;
    background: transparent;
  }

  .box {
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    overflow: hidden;
  }

  .box:focus-within:not(:has(button:focus-visible)) {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }

  .box[data-invalid] {
    border-color: var(--_red);
  }

  .box[data-read-only] {
    border-style: dashed;
    background: var(--_sunken);
  }

  /* The text lies over what marks its parts, letter on letter: both must be set alike. */
  .stack {
    display: grid;
  }

  .stack > * {
    grid-area: 1 / 1;
    margin: 0;
    min-block-size: 34px;
    padding: 6px 10px;
    border: 0;
    font: inherit;
    line-height: 1.45;
    letter-spacing: normal;
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }

  .stack[data-multiline] > * {
    min-block-size: 96px;
  }

  textarea {
    block-size: 100%;
    border-radius: 0;
    outline: none;
    background: transparent;
    overflow: hidden;
  }

  .backdrop {
    color: transparent;
    pointer-events: none;
    user-select: none;
    forced-color-adjust: none;
  }

  mark {
    border-radius: 3px;
    color: inherit;
    background: transparent;
  }

  mark[data-variable] {
    background: var(--_accent-soft);
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--_accent) 35%, transparent);
  }

  mark[data-severity] {
    text-decoration: underline wavy var(--_amber) 1.5px;
    text-decoration-skip-ink: none;
    text-underline-offset: 3px;
  }

  mark[data-severity='error'] {
    text-decoration-color: var(--_red);
  }

  [inert] {
    opacity: 0.5;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 2px;
    padding: 2px 4px;
    border-block-start: 1px solid var(--_line);
  }

  .toolbar button {
    min-block-size: 28px;
    color: var(--_quiet);
  }

  .toolbar .icon-only {
    min-inline-size: 28px;
    padding: 4px;
  }

  .toolbar button:hover,
  .toolbar [aria-expanded='true'] {
    color: var(--_text);
  }

  .toolbar [aria-expanded='true'] {
    background: var(--_hover);
  }

  .toolbar button:focus-visible,
  .emoji button:focus-visible {
    outline-offset: -2px;
  }

  .insert {
    display: flex;
    position: relative;
    flex-wrap: wrap;
    gap: 0 2px;
  }

  /* What parts the two groups: on a line of its own the second has nothing before it, and the box cuts this off. */
  .icon-only:has(+ .insert) {
    margin-inline-end: 10px;
  }

  .icon-only + .insert::before {
    content: '';
    position: absolute;
    inset-block: 4px;
    inset-inline-start: -7px;
    border-inline-start: 1px solid var(--_line);
  }

  .variable-tool {
    gap: 3px;
    padding: 2px 8px 2px 5px;
    font-size: 13px;
    font-weight: 400;
    white-space: nowrap;
  }

  .variable-tool .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .emoji {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(32px, 1fr));
    padding: 4px;
    border-block-start: 1px solid var(--_line);
  }

  .emoji button {
    font-size: 18px;
    line-height: 1;
  }
`;
