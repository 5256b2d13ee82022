import { css } from 'lit';
import { cardStyles } from './card.styles.ts';

const list = css`
  .root {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    container: list / inline-size;
  }

  .root > .place {
    grid-row: 1 / -1;
  }

  .header {
    display: grid;
    gap: 8px;
    padding: 12px 16px 8px;
    border-block-end: 1px solid var(--_line);
  }

  .search-line,
  .filter-line,
  .selection {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  .filter-line {
    justify-content: space-between;
  }

  .filter {
    display: flex;
    gap: 4px;
  }

  .total {
    min-block-size: 20px;
    font-size: 13px;
    color: var(--_quiet);
  }

  .search {
    flex-basis: 220px;
  }

  .search-line select {
    flex: 0 1 188px;
    inline-size: auto;
    min-inline-size: 0;
  }

  .selection {
    padding: 8px 16px;
    border-block-end: 1px solid var(--_line);
    background: var(--_accent-soft);
  }

  .selection p {
    flex: 1 1 auto;
    font-weight: 500;
  }

  .notes {
    display: grid;
    gap: 8px;
    padding: 12px 16px 4px;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) minmax(0, 5fr) minmax(0, 5fr);
    align-items: center;
    gap: 16px;
    padding-inline: 16px;
    border-block-end: 1px solid var(--_line);
  }

  [data-choosing] .columns {
    grid-template-columns: 32px minmax(0, 5fr) minmax(0, 4fr) minmax(0, 5fr) minmax(0, 5fr);
    gap: 12px;
  }

  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    font-size: 13px;
    color: var(--_quiet);
    background: var(--_surface);
  }

  .head .columns {
    min-block-size: 33px;
  }

  .row,
  .bones {
    block-size: 56px;
  }

  .row {
    overflow: hidden;
  }

  .row:hover {
    background: var(--_hover);
  }

  .row[data-selected] {
    background: var(--_accent-soft);
  }

  .row[data-open] {
    box-shadow: inset 3px 0 var(--_accent);
  }

  .row[data-open]:dir(rtl) {
    box-shadow: inset -3px 0 var(--_accent);
  }

  .row > div {
    min-inline-size: 0;
  }

  .line {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .quiet {
    font-size: 13px;
    color: var(--_quiet);
  }

  .tick {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    margin-inline-start: -8px;
    cursor: pointer;
  }

  input[type='checkbox'] {
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
  }

  .name-cell {
    display: grid;
    justify-items: start;
  }

  .name-cell > * {
    max-inline-size: 100%;
  }

  button.name {
    min-block-size: 24px;
    justify-content: start;
    padding: 0 4px;
    margin-inline-start: -4px;
    border: 0;
    text-align: start;
  }

  button.name:hover:not([aria-disabled='true']) {
    color: var(--_accent);
    text-decoration: underline;
    background: transparent;
  }

  .name bdi {
    overflow: hidden;
    /* As high as text is, not as a button: what hangs below the line would be cut. */
    line-height: 1.45;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .sending {
    display: flex;
    gap: 6px;
    font-size: 13px;
    line-height: 1.35;
  }

  .sending .icon {
    margin-block-start: 1px;
  }

  .sending[data-tone='good'] {
    color: var(--_accent);
  }

  .sending[data-tone='bad'] .icon {
    color: var(--_red);
  }

  .why {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .unread {
    display: flex;
    grid-column: 1 / -1;
    gap: 24px;
  }

  .unread .bone {
    flex: 1;
  }

  .bones {
    display: grid;
    grid-template-columns: 2fr 1fr 1fr;
    align-items: center;
    gap: 24px;
    padding-inline: 16px;
    border-block-end: 1px solid var(--_line);
  }

  .keys {
    padding: 8px 16px 12px;
  }

  .choices {
    display: grid;
    gap: 0;
    max-block-size: 300px;
    overflow: auto;
  }

  .choices legend {
    padding: 0;
    font-size: 13px;
    font-weight: 500;
  }

  .choice {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 32px;
    padding-inline: 4px;
  }

  .have {
    margin-inline-start: auto;
  }

  @media (forced-colors: active) {
    .row[data-selected] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .row[data-open] {
      border-inline-start: 3px solid Highlight;
      padding-inline-start: 13px;
    }
  }
`;

export const userListStyles = [list, cardStyles];
