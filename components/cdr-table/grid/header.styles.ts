import { css } from 'lit';
import { popover } from '../../base/styles/index.ts';

/** The header: quiet, above what scrolls; its buttons come with pointer or focus, and stay while their menu is open. */
export const headerStyles = css`
  ${popover}

  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    inline-size: max-content;
    min-inline-size: 100%;
  }

  .head-row {
    position: relative;
    display: flex;
    min-inline-size: 100%;
    block-size: 37px;
    border-block-end: 1px solid color-mix(in srgb, var(--_text) 18%, transparent);
    background: var(--_surface);
    user-select: none;
    --_row: var(--_surface);
  }

  .head-cell {
    position: relative;
    display: flex;
    flex: none;
    align-items: center;
    gap: 4px;
    padding-inline: 12px;
    font-weight: 500;
    line-height: 1.25;
    color: var(--_quiet);
    background: var(--_surface);
  }

  .head-cell[data-numeric] {
    justify-content: flex-end;
  }

  .head-cell[data-sortable] {
    cursor: pointer;
  }

  .head-cell[data-sortable]:hover,
  .head-cell[aria-sort='ascending'],
  .head-cell[aria-sort='descending'] {
    color: var(--_text);
  }

  .head-words {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .sort-mark {
    display: inline-flex;
    flex: none;
    align-items: center;
    font-size: 12px;
    color: var(--_accent);
  }

  .menu-button.menu-button {
    position: absolute;
    inset-block: 6px;
    inset-inline-end: 10px;
    inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border-color: transparent;
    background: var(--_surface);
    opacity: 0;
  }

  .head-cell:is(:hover, :focus, :focus-within, [data-menu]) .menu-button {
    opacity: 1;
  }

  .head-cell[data-numeric] .menu-button {
    inset-inline: 10px auto;
  }

  /* The name gives way to the button, and how the column is sorted stays in sight. */
  .head-cell:not(.at-toggle):is(:hover, :focus, :focus-within, [data-menu]) {
    padding-inline-end: 38px;
  }

  .head-cell[data-numeric]:is(:hover, :focus, :focus-within, [data-menu]) {
    padding-inline: 38px 12px;
  }

  .grip {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 10px;
    cursor: col-resize;
    touch-action: none;
  }

  .grip::after {
    content: '';
    position: absolute;
    inset-block: 9px;
    inset-inline-end: 0;
    inline-size: 1px;
    background: var(--_line);
  }

  .grip:hover::after {
    inset-block: 0;
    inline-size: 2px;
    background: var(--_accent);
  }

  .head[data-dragging='move'],
  .head[data-dragging='move'] .head-cell {
    cursor: grabbing;
  }

  .head[data-dragging='resize'],
  .head[data-dragging='resize'] .head-cell {
    cursor: col-resize;
  }

  .drop {
    position: absolute;
    inset-block: 0;
    z-index: 3;
    inline-size: 2px;
    margin-inline-start: -1px;
    background: var(--_accent);
    pointer-events: none;
  }

  .drop[hidden] {
    display: none;
  }

  .menu {
    min-inline-size: 200px;
    padding: 4px;
  }

  .menu:popover-open,
  .orders {
    display: grid;
  }

  .menu button {
    justify-content: flex-start;
    font-weight: 400;
  }

  .menu button[aria-checked='true'] {
    font-weight: 500;
    color: var(--_accent);
  }

  .check {
    display: grid;
    margin-inline-start: auto;
    padding-inline-start: 12px;
  }

  .menu button:focus-visible {
    outline-offset: -2px;
  }

  .menu hr {
    inline-size: 100%;
    margin: 4px 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }

  @media (hover: none) {
    .menu-button.menu-button {
      opacity: 1;
    }

    .head-cell:not(.at-toggle) {
      padding-inline-end: 38px;
    }

    .head-cell[data-numeric] {
      padding-inline: 38px 12px;
    }
  }

  @media (forced-colors: active) {
    .grip::after {
      background: CanvasText;
    }

    .menu button:not(:hover) {
      border-color: Canvas;
    }
  }
`;
