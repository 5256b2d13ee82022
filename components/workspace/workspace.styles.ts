import { css } from 'lit';

export const workspaceStyles = css`
  :host {
    display: block;
  }

  /* A list and a conversation that stand directly inside it share the screen, unless the page lays them out itself. */
  :host(:state(desk)) {
    display: grid;
    grid-template:
      'notices' auto
      'list' minmax(0, 45dvh)
      'conversation' minmax(0, 90dvh)
      / minmax(0, 1fr);
  }

  :host(:state(desk)) ::slotted(jf-notices) {
    grid-area: notices;
  }

  :host(:state(desk)) ::slotted(jf-conversation-list) {
    grid-area: list;
  }

  :host(:state(desk)) ::slotted(jf-conversation) {
    grid-area: conversation;
  }

  @media (width >= 720px) {
    :host(:state(desk)) {
      grid-template:
        'notices notices' auto
        'list conversation' minmax(0, 1fr)
        / minmax(280px, 372px) minmax(0, 1fr);
      max-block-size: 100dvh;
    }
  }

  :host([hidden]) {
    display: none;
  }
`;
