import { css } from 'lit';

export const maskingPolicyStyles = css`
  .root {
    container-type: inline-size;
    block-size: auto;
    min-block-size: 100%;
  }

  .whole {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 16px;
  }

  header {
    display: grid;
    gap: 4px;
  }

  h2 {
    font-size: 20px;
    font-weight: 600;
    line-height: 1.25;
    scroll-margin-block-start: 16px;
  }

  h2:focus-visible {
    outline-offset: 4px;
  }

  h3 {
    font-size: 14px;
    font-weight: 600;
    line-height: 1.35;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    align-items: start;
  }

  .rules {
    display: grid;
    gap: 20px;
    min-inline-size: 0;
  }

  .rules ul {
    margin-block-start: 8px;
    border-block-end: 1px solid var(--_line);
  }

  .rules ul:empty {
    border: 0;
  }

  .rule {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 12px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .rule-words {
    display: grid;
    gap: 2px;
  }

  .rule-head {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
  }

  .rule label {
    font-weight: 500;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .setting,
  .effect {
    font-size: 13px;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  .effect {
    color: var(--_quiet);
  }

  .effect strong {
    font-weight: 500;
    color: var(--_text);
  }

  .changed {
    padding: 1px 8px;
    border-radius: 10px;
    font-size: 12px;
    font-weight: 500;
    line-height: 1.45;
    color: var(--_amber);
    background: var(--_amber-soft);
  }

  .trouble {
    grid-column: 1 / -1;
    margin-block-start: 10px;
  }

  [role='switch'] {
    position: relative;
    inline-size: 36px;
    block-size: 20px;
    margin: 0;
    border: 1px solid var(--_edge);
    border-radius: 10px;
    background: var(--_sunken);
    appearance: none;
    cursor: pointer;
    transition: background var(--_motion);
  }

  [role='switch']::before {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: var(--_edge);
    content: '';
    transition: inset-inline-start var(--_motion);
  }

  [role='switch']:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  [role='switch']:checked::before {
    inset-inline-start: 18px;
    background: var(--_on-accent);
  }

  [role='switch'][aria-disabled='true'] {
    cursor: not-allowed;
  }

  .save-bar {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }

  .save-words {
    flex: 1 1 220px;
  }

  .save-words p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    font-size: 13px;
  }

  .shows {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    font-weight: 500;
    color: var(--_red);
  }

  .save-actions {
    display: flex;
    gap: 8px;
  }

  .saved:not([hidden]) {
    border-radius: var(--_radius-surface);
  }

  .confirm-parts {
    margin-block-start: 8px;
    font-weight: 500;
  }

  .bone.switch {
    inline-size: 36px;
    block-size: 20px;
    border-radius: 10px;
  }

  .bone.title {
    block-size: 16px;
  }

  .bone.long {
    inline-size: 30%;
  }

  .bone.longer {
    inline-size: 60%;
  }

  .rule-words .bone {
    margin-block: 5px;
  }

  @media (forced-colors: active) {
    [role='switch']::before {
      background: CanvasText;
    }

    [role='switch']:checked {
      forced-color-adjust: none;
      background: Highlight;
    }

    [role='switch']:checked::before {
      background: HighlightText;
    }

    .changed {
      border: 1px solid CanvasText;
    }
  }

  @container (inline-size >= 860px) {
    .columns {
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
      gap: 32px;
    }

    jf-masking-policy-preview {
      position: sticky;
      inset-block-start: 16px;
    }
  }
`;
