import { css } from 'lit';

export const noticesStyles = css`
  .root {
    block-size: auto;
    container-type: inline-size;
  }

  /* Times and actions stand under each other. */
  ul {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
  }

  .line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 40px;
    padding: 4px 8px 4px 16px;
    border-block-end: 1px solid var(--_line);
    line-height: 1.35;
  }

  li.line {
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }

  .line > .icon {
    color: var(--_quiet);
  }

  .line[data-tone='urgent'] {
    background: var(--_amber-soft);
  }

  .line[data-tone='urgent'] > .icon {
    color: var(--_amber);
  }

  .line[data-tone='failed'] {
    background: var(--_red-soft);
  }

  .line[data-tone='failed'] > .icon {
    color: var(--_red);
  }

  .who {
    font-weight: 600;
  }

  time {
    font-size: 13px;
    color: var(--_quiet);
  }

  .connection .text {
    grid-column: span 2;
  }

  .actions {
    display: flex;
    justify-content: end;
    gap: 4px;
  }

  time {
    text-align: end;
  }

  .more-line {
    padding: 4px 12px;
    border-block-end: 1px solid var(--_line);
  }

  .more {
    font-size: 13px;
  }

  /* The words over the whole width, then what can be done. */
  @container (inline-size < 480px) {
    .line {
      align-items: start;
      padding-block: 8px;
    }

    li.line {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }

    .line > .icon {
      margin-block-start: 1px;
    }

    li.line .text {
      grid-column: 2 / -1;
    }

    li.line time {
      grid-row: 2;
      grid-column: 3;
      align-self: center;
      padding-inline-end: 36px;
    }

    .actions {
      grid-row: 2;
      grid-column: 2 / -1;
      justify-content: space-between;
    }

    .connection .text {
      grid-column: 2 / -1;
    }

    .connection button {
      grid-column: 2 / -1;
      justify-self: start;
    }
  }
`;
