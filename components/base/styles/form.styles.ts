import { css } from 'lit';

/** What forms share beside their fields: a question before something is done, theirs and mine, and what became of it. */
export const form = css`
  button.danger {
    border-color: transparent;
    color: var(--_surface);
    background: var(--_red);
  }

  button.danger:hover:not([aria-disabled='true']) {
    background: color-mix(in srgb, var(--_text) 14%, var(--_red));
  }

  button.danger[aria-disabled='true'] {
    color: var(--_quiet);
    background: color-mix(in srgb, var(--_text) 10%, var(--_surface));
  }

  .confirm-dialog {
    inline-size: min(440px, calc(100vw - 32px));
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
    color: var(--_text);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    overflow-wrap: anywhere;
  }

  .confirm-dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  .confirm-dialog form {
    display: grid;
    gap: 12px;
  }

  .confirm-dialog h3 {
    font-size: 16px;
    font-weight: 600;
    line-height: 1.25;
  }

  .open-conversations {
    display: grid;
    gap: 2px;
    margin: 4px 0 0;
    padding-inline-start: 20px;
    list-style: disc;
    overflow-wrap: anywhere;
  }

  .confirm-choices,
  .conflict-choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .confirm-choices {
    justify-content: flex-end;
    margin-block-start: 4px;
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: first baseline;
    padding: 8px 12px;
    border-radius: var(--_radius-surface);
    background: var(--_sunken);
    overflow-wrap: anywhere;
  }

  /* Beside the first line, wherever that stands beside a button. */
  .note > .icon {
    position: relative;
    inset-block-start: 3px;
  }

  .note-words {
    flex: 1 1 200px;
    padding-block: 2px;
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .note[data-tone='good'] {
    background: var(--_accent-soft);
  }

  .note[data-tone='urgent'] {
    background: var(--_amber-soft);
  }

  .note[data-tone='failed'] {
    background: var(--_red-soft);
  }

  .note[data-tone='good'] > .icon {
    color: var(--_accent);
  }

  .note[data-tone='urgent'] > .icon {
    color: var(--_amber);
  }

  .note[data-tone='failed'] > .icon {
    color: var(--_red);
  }

  .note-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .conflict {
    display: grid;
    gap: 10px;
    padding: 12px;
    border-radius: var(--_radius-surface);
    background: var(--_amber-soft);
  }

  .conflict-title {
    display: flex;
    gap: 8px;
  }

  .conflict-title .icon {
    margin-block-start: 2px;
    color: var(--_amber);
  }

  .conflict-title strong {
    font-weight: 600;
  }

  .conflict table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }

  .conflict :is(th, td) {
    padding: 6px 12px 6px 0;
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  .conflict thead :is(th, td) {
    border: 0;
    color: var(--_quiet);
  }

  .conflict th {
    font-weight: 500;
  }

  @media (forced-colors: active) {
    .note,
    .conflict {
      border: 1px solid CanvasText;
    }
  }
`;
