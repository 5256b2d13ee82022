import { css } from 'lit';

/** All that was found, in one place, and how much of it on each tab. */
export const checksStyles = css`
  .checks {
    display: grid;
    gap: 8px;
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    font-size: 13px;
  }

  .counted,
  .tab-count {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }

  .counted .icon,
  .tab-count .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  [data-severity='error'].counted,
  [data-severity='error'].tab-count,
  [data-severity='error'] > .icon {
    color: var(--_red);
  }

  [data-severity='warning'].counted,
  [data-severity='warning'].tab-count,
  [data-severity='warning'] > .icon {
    color: var(--_amber);
  }

  .check-list {
    border-block-start: 1px solid var(--_line);
  }

  .check-line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 8px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
    font-size: 13px;
    line-height: 1.35;
  }

  .check-line > .icon {
    margin-block-start: 1px;
  }

  .go {
    display: block;
    min-block-size: 0;
    padding: 0;
    font-weight: 400;
    line-height: 1.35;
    text-align: start;
    color: inherit;
  }

  .go .where {
    display: block;
    font-weight: 500;
  }

  .go .what {
    color: var(--_quiet);
  }

  .mend-button {
    grid-column: 2;
    justify-self: start;
    min-block-size: 26px;
    padding: 2px 10px;
    font-size: 13px;
  }
`;
