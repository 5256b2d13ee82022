import { css } from 'lit';

/** What opens above everything else, for `placePopover` to put in its place. */
export const popover = css`
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
    color: var(--_text);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }
`;
