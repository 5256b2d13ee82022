import { css } from 'lit';

export const channelSetupStyles = css`
  .root {
    container-type: inline-size;
    block-size: auto;
    min-block-size: 100%;
  }

  .all,
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 16px;
  }

  .all > header {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: flex-start;
    justify-content: space-between;
  }

  .titles {
    display: grid;
    flex: 1 1 240px;
    gap: 4px;
  }

  h2 {
    font-size: 20px;
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
    scroll-margin-block-start: 16px;
  }

  :is(h2, h3)[tabindex='-1']:focus-visible {
    outline-offset: 4px;
  }

  h3 {
    font-size: 14px;
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  .handed-in {
    border-radius: var(--_radius-surface);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    padding-block: 14px;
    border-block-start: 1px solid var(--_line);
  }

  .rows > .row:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .row-head {
    display: flex;
    gap: 12px;
    align-items: baseline;
    justify-content: space-between;
  }

  .row h3 {
    font-size: 16px;
  }

  .state {
    display: inline-flex;
    flex: none;
    gap: 4px;
    align-items: center;
    font-size: 13px;
    font-weight: 500;
    white-space: nowrap;
  }

  .state[data-status='connected'] {
    color: var(--_accent);
  }

  .state[data-status='requested'],
  .state[data-status='verifying'] {
    color: var(--_blue);
  }

  .state[data-status='rejected'] {
    color: var(--_red);
  }

  .detail {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    font-size: 13px;
    color: var(--_quiet);
    overflow-wrap: anywhere;
  }

  .number {
    color: var(--_text);
  }

  .quality {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }

  .quality[data-quality='yellow'] {
    color: var(--_amber);
  }

  .quality[data-quality='red'] {
    color: var(--_red);
  }

  .rejection {
    padding: 8px 12px;
    border-radius: var(--_radius-control);
    background: var(--_red-soft);
    overflow-wrap: anywhere;
  }

  .rejection strong {
    font-weight: 600;
  }

  .row-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
  }

  .row-actions > :is(jf-channel-setup-target, .help) {
    flex: 1 1 240px;
  }

  .row-actions > .sheet-button {
    align-self: start;
    margin-inline: auto -12px;
  }

  @media (forced-colors: active) {
    .row-actions > .sheet-button {
      margin-inline-end: 0;
    }

    .rejection,
    .drafts {
      border: 1px solid CanvasText;
    }
  }

  .drafts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 12px 16px;
    border-radius: var(--_radius-surface);
    background: var(--_sunken);
  }

  .draft {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }

  .draft-name {
    display: inline-flex;
    flex: 1 1 160px;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .draft-actions {
    display: flex;
    gap: 4px;
  }

  .sheet > header {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-inline-start: -6px;
  }

  .back:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .sheet-lines {
    max-inline-size: 720px;
  }

  .sheet-lines > div {
    display: grid;
    gap: 0 16px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
  }

  .sheet-lines > div:last-child {
    border-block-end: 1px solid var(--_line);
  }

  dt {
    font-size: 13px;
    color: var(--_quiet);
  }

  dd {
    overflow-wrap: anywhere;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  .copied {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    font-size: 13px;
  }

  .copied .icon {
    color: var(--_accent);
  }

  .bone.short {
    inline-size: 20%;
  }

  .bone.long {
    inline-size: 36%;
  }

  .bone.longer {
    inline-size: 64%;
  }

  .head-bones {
    padding-block: 16px 30px;
  }

  .rows > .row > .bone {
    margin-block: 6px;
  }

  .print-place {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
  }

  .print-frame {
    inline-size: 0;
    block-size: 0;
    border: 0;
  }

  @container (inline-size >= 560px) {
    .sheet-lines > div {
      grid-template-columns: minmax(160px, 1fr) minmax(0, 2fr);
    }
  }
`;
