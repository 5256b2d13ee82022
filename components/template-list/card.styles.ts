import { css } from 'lit';

/** Where there is no room for columns, each row is a card of two lines. */
export const cardStyles = css`
  @container list (inline-size < 780px) {
    .header {
      padding-inline: 12px;
    }

    .search {
      flex-basis: 100%;
      order: -2;
    }

    .search-line:has(.new) .search {
      flex: 1 1 0;
    }

    .new {
      order: -1;
    }

    .search-line select {
      flex: 1 1 0;
    }

    .search-line::after {
      content: '';
      order: -1;
      flex-basis: 100%;
    }

    .filter {
      flex-wrap: nowrap;
      margin-inline: -12px;
      padding-inline: 12px;
      overflow-x: auto;
      scrollbar-width: none;
    }

    .notes {
      padding-inline: 12px;
    }

    .drafts {
      margin-inline: 12px;
    }

    .draft {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto auto;
      gap: 0 8px;
      padding-block: 4px;
    }

    .draft-kind {
      grid-row: 2;
      grid-column: 2 / -1;
    }

    .table,
    tbody,
    .row,
    .details,
    .details td {
      display: block;
    }

    thead {
      display: none;
    }

    .row {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 8px;
      block-size: auto;
      padding: 8px 12px 8px 4px;
      border-block-end: 1px solid var(--_line);
    }

    .row:dir(rtl) {
      padding: 8px 4px 8px 12px;
    }

    .row > :is(th, td) {
      padding: 0;
      border: 0;
    }

    .row .actions-cell,
    .row .quality-cell {
      display: none;
    }

    .row .name-cell {
      grid-row: 1;
      grid-column: 1;
    }

    .name-words .quiet {
      display: none;
    }

    .row .changed-cell {
      grid-row: 1;
      grid-column: 2;
      align-self: center;
      font-size: 13px;
      color: var(--_quiet);
    }

    .row .status-cell {
      grid-row: 2;
      grid-column: 1;
      padding-inline-start: 32px;
    }

    .row .findings-cell {
      grid-row: 2;
      grid-column: 2;
      font-size: 13px;
    }

    .row .findings-cell [data-tone='calm'] {
      display: none;
    }

    .groups {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      font-size: 13px;
    }

    .group {
      display: flex;
      gap: 4px;
    }

    .group:nth-child(n + 3) {
      display: none;
    }

    .rest {
      display: block;
      color: var(--_quiet);
    }

    .group .languages {
      position: absolute;
      clip-path: inset(50%);
    }

    .group .count {
      display: inline;
      color: var(--_quiet);
    }

    .details {
      border-block-end: 1px solid var(--_line);
    }

    .details td,
    .details td:dir(rtl) {
      padding: 0 12px 12px;
      border: 0;
    }

    .card-actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }

    .version-name {
      flex: 1 1 50%;
    }

    /* Name and quality on one line, where it stands on the next. */
    .version-line::after {
      content: '';
      flex-basis: 100%;
    }

    .version-line > :not(.version-name, .version-quality) {
      order: 1;
    }

    .version-actions {
      margin-inline-start: auto;
    }

    .keys {
      display: none;
    }
  }
`;
