import { css } from 'lit';

/** Facts beside history where there is room, above it where there is none. */
export const detailsStyles = css`
  :host {
    container-type: inline-size;
  }

  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    block-size: auto;
    padding: 12px 16px 16px;
    font-size: 13px;
    background: var(--_sunken);
  }

  .record {
    display: grid;
    gap: 12px;
    align-content: start;
    justify-items: start;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(148px, 100%), 1fr));
    gap: 8px 16px;
    inline-size: 100%;
  }

  .facts > div {
    min-inline-size: 0;
  }

  dt {
    font-size: 12px;
    line-height: 1.25;
    color: var(--_quiet);
  }

  dd {
    overflow-wrap: anywhere;
  }

  .aside,
  .quiet {
    color: var(--_quiet);
  }

  dd .aside {
    display: block;
    font-size: 12px;
    line-height: 1.25;
  }

  .service-level {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }

  .service-level:is([data-service-level='met'], [data-service-level='running']) .icon {
    color: var(--_accent);
  }

  .service-level[data-service-level='breached'] {
    color: var(--_red);
  }

  .history {
    display: grid;
    gap: 8px;
    align-content: start;
    min-inline-size: 0;
  }

  .history-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    justify-content: space-between;
  }

  /* The grid says when; the room is kept. */
  .keys {
    visibility: var(--_details-keys, hidden);
    font-size: 12px;
    line-height: 1.25;
    color: var(--_quiet);
  }

  h3 {
    font-weight: 600;
    line-height: 1.25;
  }

  /* Days are as wide as a language and a font make them. */
  .timeline {
    display: grid;
    grid-template-columns: fit-content(45%) 16px minmax(0, 1fr);
    column-gap: 8px;
  }

  .timeline > li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    padding-block-end: 8px;
    overflow-wrap: anywhere;
  }

  .timeline > li:last-child {
    padding-block-end: 0;
  }

  .when {
    min-inline-size: 76px;
    display: grid;
    align-content: start;
    justify-items: end;
    font-size: 12px;
    line-height: 19px;
    text-align: end;
    color: var(--_quiet);
  }

  .day {
    font-weight: 500;
    color: var(--_text);
  }

  /* The line runs from mark to mark. */
  .mark {
    position: relative;
    display: grid;
    align-content: start;
    padding-block-start: 1px;
    color: var(--_quiet);
  }

  .timeline > li:not(:last-child) .mark::after {
    content: '';
    position: absolute;
    inset-block: 21px -6px;
    inset-inline-start: 7.5px;
    border-inline-start: 1px solid var(--_line);
  }

  li[data-kind='event'] .what,
  li[data-kind='answer'] .what {
    color: var(--_quiet);
  }

  li[data-tone='outbound'] .mark {
    color: var(--_accent);
  }

  li[data-tone='inbound'] .mark {
    color: var(--_text);
  }

  li[data-tone='urgent'] :is(.mark, .what) {
    color: var(--_amber);
  }

  .who {
    font-weight: 500;
  }

  .failed {
    display: flex;
    gap: 4px;
    align-items: start;
    color: var(--_red);
  }

  .failed .icon {
    margin-block-start: 1px;
  }

  .more {
    justify-self: start;
    margin-inline-start: 104px;
  }

  .bones {
    display: grid;
    grid-template-columns: 76px minmax(0, 1fr);
    gap: 32px;
    padding-block: 5px 12px;
  }

  .bone[data-share='45'] {
    inline-size: 45%;
  }

  .bone[data-share='55'] {
    inline-size: 55%;
  }

  .bone[data-share='70'] {
    inline-size: 70%;
  }

  .bone[data-share='80'] {
    inline-size: 80%;
  }

  @container (min-width: 720px) {
    .root {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      gap: 24px;
    }

    .history {
      padding-inline-start: 24px;
      border-inline-start: 1px solid var(--_line);
    }
  }
`;
