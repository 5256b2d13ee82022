import type { Workspace } from '../../src/workspace/workspace.ts';
import type { TemplateChoice } from './template-choice.ts';

/** What the elements of one workspace share with each other, beside the workspace itself. */
export interface LinkState {
  /** Null until it is made, and after it was closed. */
  readonly workspace: Workspace | null;
  /** The conversation that was chosen last in a list of this workspace. */
  readonly selected: string | null;
  /** Whether the agent is starting a conversation. */
  readonly starting: boolean;
  /** The template that was chosen last in a list of this workspace, to be composed; null for none. */
  readonly composing: TemplateChoice | null;
  /** What a composer of this workspace has or had open last, as a list can find it; null for one that nothing is kept of. */
  readonly composed: TemplateChoice | null;
  /** Id of the user who was chosen last in a list of this workspace; null for none. */
  readonly user: string | null;
  /** A BCP 47 tag; null to follow the page. */
  readonly locale: string | null;
}

/** What is shared where nothing was chosen yet. */
export const nothingChosen = {
  selected: null,
  starting: false,
  composing: null,
  composed: null,
  user: null,
} as const;

/** Held by each `jf-workspace`, and by the page for `configure()`; elements follow it. */
export class WorkspaceLink {
  #state: LinkState = { workspace: null, locale: null, ...nothingChosen };
  readonly #listeners = new Set<() => void>();

  get state(): LinkState {
    return this.#state;
  }

  update(change: Partial<LinkState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/**
 * Dispatched on `document` by each `jf-workspace` that appears or is renamed, and by each element that has another one by
 * name, for elements that were there before.
 */
export const workspaceAppeared = 'jf-workspace-appeared';

/** What another element must have to be linked to by its id. */
export interface LinkOwner extends HTMLElement {
  readonly link: WorkspaceLink;
}

export function ownsLink(element: Element | null): element is LinkOwner {
  return element !== null && (element as Partial<LinkOwner>).link instanceof Object;
}
