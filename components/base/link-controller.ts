import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { WorkspaceRequestEvent } from './events/workspace-request.ts';
import { linkOfPage } from './page-workspace.ts';
import { ownsLink, workspaceAppeared, WorkspaceLink } from './workspace-link.ts';

const unlinked = new WorkspaceLink();

/** An element that may name its workspace by id. */
export interface LinkHost extends ReactiveControllerHost, HTMLElement {
  readonly workspaceId: string | null;
  /** False where it has all it shows without one, so that no code need be fetched to find the page's. */
  readonly needsWorkspace: boolean;
}

/**
 * Finds an element's workspace: by id where it names one, else the nearest `jf-workspace` around it (through shadow
 * roots), else the page's. Whichever comes first, element or workspace, they find each other.
 */
export class LinkController implements ReactiveController {
  readonly #host: LinkHost;
  #link = unlinked;
  #unsubscribe: (() => void) | null = null;
  #id: string | null = null;
  #isNeeded = true;

  constructor(host: LinkHost) {
    this.#host = host;
    host.addController(this);
  }

  get link(): WorkspaceLink {
    return this.#link;
  }

  hostConnected(): void {
    document.addEventListener(workspaceAppeared, this.#resolve);
    this.#resolve();
  }

  hostDisconnected(): void {
    document.removeEventListener(workspaceAppeared, this.#resolve);
    this.#follow(unlinked);
  }

  hostUpdate(): void {
    const { isConnected, workspaceId, needsWorkspace } = this.#host;
    if (isConnected && (this.#id !== workspaceId || this.#isNeeded !== needsWorkspace)) this.#resolve();
  }

  readonly #resolve = (): void => {
    const [idBefore, linkBefore] = [this.#id, this.#link];
    this.#id = this.#host.workspaceId;
    this.#isNeeded = this.#host.needsWorkspace;
    this.#follow(this.#id === null ? this.#linkAround() : this.#linkById(this.#id));
    // The host's parts have asked already, and do not see what it names.
    const isNamed = this.#id !== null || idBefore !== null;
    if (isNamed && this.#link !== linkBefore) document.dispatchEvent(new Event(workspaceAppeared));
  };

  #linkById(id: string): WorkspaceLink {
    const root = this.#host.getRootNode();
    const near = root instanceof ShadowRoot ? root.getElementById(id) : null;
    const owner = near ?? document.getElementById(id);
    return ownsLink(owner) ? owner.link : unlinked;
  }

  #linkAround(): WorkspaceLink {
    let found: WorkspaceLink | null = null;
    this.#host.dispatchEvent(new WorkspaceRequestEvent((link) => (found = link)));
    return found ?? linkOfPage(this.#isNeeded);
  }

  #follow(link: WorkspaceLink): void {
    if (link === this.#link) return;
    this.#unsubscribe?.();
    this.#link = link;
    this.#unsubscribe = link === unlinked ? null : link.subscribe(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }
}
