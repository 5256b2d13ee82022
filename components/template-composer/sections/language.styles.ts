import { css } from 'lit';

/** The languages: tabs, adding one, and one beside the other. */
export const languageStyles = css`
  .tab-line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0 4px;
    border-block-end: 1px solid var(--_line);
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    min-inline-size: 0;
  }

  .tab {
    gap: 6px;
    min-block-size: 34px;
    margin-block-end: -1px;
    padding: 4px 10px;
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: var(--_radius-control) var(--_radius-control) 0 0;
    font-size: 13px;
    color: var(--_quiet);
    background: transparent;
  }

  .tab:focus-visible {
    outline-offset: -2px;
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
  }

  .tab-status {
    font-weight: 400;
    font-size: 12px;
    color: var(--_quiet);
  }

  .tab-count {
    gap: 2px;
    font-size: 12px;
  }

  .add {
    min-block-size: 32px;
    padding-inline: 8px;
    font-size: 13px;
    color: var(--_accent);
  }

  .add-language,
  .language-tools,
  .drafts {
    padding: 10px 12px;
    border-radius: var(--_radius-surface);
    background: var(--_sunken);
  }

  .add-language {
    display: grid;
    gap: 10px;
  }

  .add-choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .add-choices .check {
    flex: 1 1 200px;
    align-items: center;
  }

  .add-choices .check input {
    margin: 0;
  }

  .language-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 4px 6px 4px 12px;
    font-size: 13px;
  }

  .language-tools button {
    padding-inline: 8px;
    font-size: 13px;
  }

  .beside-choice {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_quiet);
  }

  .beside-choice select {
    inline-size: auto;
    min-block-size: 28px;
    padding-block: 2px;
  }

  .language-tools .remove {
    margin-inline-start: auto;
  }

  .with-beside {
    display: grid;
    gap: 6px 16px;
    align-items: start;
  }

  .beside-text {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_line);
    font-size: 13px;
    color: var(--_quiet);
    overflow-wrap: anywhere;
  }

  .beside-label {
    font-weight: 500;
    line-height: 1.25;
  }

  @container (inline-size >= 1080px) {
    .panel[data-beside] .with-beside:has(.beside-text) {
      grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr);
    }
  }
`;
