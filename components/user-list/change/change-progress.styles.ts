import { css } from 'lit';

export const changeProgressStyles = css`
  .root {
    display: grid;
    gap: 8px;
    block-size: auto;
    padding: 10px 16px;
    border-block-end: 1px solid var(--_line);
    background: var(--_sunken);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    min-block-size: 32px;
  }

  .line > .icon {
    color: var(--_accent);
  }

  h3 {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  h3:focus-visible {
    outline-offset: 4px;
  }

  .counts {
    color: var(--_quiet);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-inline-start: auto;
  }

  progress {
    inline-size: 100%;
    block-size: 6px;
    accent-color: var(--_accent);
  }

  .results {
    max-block-size: 240px;
    overflow: auto;
    border-block: 1px solid var(--_line);
  }

  .results li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 8px;
    padding: 4px 0;
    font-size: 13px;
  }

  .results .icon {
    margin-block-start: 1px;
    color: var(--_quiet);
  }

  .results [data-result='changed'] .icon {
    color: var(--_accent);
  }

  .results [data-result='refused'] .icon {
    color: var(--_red);
  }

  .who {
    font-weight: 500;
  }

  .what {
    color: var(--_quiet);
  }

  .words {
    overflow-wrap: anywhere;
  }

  .root > button {
    justify-self: start;
  }
`;
