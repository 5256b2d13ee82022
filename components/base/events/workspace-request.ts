import type { WorkspaceLink } from '../workspace-link.ts';

/** Asks the nearest `jf-workspace` above for its link. Between elements only: it is no part of the public API. */
export class WorkspaceRequestEvent extends Event {
  static readonly type = 'jf-workspace-request';
  readonly receive: (link: WorkspaceLink) => void;

  constructor(receive: (link: WorkspaceLink) => void) {
    super(WorkspaceRequestEvent.type, { bubbles: true, composed: true });
    this.receive = receive;
  }
}

/** Gives this link to every element inside `target` that asks for one. */
export function answerWorkspaceRequests(target: EventTarget, link: () => WorkspaceLink): void {
  target.addEventListener(WorkspaceRequestEvent.type, (event) => {
    event.stopPropagation();
    (event as WorkspaceRequestEvent).receive(link());
  });
}
