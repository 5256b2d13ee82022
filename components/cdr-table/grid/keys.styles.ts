import { css } from 'lit';

/** Details tell their keys while their row has the keyboard: they stand in another shadow tree, which this reaches. */
export const keysStyles = css`
  .row[data-open]:has(:focus-visible) .details {
    --_details-keys: visible;
  }
`;
