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
    padding: 12px 16px;
    border-block-start: 1px solid var(--_line);
    overflow: auto;
    scroll-padding-block-end: 56px;
  }

  .root > * {
    inline-size: 100%;
    max-inline-size: 828px;
    margin-inline: auto;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
  }

  .standing {
    display: flex;
    flex: 1 1 240px;
    align-items: start;
    gap: 8px;
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
`;
