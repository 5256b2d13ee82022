import { css } from 'lit';

export const composerStyles = css`
  :host {
    min-block-size: 0;
  }

  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 8px;
    container-type: inline-size;
    block-size: auto;
    max-block-size: 100%;
    padding: 10px 16px 12px;
    border-block-start: 1px solid var(--_line);
    overflow: auto;
    scroll-padding-block-end: 56px;
  }

  .root > * {
    inline-size: 100%;
    max-inline-size: 828px;
    margin-inline: auto;
  }

  .box {
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-surface);
    background: var(--_surface);
  }

  .box:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }

  .box:has(button:focus-visible) {
    outline: none;
  }

  .box[data-invalid] {
    border-color: var(--_red);
  }

  .box textarea {
    field-sizing: content;
    min-block-size: 40px;
    max-block-size: min(40cqh, 176px);
    padding: 9px 12px 4px;
    border: 0;
    outline: none;
    background: transparent;
    overflow: auto;
  }

  .box-line {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 4px 6px 6px;
  }

  .box-line .plain {
    padding-inline: 8px;
    color: var(--_quiet);
  }

  .send-hint {
    overflow: hidden;
    flex: 1;
    min-inline-size: 0;
    font-size: 12px;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .counter {
    flex: none;
    font-size: 12px;
  }

  .until,
  .standing {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: 12px;
  }

  .until .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .until[data-soon] {
    font-weight: 500;
    color: var(--_amber);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
  }

  .standing {
    flex: 1 1 240px;
    align-items: start;
    font-size: 13px;
    line-height: 1.35;
    color: var(--_quiet);
  }

  .obstacle {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border-radius: var(--_radius-surface);
    line-height: 1.35;
    background: var(--_sunken);
  }

  .obstacle strong {
    font-weight: 600;
  }

  .obstacle .icon {
    margin-block-start: 1px;
    color: var(--_quiet);
  }

  .kept {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 8px 8px 8px 12px;
    border-radius: var(--_radius-surface);
    font-size: 13px;
    line-height: 1.35;
    background: var(--_sunken);
  }

  .kept-words {
    flex: 1 1 160px;
    min-inline-size: 0;
  }

  .kept-title {
    font-weight: 500;
  }

  .kept-text {
    max-block-size: 5.4em;
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .kept .help:empty {
    display: none;
  }

  @container (inline-size < 440px) {
    .send-hint {
      visibility: hidden;
    }
  }

  @container (inline-size < 340px) {
    .wide {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
