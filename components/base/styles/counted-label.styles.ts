import { css } from 'lit';

/** The label of a text whose length is counted, and the count at its end. */
export const countedLabel = css`
  .label-line {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    font-size: 13px;
    line-height: 1.25;
  }

  .label-line label {
    font-weight: 500;
  }

  .counter {
    flex: none;
    direction: ltr;
    font-size: 12px;
    color: var(--_quiet);
  }

  .counter[data-over] {
    font-weight: 600;
    color: var(--_red);
  }
`;
