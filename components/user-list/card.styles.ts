import { css } from 'lit';

/** Where there is no room for columns, each row is a card of lines, still of one height. */
export const cardStyles = css`
  @container list (inline-size < 760px) {
    .header,
    .selection,
    .notes {
      padding-inline: 12px;
    }

    .search {
      flex-basis: 100%;
    }

    .search-line select {
      flex: 1 1 0;
    }

    .head :is(.place-cell, .channels-cell, .sending-cell) {
      position: absolute;
      clip-path: inset(50%);
    }

    .columns,
    [data-choosing] .columns {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
      padding-inline: 12px;
    }

    [data-choosing] .columns {
      grid-template-columns: 32px minmax(0, 1fr);
      column-gap: 4px;
    }

    .row,
    .bones {
      align-content: center;
      block-size: 144px;
    }

    .row .select-cell {
      grid-row: 1 / span 4;
      align-self: start;
    }

    [data-choosing] .row > div:not(.select-cell) {
      grid-column: 2;
    }

    .row .place-cell {
      display: flex;
      gap: 4px;
      font-size: 13px;
      color: var(--_quiet);
    }

    .row .place-cell .line:last-child::before {
      content: '· ';
    }

    .row .channels-cell {
      font-size: 13px;
    }

    .sending {
      margin-block-start: 2px;
    }

    .selection p {
      flex-basis: 100%;
    }

    .keys {
      display: none;
    }
  }
`;
