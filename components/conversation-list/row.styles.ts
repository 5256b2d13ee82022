import { css } from 'lit';

/** One conversation in the list, and its skeleton. */
export const rowStyles = css`
  .row {
    position: relative;
    display: grid;
    grid-template-columns: 36px minmax(0, 1fr);
    gap: 1px 12px;
    padding: 8px 16px 8px 12px;
    border-block-end: 1px solid var(--_line);
    cursor: default;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 80px;
  }

  .row:hover {
    background: var(--_hover);
  }

  .row[aria-selected='true'] {
    background: var(--_accent-soft);
  }

  .row[aria-selected='true']::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 3px;
    background: var(--_accent);
  }

  .list:focus-visible .row[data-active] {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .picture {
    display: grid;
    grid-row: span 3;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    margin-block-start: 2px;
    border-radius: 50%;
    font-size: 13px;
    font-weight: 500;
    color: var(--_quiet);
    background: color-mix(in srgb, var(--_text) 7%, var(--_surface));
  }

  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    min-block-size: 20px;
  }

  .label {
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name {
    overflow: hidden;
    flex: 1;
    color: var(--_quiet);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .row[data-unread] .label {
    font-weight: 600;
  }

  .time {
    flex: none;
    margin-inline-start: auto;
    font-size: 13px;
    color: var(--_quiet);
  }

  .snippet {
    flex: 1;
    overflow: hidden;
    color: var(--_quiet);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .row[data-unread] .snippet {
    color: var(--_text);
  }

  .unread {
    flex: none;
    min-inline-size: 20px;
    padding: 0 4px;
    border-radius: 10px;
    font-size: 13px;
    font-weight: 600;
    line-height: 20px;
    text-align: center;
    color: var(--_on-accent);
    background: var(--_accent);
  }

  .quiet {
    gap: 4px 12px;
    flex-wrap: wrap;
    font-size: 13px;
    color: var(--_quiet);
  }

  .waiting,
  .window,
  .outbox {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    white-space: nowrap;
  }

  .waiting[data-tone='near'],
  .window[data-soon] {
    color: var(--_amber);
  }

  .waiting[data-tone='past'],
  .outbox[data-attention] {
    color: var(--_red);
  }

  .bone.long {
    inline-size: 45%;
  }

  .bone.longer {
    inline-size: 80%;
  }

  .bone.short {
    inline-size: 30%;
  }

  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .unread {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
