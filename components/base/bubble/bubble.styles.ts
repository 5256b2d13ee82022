import { css } from 'lit';

/** A message bubble and what can be in it; also the preview of a template. */
export const bubbleStyles = css`
  .bubble {
    inline-size: fit-content;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 7px 12px 6px;
    border-radius: 12px;
    background: var(--_bubble);
    overflow-wrap: anywhere;
  }

  .text,
  .line {
    unicode-bidi: plaintext;
    white-space: pre-wrap;
  }

  .line {
    min-block-size: 1.45em;
  }

  .line.item {
    padding-inline-start: 4px;
  }

  .line.quote {
    margin-block: 2px;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--_edge);
    color: var(--_quiet);
  }

  code {
    padding: 0 3px;
    border-radius: 3px;
    font-family: ui-monospace, monospace;
    font-size: 0.93em;
    background: color-mix(in srgb, var(--_text) 7%, transparent);
  }

  a {
    color: var(--_accent);
    text-underline-offset: 2px;
  }

  .link.more {
    min-block-size: 24px;
    margin-block-start: 2px;
    padding: 0;
    font-size: 13px;
  }

  .template-header {
    margin-block-end: 2px;
    font-weight: 600;
  }

  .footer {
    margin-block-start: 4px;
    font-size: 13px;
    color: var(--_quiet);
  }

  .template-buttons {
    display: grid;
    margin: 8px -12px 2px;
    border-block-end: 1px solid color-mix(in srgb, var(--_text) 10%, transparent);
  }

  .template-buttons li {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 4px 12px;
    border-block-start: 1px solid color-mix(in srgb, var(--_text) 10%, transparent);
    font-size: 13px;
    font-weight: 500;
    line-height: 1.25;
    color: var(--_accent);
  }

  .media {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 2px -4px 4px;
    padding: 8px 10px;
    border-radius: 8px;
    background: color-mix(in srgb, var(--_text) 6%, transparent);
  }

  .media > .icon,
  .named > .icon {
    color: var(--_quiet);
  }

  .media-words {
    display: grid;
    min-inline-size: 0;
    line-height: 1.35;
  }

  .media-title {
    font-weight: 500;
  }

  .media-detail {
    font-size: 13px;
    color: var(--_quiet);
  }

  .named {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  @media (forced-colors: active) {
    .bubble {
      border: 1px solid CanvasText;
    }
  }
`;
