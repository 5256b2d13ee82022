import { css } from 'lit';

/** Empty, loading and failed, and the four dispositions. */
export const states = css`
  .place {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 8px;
    block-size: 100%;
    min-block-size: 180px;
    padding: 24px;
    text-align: center;
    color: var(--_quiet);
  }

  .place :is(h3, p) {
    unicode-bidi: plaintext;
  }

  .place h3 {
    font-size: 16px;
    font-weight: 600;
    line-height: 1.25;
    color: var(--_text);
  }

  .place p {
    max-inline-size: 36ch;
    text-wrap: balance;
  }

  .place button {
    margin-block-start: 4px;
    color: var(--_text);
  }

  .place button.primary {
    color: var(--_on-accent);
  }

  .bone {
    display: block;
    block-size: 10px;
    border-radius: 5px;
    background: color-mix(in srgb, var(--_text) 9%, transparent);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }

  .disposition {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    white-space: nowrap;
  }

  .disposition[data-disposition='waiting'] {
    font-weight: 500;
    color: var(--_amber);
  }

  .disposition[data-disposition='active'] {
    color: var(--_accent);
  }

  .disposition[data-disposition='initiated'] {
    color: var(--_blue);
  }

  .disposition[data-disposition='archived'] {
    color: var(--_quiet);
  }
`;
