import { css } from 'lit';

export const previewStyles = css`
  .root {
    block-size: auto;
    background: transparent;
  }

  .preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 16px;
    border-radius: var(--_radius-surface);
    background: var(--_sunken);
  }

  @media (forced-colors: active) {
    .preview {
      border: 1px solid CanvasText;
    }
  }

  h3 {
    font-size: 14px;
    font-weight: 600;
    line-height: 1.25;
  }

  h3 + .help {
    margin-block-start: -8px;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }

  :is(th, td) {
    padding: 8px 12px 8px 0;
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  :is(th, td):dir(rtl) {
    padding: 8px 0 8px 12px;
  }

  thead th {
    border: 0;
    font-weight: 500;
    color: var(--_quiet);
  }

  tbody th {
    font-weight: 400;
    color: var(--_quiet);
  }

  .label {
    font-weight: 500;
  }

  .label:is([data-kind='number'], [data-kind='accountId']) {
    white-space: nowrap;
  }

  .label[data-kind='hidden'] {
    color: var(--_quiet);
  }

  [data-when='after'] .label[data-kind='number'] {
    color: var(--_red);
  }

  .reason {
    font-size: 13px;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  .bone {
    block-size: 96px;
  }
`;
