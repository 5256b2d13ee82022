import { css } from 'lit';

/** What was found, at a field or in the list. */
export const findingStyles = css`
  .findings {
    display: grid;
    gap: 4px;
  }

  .finding {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px;
    font-size: 13px;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  .finding > .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 2px;
  }

  .finding[data-severity='error'] {
    color: var(--_red);
  }

  .finding[data-severity='warning'] {
    color: var(--_amber);
  }

  .mend {
    min-block-size: 24px;
    margin-inline-start: 2px;
    padding: 0 4px;
    font-size: 13px;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentcolor 40%, transparent);
    text-underline-offset: 2px;
  }
`;
