import { css } from 'lit';

/** Details tell their keys while their row has the keyboard: they stand in another shadow tree, which this reaches. */
export const keysStyles = css`
  :host([data-by-keys]) .row[data-open]:focus-within .details {
    --_details-keys: visible;
  }
`;
