import { css } from 'lit';

/** The templates as a table: its head, and what is in a row. */
export const tableStyles = css`
  .table {
    inline-size: 100%;
    border-spacing: 0;
    table-layout: fixed;
  }

  th,
  td {
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }

  :is(th, td):first-child {
    padding-inline-start: 8px;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: 4px;
    font-size: 13px;
    color: var(--_quiet);
    background: var(--_surface);
  }

  thead .name-head {
    inline-size: 27%;
    padding-inline-start: 40px;
  }

  .quality-head {
    inline-size: 124px;
  }

  .findings-head,
  .changed-head {
    inline-size: 108px;
  }

  .actions-head {
    inline-size: 120px;
  }

  .sort {
    min-block-size: 24px;
    gap: 4px;
    margin-inline: -6px;
    padding: 0 6px;
    font-weight: inherit;
    color: inherit;
  }

  .number {
    text-align: end;
  }

  time {
    unicode-bidi: isolate;
  }

  .row {
    block-size: 56px;
  }

  .row:hover {
    background: var(--_hover);
  }

  .row[data-chosen] {
    background: var(--_accent-soft);
    box-shadow: inset 3px 0 var(--_accent);
  }

  .row[data-chosen]:dir(rtl) {
    box-shadow: inset -3px 0 var(--_accent);
  }

  .row[data-open] > * {
    border-block-end-color: transparent;
  }

  .name-line {
    display: flex;
    align-items: center;
    gap: 4px;
  }

  .toggle {
    flex: none;
    min-inline-size: 28px;
    min-block-size: 28px;
    color: var(--_quiet);
  }

  .toggle:dir(rtl):not([aria-expanded='true']) .icon {
    transform: scaleX(-1);
  }

  .name-words {
    display: grid;
    flex: 1;
    justify-items: start;
    min-inline-size: 0;
  }

  .name-words .name {
    max-inline-size: 100%;
    font-weight: 500;
  }

  .drafted {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }

  .groups {
    display: grid;
    grid-template-columns: minmax(100px, auto) minmax(0, 1fr);
    gap: 2px 8px;
  }

  .group {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
  }

  .group .languages {
    color: var(--_quiet);
  }

  .group .count,
  .rest {
    display: none;
  }

  .actions {
    display: flex;
    justify-content: end;
    gap: 2px;
    color: var(--_quiet);
  }

  @media (forced-colors: active) {
    .row[data-chosen] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
