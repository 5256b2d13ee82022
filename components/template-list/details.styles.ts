import { css } from 'lit';

/** The languages of one template, below its row. */
export const detailsStyles = css`
  .details td {
    padding: 0 16px 12px 44px;
  }

  .details td:dir(rtl) {
    padding: 0 44px 12px 16px;
  }

  .details-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-block: 4px;
  }

  .card-actions {
    display: none;
  }

  .version {
    display: grid;
    gap: 4px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }

  .version-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }

  .version-name {
    flex: 0 0 240px;
    max-inline-size: 100%;
  }

  .version-quality {
    display: inline-flex;
    margin-inline-start: auto;
  }

  .version-actions {
    display: flex;
    gap: 4px;
    margin-inline-end: -4px;
  }

  .reason {
    color: var(--_red);
  }

  .found {
    display: grid;
    gap: 4px;
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .found li {
    display: flex;
    align-items: start;
    gap: 6px;
  }
`;
