import { css } from 'lit';

/** Statuses and qualities of templates: icon and word in their tone. */
export const templateStates = css`
  .state {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    vertical-align: middle;
    white-space: nowrap;
  }

  .state[data-tone='good'] {
    color: var(--_accent);
  }

  .state[data-tone='bad'] {
    color: var(--_red);
  }

  .state[data-tone='waiting'] {
    color: var(--_amber);
  }

  .state[data-tone='calm'] {
    color: var(--_quiet);
  }
`;
