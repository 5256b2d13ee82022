import { css } from 'lit';

export const noticesStyles = css`
  .root {
    block-size: auto;
    container-type: inline-size;
  }

  .line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 44px;
    padding: 5px 8px 5px 16px;
    border-block-end: 1px solid var(--_line);
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
    gap: 4px;
  }

  .more {
    margin: 2px 12px;
    font-size: 13px;
  }

  @container (inline-size < 480px) {
    li.line {
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: start;
      padding-block: 8px;
    }

    .line > .icon {
      margin-block-start: 2px;
    }

    .actions {
      grid-column: 2 / -1;
      justify-content: space-between;
    }
  }
`;
