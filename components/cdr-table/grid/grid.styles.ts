import { css } from 'lit';

/** The rows: one line each, of one height; those that are not read yet as bones of the same size. */
export const gridStyles = css`
  :host {
    block-size: 100%;
  }

  .root {
    position: relative;
    overflow: hidden;
    --_row: var(--_surface);
  }

  .scroller {
    position: relative;
    block-size: 100%;
    overflow: auto;
    overflow-anchor: none;
    font-size: 13px;
    container: grid / inline-size;
  }

  .rows {
    position: relative;
    min-inline-size: 100%;
    contain: strict;
  }

  .rows .row {
    box-sizing: content-box;
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: flex;
    min-inline-size: 100%;
    border-block-end: 1px solid var(--_line);
    background: var(--_row);
    /* Also so that browsers find what is under a pointer without going through all rows. */
    contain: strict;
  }

  .rows .row[hidden] {
    display: none;
  }

  .row:hover {
    --_row: color-mix(in srgb, var(--_text) 4%, var(--_surface));
  }

  .row[data-open] {
    --_row: color-mix(in srgb, var(--_accent) 6%, var(--_surface));
  }

  .cell {
    flex: none;
    padding-inline: 12px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .cell[data-numeric] {
    text-align: end;
  }

  .cell:focus-visible,
  .head-cell:focus-visible,
  .toggle:focus-visible {
    outline-offset: -2px;
    border-radius: 3px;
  }

  .cell[aria-label] {
    color: var(--_quiet);
  }

  /*
   * A cell lets no text turn what is around it. Only what is not written as the page is, or by somebody else beside
   * other words, is set apart once more: that takes browsers long.
   */
  .cell > bdi:only-child {
    unicode-bidi: normal;
  }

  .cell > bdi:only-child:dir(rtl),
  .rows:dir(rtl) .cell > bdi {
    unicode-bidi: isolate;
  }

  .rows:dir(rtl) .words {
    unicode-bidi: plaintext;
  }

  /* What is written the other way than the page, and too long, is cut at its own end. */
  .rows:dir(rtl) .cell > bdi:only-child:dir(ltr),
  .rows:dir(ltr) .cell > bdi:only-child:dir(rtl) {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .rows:dir(rtl) .at-contact,
  .at-contact[data-turned] {
    display: flex;
    gap: 0.25em;
  }

  .rows:dir(rtl) .at-contact > bdi,
  .at-contact[data-turned] > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* The label goes before the name. */
  .at-contact > bdi:first-child {
    flex-shrink: 0;
    max-inline-size: 100%;
  }

  .quiet {
    color: var(--_quiet);
  }

  .cell > .icon {
    margin-inline-end: 6px;
    vertical-align: -3px;
  }

  /* What draws it, and not the icon: of what changes its colour, browsers style anew all that is within. */
  .cell > .icon > path {
    color: var(--_quiet);
  }

  [data-disposition='waiting'] > .words,
  [data-disposition='waiting'] > .icon > path {
    color: var(--_amber);
  }

  [data-disposition='waiting'] > .words {
    font-weight: 500;
  }

  [data-disposition='active'] > .words,
  [data-disposition='active'] > .icon > path,
  [data-level='met'] > .words,
  [data-level='met'] > .icon > path {
    color: var(--_accent);
  }

  /* As the ring of who waits: how near the target is, a row does not say. */
  [data-level='running'] > .icon > path {
    color: var(--_accent);
  }

  [data-disposition='initiated'] > .words,
  [data-disposition='initiated'] > .icon > path {
    color: var(--_blue);
  }

  [data-level='breached'] > .words,
  [data-level='breached'] > .icon > path {
    color: var(--_red);
  }

  [data-disposition='archived'] > .words,
  [data-level='notStarted'] > .words,
  [data-level='unanswered'] > .words {
    color: var(--_quiet);
  }

  .cell.at-toggle {
    display: flex;
    padding: 0;
  }

  .toggle.toggle {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    padding: 0;
    border: 0;
    color: var(--_quiet);
    background: transparent;
  }

  .toggle .icon:dir(rtl) {
    transform: scaleX(-1);
  }

  .toggle[aria-expanded='true'] .icon {
    transform: rotate(90deg);
  }

  /* A hairline where columns scroll under those that stay. */
  .cell::after,
  .head-cell::after {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 1px;
    background: color-mix(in srgb, var(--_text) 26%, var(--_surface));
    pointer-events: none;
  }

  .details-place {
    position: absolute;
    inset-inline: 0;
  }

  .details {
    position: sticky;
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: 100cqi;
    font-size: 14px;
    background: var(--_surface);
    outline-offset: -2px;
  }

  .row[data-bones] .cell {
    display: flex;
    align-items: center;
  }

  .row[data-bones] .cell:not(.at-toggle)::before {
    content: '';
    inline-size: 60%;
    block-size: 10px;
    border-radius: 5px;
    background: color-mix(in srgb, var(--_text) 9%, transparent);
  }

  .row[data-bones] .toggle {
    visibility: hidden;
  }

  /* Former rows: grey, and still to be read. */
  .scroller[aria-busy='true'] .row,
  .scroller[aria-busy='true'] .cell * {
    color: var(--_quiet);
  }

  .under {
    position: absolute;
    inset-block: 37px 0;
    inset-inline: 0;
    display: grid;
    overflow: auto;
  }

  .under[hidden] {
    display: none;
  }

  @media (forced-colors: active) {
    /* What is within a picture keeps its colours otherwise. */
    .cell > .icon > path {
      forced-color-adjust: auto;
    }

    .cell::after,
    .head-cell::after {
      background: CanvasText;
    }

    .row[data-open] .toggle {
      color: Highlight;
    }

    .row[data-bones] .cell:not(.at-toggle)::before {
      border: 1px solid GrayText;
    }
  }
`;
