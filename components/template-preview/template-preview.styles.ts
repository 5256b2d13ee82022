import { css } from 'lit';

export const templatePreviewStyles = css`
  :host([scheme='light']) {
    color-scheme: light;
  }

  :host([scheme='dark']) {
    color-scheme: dark;
  }

  .root {
    --_bubble: var(--jf-color-bubble-inbound, var(--_raised));

    block-size: auto;
    padding: 16px;
    border-radius: var(--_radius-surface);
    background: var(--_sunken);
  }

  .bubble {
    min-inline-size: min(220px, 100%);
    max-inline-size: min(340px, 100%);
    border-end-start-radius: 4px;
    box-shadow: 0 1px 1px rgb(0 0 0 / 8%);
  }

  .body[data-cut] {
    max-block-size: calc(1.45em * 5);
    overflow: hidden;
  }

  .empty {
    color: var(--_quiet);
  }

  .template-buttons {
    margin-block: 8px -6px;
    border-block-end: 0;
  }

  .template-buttons li:has(.all) {
    padding: 0;
  }

  .template-buttons .all {
    inline-size: 100%;
    min-block-size: 32px;
    font-size: 13px;
  }

  .media:not([data-kind='document']) {
    flex-direction: column;
    justify-content: center;
    gap: 6px;
    aspect-ratio: 1.91;
    font-size: 13px;
    color: var(--_quiet);
  }

  .media {
    margin: 0 -6px 6px;
  }
`;
