import { css } from 'lit';

/** A message around its bubble: who and when, how far it has come, what went wrong. */
export const messageStyles = css`
  .message {
    display: grid;
    gap: 4px;
    inline-size: fit-content;
    max-inline-size: min(80%, 560px);
    margin-block-start: 2px;
    content-visibility: auto;
    contain-intrinsic-size: auto 240px auto 56px;
  }

  .message[data-starts-run] {
    margin-block-start: 12px;
  }

  .message[data-direction='inbound'] {
    --_bubble: var(--jf-color-bubble-inbound, color-mix(in srgb, var(--_text) 6%, var(--_surface)));

    align-self: start;
    justify-items: start;
  }

  .message[data-direction='outbound'] {
    --_bubble: var(--jf-color-bubble-outbound, color-mix(in srgb, var(--_accent) 13%, var(--_surface)));

    align-self: end;
    justify-items: end;
  }

  .message[data-direction='inbound'] > .bubble {
    border-end-start-radius: 4px;
  }

  .message[data-direction='outbound'] > .bubble {
    border-end-end-radius: 4px;
  }

  .message.outbox > .bubble {
    border: 1px dashed var(--_edge);
    background: transparent;
  }

  .author {
    display: flex;
    align-items: center;
    gap: 4px;
    padding-inline: 4px;
    font-size: 13px;
    font-weight: 500;
    line-height: 1.25;
    color: var(--_quiet);
  }

  .meta {
    display: flex;
    justify-content: end;
    align-items: center;
    gap: 8px;
    margin-block-start: 1px;
    font-size: 13px;
    line-height: 1.35;
    color: var(--_quiet);
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }

  .status[data-status='read'],
  .status[data-status='played'] {
    color: var(--_accent);
  }

  .status[data-status='failed'],
  .status[data-status='refused'],
  .status[data-status='expired'] {
    font-weight: 500;
    color: var(--_red);
  }

  .status[data-status='uncertain'] {
    font-weight: 500;
    color: var(--_amber);
  }

  .quoted {
    display: grid;
    margin: 2px -4px 4px;
    padding: 4px 8px;
    border-inline-start: 3px solid var(--_accent);
    border-radius: 4px;
    font-size: 13px;
    line-height: 1.35;
    color: var(--_quiet);
    background: color-mix(in srgb, var(--_text) 5%, transparent);
  }

  .quoted-author {
    font-weight: 500;
    color: var(--_accent);
  }

  .quoted-text {
    overflow: hidden;
    max-inline-size: 100%;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .trouble {
    display: grid;
    gap: 4px;
    justify-items: end;
    max-inline-size: 60ch;
    margin-block-end: 8px;
    font-size: 13px;
    line-height: 1.35;
    text-align: end;
    color: var(--_red);
  }

  .outbox[data-state='uncertain'] .trouble {
    color: var(--_amber);
  }

  .trouble > p:not(.choices) {
    max-inline-size: 46ch;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: center;
    gap: 4px;
    color: var(--_text);
  }

  .choices button {
    min-block-size: 28px;
    padding: 2px 8px;
    font-size: 13px;
  }

  .choices button.danger {
    border-color: var(--_red);
    color: var(--_red);
  }

  .choices .icon {
    color: var(--_quiet);
  }

  /* What waits needs nothing of the agent: its choices stay in the background. */
  .outbox[data-state='queued'] .choices button:not(.danger),
  .outbox[data-state='sending'] .choices button {
    border-color: transparent;
    color: var(--_quiet);
    background: transparent;
  }

  .outbox[data-state='queued'] .choices button:not(.danger):hover,
  .outbox[data-state='sending'] .choices button:hover {
    color: var(--_text);
    background: var(--_hover);
  }
`;
