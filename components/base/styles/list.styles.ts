import { css } from 'lit';

/** What lists have in common: a search field with its icon, chips that count, and a body that scrolls by itself. */
export const list = css`
  .search {
    position: relative;
    flex: 1;
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

  .chip .count {
    font-weight: 400;
    color: var(--_quiet);
  }

  .chip[aria-pressed='true'] .count {
    color: inherit;
  }

  .body {
    position: relative;
    min-block-size: 0;
    overflow: auto;
  }
`;
