import { css } from 'lit';

export const conversationListStyles = css`
  .root {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    container-type: inline-size;
  }

  .header {
    display: grid;
    gap: 8px;
    padding: 12px 12px 8px;
    border-block-end: 1px solid var(--_line);
  }

  .search-line {
    display: flex;
    gap: 8px;
  }

  /* The browser's own is of no use to a touch, and is drawn in its own colours. */
  .search input::-webkit-search-cancel-button {
    display: none;
  }

  .search .clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    border-color: transparent;
    background: transparent;
  }

  .search .clear .icon {
    position: static;
  }

  .filter {
    display: flex;
    gap: 4px;
    margin-inline: -12px;
    padding: 4px 8px;
    overflow-x: auto;
    scrollbar-width: none;
  }

  .chip {
    flex: none;
    gap: 4px;
    padding-inline: 4px;
    min-inline-size: 28px;
  }

  .list {
    outline: none;
  }

  .more {
    padding: 12px;
    font-size: 13px;
    text-align: center;
    color: var(--_quiet);
  }

  .incomplete {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 8px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
    font-size: 13px;
    line-height: 1.35;
    background: var(--_red-soft);
  }

  .incomplete .icon {
    color: var(--_red);
  }
`;
