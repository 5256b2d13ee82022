import type { TemplateAdministration } from '../../../src/workspace/administration.ts';
import type { DraftContent } from '../draft/draft-content.ts';
import { NameCheck, type NameState } from './name-check.ts';
import { isBusinessManagerId } from './problem.ts';

export interface NamedDraft {
  readonly backend: () => TemplateAdministration | null;
  readonly content: () => DraftContent;
  /** Whether no rule finds anything in the name. */
  readonly isName: () => boolean;
  readonly changed: () => void;
}

/** Whether the name of a new template is free. That of one that stands is its own. */
export class DraftName {
  readonly #draft: NamedDraft;
  readonly #check: NameCheck;

  constructor(draft: NamedDraft) {
    this.#draft = draft;
    this.#check = new NameCheck(draft.changed);
  }

  get state(): NameState {
    const { name, businessManagerId, changes } = this.#draft.content();
    return changes === undefined ? this.#check.of(name, businessManagerId) : { state: 'unasked' };
  }

  /** Asks whether it is free, where it could be one. */
  async check(): Promise<void> {
    const backend = this.#draft.backend();
    const { name, businessManagerId, changes } = this.#draft.content();
    const isAsked = changes === undefined && this.#draft.isName() && isBusinessManagerId(businessManagerId);
    if (backend === null || !isAsked) return;
    await this.#check.check(name, businessManagerId, (...wanted) => backend.checkName(...wanted));
  }

  /** The backend refused it when the template was to be created. */
  refused(reason: 'taken' | 'locked'): void {
    const { name, businessManagerId } = this.#draft.content();
    this.#check.refused(name, businessManagerId, reason);
    // When a locked name becomes free is not in the refusal.
    if (reason === 'locked') void this.check();
  }
}
