import { css } from 'lit';
import { cardStyles } from './card.styles.ts';
import { detailsStyles } from './details.styles.ts';

const list = css`
  .root {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    container: list / inline-size;
  }

  .header {
    display: grid;
    gap: 8px;
    padding: 12px 16px 8px;
    border-block-end: 1px solid var(--_line);
  }

  .search-line {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .search {
    position: relative;
    flex: 1 1 220px;
    min-inline-size: 0;
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

  .search-line select {
    flex: 0 1 168px;
    inline-size: auto;
    min-inline-size: 0;
  }

  .new {
    flex: none;
  }

  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    margin-inline: -16px;
    padding: 3px 16px;
  }

  .chip {
    flex: none;
    gap: 5px;
  }

  .chip .count {
    font-weight: 400;
    color: var(--_quiet);
  }

  .chip[aria-pressed='true'] .count {
    color: inherit;
  }

  .divider {
    flex: none;
    inline-size: 1px;
    block-size: 16px;
    margin-inline: 4px;
    background: var(--_line);
  }

  .body {
    position: relative;
    min-block-size: 0;
    overflow: auto;
  }

  .notes {
    display: grid;
    gap: 8px;
    padding: 12px 16px 4px;
  }

  .quiet {
    font-size: 13px;
    color: var(--_quiet);
  }

  .drafts {
    display: grid;
    gap: 4px;
    margin: 12px 16px;
    padding: 12px;
    border-radius: var(--_radius-surface);
    background: var(--_sunken);
  }

  .drafts h3 {
    font-weight: 600;
  }

  .draft {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
  }

  .draft > .icon {
    color: var(--_quiet);
  }

  .draft .name {
    flex: 0 1 auto;
  }

  .draft-kind {
    flex: 1 1 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .draft time {
    flex: none;
  }

  button.name {
    min-inline-size: 0;
    min-block-size: 24px;
    justify-content: start;
    padding: 0 4px;
    margin-inline-start: -4px;
    border: 0;
    color: var(--_text);
    text-align: start;
  }

  button.name:hover:not([aria-disabled='true']) {
    color: var(--_accent);
    background: transparent;
    text-decoration: underline;
  }

  .name bdi,
  bdi.name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

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

  .keys {
    padding: 8px 16px 12px;
  }

  .bones {
    display: grid;
    grid-template-columns: 1fr 2fr 1fr;
    align-items: center;
    gap: 24px;
    block-size: 56px;
    padding-inline: 16px;
    border-block-end: 1px solid var(--_line);
  }

  .choices {
    display: grid;
    gap: 2px;
    max-block-size: 240px;
    overflow: auto;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    padding-inline: 4px;
  }

  .choice input {
    accent-color: var(--_accent);
  }

  .delete-words {
    display: grid;
    gap: 8px;
  }

  .changes {
    padding-inline-start: 16px;
    list-style: disc;
  }

  @media (forced-colors: active) {
    .row[data-chosen] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

export const templateListStyles = [list, detailsStyles, cardStyles];
