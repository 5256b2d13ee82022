import { css } from 'lit';

export const userImportStyles = css`
  .root {
    display: grid;
    align-content: start;
    gap: 16px;
    padding: 16px;
    overflow: auto;
    container: import / inline-size;
  }

  h2 {
    font-size: 20px;
    font-weight: 600;
    line-height: 1.25;
  }

  h3,
  legend {
    padding: 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }

  header p {
    margin-block-start: 4px;
    max-inline-size: 70ch;
  }

  .drop {
    display: grid;
    justify-items: center;
    gap: 10px;
    padding: 32px 16px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius-surface);
    color: var(--_quiet);
  }

  .drop[data-over] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .chooser {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 32px;
    padding: 4px 12px;
    border-radius: var(--_radius-control);
    font-weight: 500;
    color: var(--_on-accent);
    background: var(--_accent);
    cursor: pointer;
  }

  .chooser input:not([type='checkbox'], [type='radio']) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .chooser:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    .chooser {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }

  .template {
    min-block-size: 24px;
    color: var(--_accent);
  }

  .columns,
  .job,
  .recent {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
  }

  .way summary {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-block-size: 24px;
    border-radius: var(--_radius-control);
    color: var(--_quiet);
    cursor: pointer;
  }

  .way summary:hover {
    color: var(--_text);
  }

  .way[open] summary .icon {
    rotate: 180deg;
  }

  .way .fields {
    padding-block-end: 4px;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
    gap: 12px;
    align-items: start;
    margin-block-start: 8px;
  }

  .field {
    min-inline-size: 0;
  }

  .field .help {
    overflow-wrap: anywhere;
  }

  .empty-cells {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 32px;
  }

  input[type='checkbox'] {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .acts,
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .filter {
    gap: 4px;
  }

  progress {
    inline-size: 100%;
    block-size: 6px;
    accent-color: var(--_accent);
  }

  .count,
  .quiet,
  .line {
    color: var(--_quiet);
  }

  .outcomes {
    border-block-start: 1px solid var(--_line);
  }

  .outcomes > li {
    display: grid;
    grid-template-columns: 88px 112px minmax(0, 1fr);
    gap: 4px 12px;
    padding: 8px 0;
    border-block-end: 1px solid var(--_line);
    font-size: 13px;
    /* A page of a hundred rows is laid out as far as it is seen. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 37px;
  }

  .outcome {
    display: flex;
    gap: 6px;
  }

  .outcome .icon {
    margin-block-start: 1px;
  }

  [data-outcome='created'] .outcome,
  [data-outcome='changed'] .outcome {
    color: var(--_accent);
  }

  [data-outcome='wrong'] .outcome {
    color: var(--_red);
  }

  .detail {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .detail strong {
    font-weight: 400;
    color: var(--_quiet);
  }

  del {
    color: var(--_quiet);
  }

  ins {
    text-decoration: none;
  }

  .recent li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    min-block-size: 32px;
  }

  @container import (inline-size < 560px) {
    .outcomes > li {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .detail {
      grid-column: 1 / -1;
    }
  }
`;
