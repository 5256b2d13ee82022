import { css } from 'lit';

export const questionStyles = css`
  .question {
    display: grid;
    gap: 8px;
    padding: 12px;
    border-radius: var(--_radius-surface);
    line-height: 1.35;
    background: var(--_accent-soft);
    animation: appear var(--_motion);
  }

  .question[data-danger] {
    background: var(--_red-soft);
  }

  .question strong {
    font-weight: 600;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  @keyframes appear {
    from {
      transform: translateY(-4px);
    }
  }

  @media (forced-colors: active) {
    .question {
      border: 1px solid CanvasText;
    }
  }
`;
