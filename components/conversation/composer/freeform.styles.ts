import { css } from 'lit';

/** The field for a text, with what is under it. */
export const freeformStyles = css`
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
    padding: 8px 12px 4px;
    border: 0;
    outline: none;
    background: transparent;
    overflow: auto;
  }

  .box-line {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 4px 8px 8px;
  }

  .box-line .plain {
    padding-inline: 8px;
    color: var(--_quiet);
  }

  .send-hint {
    overflow: hidden;
    flex: 1;
    min-inline-size: 0;
    font-size: 13px;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .counter {
    flex: none;
    font-size: 13px;
  }

  .until {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 13px;
  }

  .until[data-soon] {
    font-weight: 500;
    color: var(--_amber);
  }

  /* A keyboard that is drawn on the screen has its own keys. */
  @media (pointer: coarse) {
    .send-hint {
      visibility: hidden;
    }
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
