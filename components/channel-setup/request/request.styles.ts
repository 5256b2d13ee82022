import { css } from 'lit';

export const requestStyles = css`
  .root {
    container-type: inline-size;
    block-size: auto;
  }

  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 16px;
  }

  header {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-inline-start: -6px;
  }

  h2 {
    font-size: 20px;
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
    scroll-margin-block-start: 16px;
  }

  h2:focus-visible {
    outline-offset: 4px;
  }

  .back:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    align-items: start;
  }

  .columns > .checklist {
    order: -1;
  }

  form {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }

  .number-line {
    display: grid;
    gap: 6px;
  }

  .doubt {
    display: flex;
    gap: 6px;
    color: var(--_amber);
  }

  .outcome:not([hidden]) {
    display: block;
    border-radius: var(--_radius-surface);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .checklist {
    padding: 12px 16px;
    border-radius: var(--_radius-surface);
    background: var(--_sunken);
  }

  @media (forced-colors: active) {
    .checklist {
      border: 1px solid CanvasText;
    }
  }

  summary {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-block-size: 32px;
    border-radius: var(--_radius-control);
    list-style: none;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary h3 {
    flex: 1;
  }

  details[open] > summary .icon {
    transform: scaleY(-1);
  }

  details > .help {
    padding-block-end: 8px;
  }

  h3 {
    font-size: 14px;
    font-weight: 600;
    line-height: 1.25;
  }

  .checklist li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 10px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
    font-size: 13px;
  }

  .checklist li > label {
    font-size: 14px;
    font-weight: 500;
    line-height: 1.35;
    cursor: pointer;
  }

  .checklist li > p {
    grid-column: 2;
  }

  .checklist [type='checkbox'] {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .where {
    color: var(--_quiet);
  }

  .where a {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-block-size: 24px;
    color: var(--_accent);
    text-underline-offset: 2px;
  }

  .where a .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  @container (inline-size >= 560px) {
    .number-line {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }

  @container (inline-size >= 820px) {
    .columns {
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
      gap: 32px;
    }

    .columns > .checklist {
      order: 0;
    }
  }
`;
