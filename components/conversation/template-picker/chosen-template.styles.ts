import { css } from 'lit';

/** The chosen template: its values and its preview. */
export const chosenTemplateStyles = css`
  .chosen {
    display: grid;
    gap: 12px;
  }

  .chosen-line {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .chosen-line .template-name {
    flex: 1;
  }

  .chosen-line .icon-only {
    flex: none;
    margin-inline-start: -6px;
  }

  .language select {
    inline-size: auto;
    max-inline-size: min(180px, 40cqi);
  }

  .only-language {
    font-size: 13px;
    color: var(--_quiet);
  }

  .fill {
    display: grid;
    gap: 16px;
    align-items: start;
  }

  .fields {
    display: grid;
    gap: 12px;
    justify-items: stretch;
  }

  .use {
    justify-self: start;
    font-size: 13px;
    min-block-size: 28px;
    padding: 2px 10px;
  }

  .preview {
    --_bubble: var(--jf-color-bubble-outbound, color-mix(in srgb, var(--_accent) 13%, var(--_surface)));

    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  .preview-title {
    font-size: 13px;
    font-weight: 500;
    line-height: 1.25;
  }

  .preview .bubble {
    max-inline-size: 480px;
    border-end-end-radius: 4px;
  }

  .preview .template-buttons {
    margin-block-end: -6px;
    border-block-end: 0;
  }

  .field bdi {
    display: inline-block;
  }

  .field bdi::first-letter {
    text-transform: uppercase;
  }

  /* In sight however many values there are. */
  .send-line {
    position: sticky;
    inset-block-end: -12px;
    display: flex;
    justify-content: end;
    margin-block: -4px -8px;
    padding-block: 4px 12px;
    background: var(--_surface);
  }

  @container (inline-size >= 560px) {
    .fill:has(.fields) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
