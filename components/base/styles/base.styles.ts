import { css } from 'lit';

/** What every element begins with: nothing of the host page leaks in but its font and its direction of writing. */
export const base = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  :host([hidden]) {
    display: none;
  }

  .root {
    all: initial;
    position: relative;
    display: block;
    box-sizing: border-box;
    block-size: 100%;
    direction: inherit;
    color-scheme: inherit;
    font:
      400 14px/1.45 system-ui,
      sans-serif;
    font-family: var(--jf-font, inherit);
    font-variant-numeric: tabular-nums;
    color: var(--_text);
    background: var(--_surface);
  }

  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    list-style: none;
    font: inherit;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .ring {
    flex: none;
    fill: none;
    stroke-width: 2.5;
  }

  .ring .track {
    stroke: var(--_line);
  }

  .ring .filled {
    stroke: var(--_accent);
  }

  .ring[data-tone='near'] .filled {
    stroke: var(--_amber);
  }

  .ring[data-tone='past'] .filled {
    stroke: var(--_red);
  }
`;
