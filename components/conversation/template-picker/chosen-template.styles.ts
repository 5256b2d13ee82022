import { css } from 'lit';

/** The chosen template: its values and its preview. */
export const chosenTemplateStyles = css`
  .chosen {
    display: grid;
    gap: 12px;
  }

  .chosen-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .chosen-line .template-name {
    flex: 1 1 120px;
  }

  .chosen-line .icon-only {
    flex: none;
    margin-inline-start: -8px;
  }

  /* Beside the name where there is room for both, else a line of its own. */
  .language {
    display: flex;
    flex: 0 1 auto;
    align-items: center;
    gap: 8px;
    min-inline-size: min(100%, 200px);
    font-size: 13px;
    font-weight: 500;
  }

  .language select {
    flex: 1;
    font-size: 14px;
    font-weight: 400;
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
    padding: 2px 8px;
  }

  /* Under the words of what it mends, which stand beside an icon. */
  .mend {
    justify-self: start;
    margin-inline-start: 18px;
    font-size: 13px;
  }

  .preview {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  .preview-title {
    font-size: 13px;
    font-weight: 500;
    line-height: 1.25;
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
    align-items: center;
    justify-content: end;
    gap: 12px;
    margin-block-end: -12px;
    padding-block: 8px 12px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  @container (inline-size >= 560px) {
    .fill:has(.fields) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
