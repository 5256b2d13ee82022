import { css } from 'lit';
import { popover } from '../base/styles/index.ts';

/** The table as a whole: what stands above the rows keeps its height, the rows take the rest. */
export const cdrTableStyles = css`
  ${popover}

  .root {
    display: flex;
    flex-direction: column;
    min-block-size: 320px;
    container: cdr-table / inline-size;
  }

  .head {
    display: grid;
    gap: 8px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
  }

  /* As high as what will be there: rows come first, and stay where they are. */
  .filter-room {
    block-size: 68px;
  }

  .bar-room {
    block-size: 32px;
  }

  .head [inert] {
    opacity: 0.55;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  /* One line, beside the tools: what is cut of the zone is said in full by its title. */
  .found {
    display: flex;
    flex: 1 1 160px;
    gap: 0 12px;
    align-items: baseline;
    min-inline-size: 0;
    white-space: nowrap;
  }

  .total {
    font-weight: 600;
  }

  .zone {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    font-size: 13px;
    color: var(--_quiet);
  }

  /* It takes what room is left, and asks for none: a line of its own would move the rows. */
  .keys {
    flex: 1 1 0;
    min-inline-size: 0;
    contain: inline-size;
    overflow: hidden;
    text-overflow: ellipsis;
    font-size: 13px;
    color: var(--_quiet);
  }

  .root:not(:has(jf-cdr-table-grid[data-by-keys])) .keys {
    display: none;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  /* As high as it will be, before it is drawn. */
  #chart:not([hidden]) {
    min-block-size: 98px;
  }

  .notes {
    display: grid;
    gap: 8px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
  }

  .rows {
    position: relative;
    display: grid;
    flex: 1 1 0;
    min-block-size: 200px;
  }

  .rows > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
    min-block-size: 0;
  }

  .rows > .place {
    align-self: center;
    pointer-events: none;
  }

  .rows > .place > * {
    pointer-events: auto;
  }

  .loading {
    overflow: hidden;
  }

  .loading-row {
    display: grid;
    grid-template-columns: 2fr 2fr 1fr 3fr;
    gap: 24px;
    align-items: center;
    block-size: 32px;
    padding-inline: 48px 12px;
    border-block-end: 1px solid var(--_line);
  }

  /* The first is that of the head. */
  .loading-row:first-child {
    block-size: 37px;
  }

  .loading-row .bone {
    inline-size: 60%;
  }

  .loading-row:first-child .bone {
    inline-size: 40%;
  }

  /* Sentences are read in their own direction, and stand at the side of the page's. */
  .menu > p,
  .help {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .menu {
    inline-size: 320px;
    padding: 12px;
  }

  .menu:popover-open {
    display: grid;
    gap: 12px;
  }

  /* What stands below the columns stays in sight where the window is low. */
  #columns-menu:popover-open {
    grid-template-rows: auto minmax(128px, 1fr) auto auto;
  }

  /* Wider than what is in it, for the rings of focus. */
  .column-rows {
    min-block-size: 0;
    margin: -4px;
    padding: 4px;
    overflow-y: auto;
  }

  .column-rows li {
    display: flex;
    gap: 2px;
    align-items: center;
  }

  .column-rows label,
  .choice {
    display: flex;
    flex: 1;
    gap: 8px;
    align-items: center;
    min-block-size: 32px;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }

  .choices legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font-size: 13px;
    font-weight: 500;
  }

  .choices .choice {
    flex: none;
  }

  .menu input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .menu progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }

  /* Its words stand where the others do. */
  .menu-reset {
    justify-self: start;
    margin-inline-start: -4px;
  }

  .menu-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  @container cdr-table (inline-size < 960px) {
    .head .keys {
      display: none;
    }
  }

  @container cdr-table (inline-size < 830px) {
    .filter-room {
      block-size: 102px;
    }
  }

  @container cdr-table (inline-size < 824px) {
    #chart:not([hidden]) {
      min-block-size: 140px;
    }
  }

  @container cdr-table (inline-size < 780px) {
    .filter-room {
      block-size: 142px;
    }
  }

  @container cdr-table (inline-size < 584px) {
    .filter-room {
      block-size: 108px;
    }
  }

  @container cdr-table (inline-size < 560px) {
    .tools button > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .zone,
    #chart[data-undecided] {
      display: none;
    }

    .loading-row {
      grid-template-columns: 1fr 1fr;
    }

    .loading-row .bone:nth-child(n + 3) {
      display: none;
    }
  }

  @media (forced-colors: active) {
    /* A menu is no box of boxes. */
    .column-rows button:not(:hover) {
      border-color: Canvas;
    }

    .loading-row .bone {
      border: 1px solid GrayText;
    }
  }
`;
