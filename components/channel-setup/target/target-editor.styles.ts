import { css } from 'lit';

export const targetEditorStyles = css`
  .root {
    block-size: auto;
    background: transparent;
  }

  .standing {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    align-items: center;
  }

  .standing .icon {
    color: var(--_quiet);
  }

  form {
    display: grid;
    gap: 10px;
    max-inline-size: 420px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
  }

  .amount-line {
    display: grid;
    grid-template-columns: minmax(72px, 1fr) minmax(96px, 1fr);
    gap: 6px;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
