import { css } from 'lit';

/** Contact, session and actions, and what is asked before an action. */
export const headerStyles = css`
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 4px 8px;
    padding: 12px 16px;
    border-block-end: 1px solid var(--_line);
  }

  .header .back {
    margin-inline: -8px 0;
  }

  .who {
    display: grid;
    flex: 1;
    gap: 1px;
    min-inline-size: 0;
  }

  h2:focus-visible {
    border-radius: 3px;
  }

  h2 {
    overflow: hidden;
    font-size: 16px;
    font-weight: 600;
    line-height: 1.35;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .detail,
  .session {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    min-inline-size: 0;
    font-size: 13px;
    color: var(--_quiet);
  }

  .detail > *,
  .session > * {
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .assignee,
  .waiting,
  .window {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    white-space: nowrap;
  }

  .waiting[data-tone='near'],
  .window[data-soon] {
    color: var(--_amber);
  }

  .waiting[data-tone='past'] {
    color: var(--_red);
  }

  .actions {
    display: flex;
    gap: 8px;
  }

  .header .question {
    flex-basis: 100%;
    margin-block-start: 4px;
  }

  .problem {
    flex-basis: 100%;
    margin-block-start: 4px;
  }

  @container (inline-size < 480px) {
    .actions .wide {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .actions button {
      min-inline-size: 36px;
      padding-inline: 8px;
    }
  }
`;
