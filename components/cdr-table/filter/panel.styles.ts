import { css } from 'lit';
import { popover } from '../../base/styles/index.ts';

/** What opens from the chips. */
export const panelStyles = css`
  ${popover}

  .panel {
    inline-size: 304px;
    padding: 12px;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
  }

  .panel:popover-open {
    display: grid;
    gap: 8px;
    align-content: start;
  }

  #panel-more {
    inline-size: 344px;
  }

  .panel:focus {
    outline: none;
  }

  .panel h3 {
    font-size: 13px;
    font-weight: 600;
    line-height: 1.25;
  }

  .meanings {
    display: grid;
    gap: 8px;
    font-size: 13px;
  }

  /* Sentences are read in their own direction, and stand at the side of the page's. */
  .panel .help,
  .meanings dd {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .meanings dd {
    color: var(--_quiet);
  }

  .choices {
    display: grid;
    max-block-size: 276px;
    margin-inline: -6px;
    padding-block: 2px;
    overflow: auto;
    overscroll-behavior: contain;
  }

  /* What is last has the space of a line below it already. */
  .choices:last-child {
    margin-block-end: -6px;
  }

  .choice {
    display: flex;
    gap: 8px;
    align-items: baseline;
    padding: 6px;
    line-height: 20px;
    border-radius: var(--_radius-control);
    cursor: pointer;
  }

  .choice:hover {
    background: var(--_hover);
  }

  .choice input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    align-self: flex-start;
    margin-block-start: 2px;
    accent-color: var(--_accent);
  }

  .choice .name {
    flex: 1;
    min-inline-size: 0;
  }

  /* In a line of its own, it is not taken for a part of the name. */
  .choice .help {
    display: block;
    line-height: 18px;
  }

  /* No higher than the line that it stands in, whatever the font. */
  .choice .count {
    font-size: 13px;
    line-height: 16px;
    color: var(--_quiet);
  }

  .presets {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 2px;
    margin-inline: -6px;
  }

  .preset {
    justify-content: space-between;
    padding-inline: 6px;
    font-weight: 400;
    text-align: start;
  }

  .preset[aria-pressed='true'] {
    font-weight: 500;
    color: var(--_accent);
    background: var(--_accent-soft);
  }

  .days {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }

  .days input {
    padding-inline: 6px;
    font-size: 13px;
  }

  .range {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 4px 12px;
    padding-block-end: 8px;
    border-block-end: 1px solid var(--_line);
  }

  .range legend {
    padding: 0 0 4px;
    font-size: 13px;
    font-weight: 500;
    line-height: 1.25;
  }

  .side {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }

  .side-name {
    flex: 1 0 100%;
    font-size: 13px;
    color: var(--_quiet);
  }

  .amount {
    display: flex;
    gap: 4px;
    align-items: center;
  }

  .amount input:not([type='checkbox']) {
    inline-size: 46px;
    padding-inline: 6px;
    text-align: end;
    appearance: textfield;
  }

  .amount input::-webkit-inner-spin-button {
    display: none;
  }

  .unit {
    font-size: 13px;
    color: var(--_quiet);
  }

  .range .error {
    grid-column: 1 / -1;
  }

  .panel > .choice {
    margin-inline: -6px;
  }

  .panel > .choice + .help {
    margin-block-start: -8px;
    padding-inline-start: 24px;
  }

  .views {
    display: grid;
    max-block-size: 224px;
    margin-inline: -6px;
    overflow: auto;
  }

  .views li {
    display: flex;
    gap: 4px;
  }

  .view {
    flex: 1;
    justify-content: flex-start;
    min-inline-size: 0;
    padding-inline: 6px;
    font-weight: 400;
    text-align: start;
  }

  .undo {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    justify-content: space-between;
    padding: 4px 8px;
    border-radius: var(--_radius-control);
    font-size: 13px;
    background: var(--_sunken);
  }

  .save-view {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 8px;
    align-items: end;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }

  .save-view > p {
    grid-column: 1 / -1;
  }

  .save-view > p:empty {
    display: none;
  }

  @media (forced-colors: active) {
    :is(.preset, .views button):not(:hover) {
      border-color: Canvas;
    }
  }
`;
