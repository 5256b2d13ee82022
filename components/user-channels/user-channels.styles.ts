import { css } from 'lit';

export const userChannelsStyles = css`
  .root {
    overflow: auto;
  }

  header {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px;
    padding: 12px 16px;
    border-block-end: 1px solid var(--_line);
  }

  .back {
    align-self: start;
  }

  .back:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  h2:focus-visible {
    outline-offset: 0;
  }

  h2 {
    font-size: 16px;
    font-weight: 600;
    line-height: 1.25;
    padding-block: 6px 2px;
    overflow-wrap: anywhere;
  }

  .quiet {
    font-size: 13px;
    color: var(--_quiet);
    overflow-wrap: anywhere;
  }

  .sending,
  .obstacles {
    grid-column: 1 / -1;
  }

  .sending,
  .obstacles h3 {
    display: flex;
    gap: 6px;
    align-items: center;
  }

  .sending {
    color: var(--_accent);
  }

  .obstacles {
    padding: 10px 12px;
    border-radius: var(--_radius-surface);
    background: var(--_red-soft);
  }

  .obstacles h3 {
    font-weight: 600;
  }

  .obstacles h3 .icon {
    color: var(--_red);
  }

  .obstacles li {
    margin-block-start: 6px;
    padding-inline-start: 22px;
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .obstacles strong {
    font-weight: 600;
  }

  .editor {
    display: grid;
    gap: 16px;
    padding: 16px;
  }

  fieldset {
    min-inline-size: 0;
  }

  legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 600;
  }

  .choice {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 32px;
    overflow-wrap: anywhere;
  }

  .choice .state {
    margin-inline-start: auto;
  }

  input:is([type='checkbox'], [type='radio']) {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
  }

  .conflict tbody th {
    vertical-align: middle;
  }

  .conflict td label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 24px;
  }

  .foot {
    position: sticky;
    inset-block-end: 0;
    display: grid;
    gap: 8px;
    margin: 0 -16px -16px;
    padding: 12px 16px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .bones {
    display: grid;
    gap: 20px;
    padding: 24px 16px;
  }
`;
