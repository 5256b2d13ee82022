import { css } from 'lit';

/** Where a language stands, and drafts that wait. */
export const statusStyles = css`
  .status {
    display: grid;
    gap: 8px;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
  }

  .status-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }

  .clock {
    display: flex;
    gap: 6px;
    font-size: 13px;
    line-height: 1.35;
  }

  .clock .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 2px;
    color: var(--_quiet);
  }

  .matches-title {
    margin-block-start: 6px;
    font-weight: 500;
  }

  .matches li {
    display: grid;
    gap: 4px;
    justify-items: start;
    margin-block-start: 4px;
  }

  .matches .mend-button {
    grid-column: 1;
  }

  .matches .go {
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentcolor 40%, transparent);
    text-underline-offset: 2px;
  }

  .history summary {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: 13px;
    color: var(--_quiet);
    cursor: pointer;
  }

  .timeline {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_line);
    font-size: 13px;
  }

  .timeline li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }

  .timeline time {
    color: var(--_quiet);
  }

  .timeline :is(time, .help) {
    flex-basis: 100%;
  }

  @container (inline-size >= 560px) {
    .timeline li {
      display: grid;
      grid-template-columns: 112px minmax(0, 1fr);
    }

    .timeline .help {
      grid-column: 2;
    }
  }

  .drafts {
    display: grid;
    gap: 6px;
  }

  .drafts-title {
    display: flex;
    align-items: center;
    gap: 6px;
    font-weight: 500;
  }

  .drafts li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
  }

  .draft-name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .drafts li .help {
    flex: 1;
    white-space: nowrap;
  }
`;
