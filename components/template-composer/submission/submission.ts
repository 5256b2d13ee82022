import type { Template } from '../../../src/contract/template.ts';
import type { TemplateAdministration } from '../../../src/workspace/administration.ts';
import type { Refusal } from '../../../src/workspace/workspace.ts';
import { randomKey } from '../../base/random-key.ts';
import { contentOf, type DraftContent } from '../draft/draft-content.ts';
import { stableJson } from '../draft/stable-json.ts';
import { handIn } from './hand-in.ts';

/** Where the submission of a draft stands. */
export type SubmissionState =
  | { readonly kind: 'none' | 'sending' }
  /** Nobody knows what became of it: the same again does no harm. */
  | { readonly kind: 'unclear' | 'refused' | 'half'; readonly refusal: Refusal }
  /** The name is not free; `standing` has it, where it may come from an earlier attempt of this draft. */
  | { readonly kind: 'name'; readonly reason: 'taken' | 'locked'; readonly standing: Template | null }
  | { readonly kind: 'submitted'; readonly tookTheirs: boolean };

export interface SubmissionHost {
  /** The id of the draft, also the key of its creation; a new one from `renew`. */
  readonly draftId: string;
  renew(): void;
  /** The template that is changed, as it stands; null for a new one. */
  readonly template: Template | null;
  /** What is composed now is this. */
  rebase(content: DraftContent): void;
  /** The backend has it as it was written, though not all of it is with the platform. */
  stands(template: Template): void;
  /** Somebody else has changed it: it was not taken, and stands so. */
  changedMeanwhile(template: Template): void;
  /** The template that is changed was deleted. */
  gone(): void;
  /** All of it is with the platform. */
  submitted(template: Template): void;
  /** The backend did not take the name. */
  nameRefused(reason: 'taken' | 'locked'): void;
  /** The template that has this name already, as far as it is known. */
  templateNamed(name: string, businessManagerId: string): Template | null;
  changed(): void;
}

/** Reasons that leave open what the backend has done. */
const unclearReasons: ReadonlySet<string> = new Set([
  'network',
  'timeout',
  'invalid-answer',
  'aborted',
  'internal',
  'unavailable',
  'request-in-flight',
]);

/** Hands a draft in, once at a time, and keeps what came of it. */
export class Submission {
  readonly #host: SubmissionHost;
  #state: SubmissionState = { kind: 'none' };
  /** Whether a creation ended with no clear answer, so that the backend may have the template. */
  #mayExist = false;
  #submitWish = '';
  #submitKey = '';

  constructor(host: SubmissionHost) {
    this.#host = host;
  }

  get state(): SubmissionState {
    return this.#state;
  }

  get isSending(): boolean {
    return this.#state.kind === 'sending';
  }

  /** Does nothing while the last one is still on its way. */
  async submit(backend: TemplateAdministration, content: DraftContent): Promise<void> {
    if (this.isSending) return;
    this.#put({ kind: 'sending' });
    const result = await handIn(backend, content, this.#host.template, {
      create: this.#host.draftId,
      submit: (wish) => this.#keyFor(wish),
    });
    switch (result.kind) {
      case 'submitted':
        this.#mayExist = false;
        this.#put({ kind: 'submitted', tookTheirs: result.tookTheirs });
        return this.#host.submitted(result.template);
      case 'conflict':
        this.#put({ kind: 'none' });
        return this.#host.changedMeanwhile(result.template);
      case 'stands':
        this.#host.stands(result.template);
        this.#host.rebase(standingOn(content, result.template));
        return this.#put({ kind: 'half', refusal: result.refusal });
      default:
        return this.#refused(backend, content, result.refusal);
    }
  }

  /** Goes on with the template that has the name: what was written becomes a change of it. */
  adopt(content: DraftContent): void {
    const { state } = this;
    if (state.kind !== 'name' || state.standing === null) return;
    this.#mayExist = false;
    this.#put({ kind: 'none' });
    this.#host.rebase(standingOn(content, state.standing));
  }

  /** What was said of the last attempt no longer holds. */
  forget(): void {
    if (this.#state.kind !== 'none' && !this.isSending) this.#put({ kind: 'none' });
  }

  async #refused(backend: TemplateAdministration, content: DraftContent, refusal: Refusal): Promise<void> {
    const { reason } = refusal;
    const isNew = content.changes === undefined;
    if (isNew && reason === 'idempotency-key-reused') {
      // An earlier attempt of this draft has arrived, saying something else: from now on it is another.
      this.#mayExist = true;
      this.#host.renew();
      this.#put({ kind: 'none' });
      return this.submit(backend, content);
    }
    if (isNew && (reason === 'name-taken' || reason === 'name-locked')) {
      const taken = reason === 'name-taken';
      const standing =
        taken && this.#mayExist ? this.#host.templateNamed(content.name, content.businessManagerId) : null;
      this.#host.nameRefused(taken ? 'taken' : 'locked');
      return this.#put({ kind: 'name', reason: taken ? 'taken' : 'locked', standing });
    }
    if (!isNew && reason === 'not-found') {
      this.#put({ kind: 'none' });
      return this.#host.gone();
    }
    const isUnclear = unclearReasons.has(reason);
    if (isUnclear && isNew) this.#mayExist = true;
    this.#put({ kind: isUnclear ? 'unclear' : 'refused', refusal });
  }

  #keyFor(wish: unknown): string {
    const text = stableJson(wish);
    if (text !== this.#submitWish) {
      this.#submitWish = text;
      this.#submitKey = randomKey();
    }
    return this.#submitKey;
  }

  #put(state: SubmissionState): void {
    this.#state = state;
    this.#host.changed();
  }
}

/** What was written, as a change of a template that stands. */
function standingOn(content: DraftContent, template: Template): DraftContent {
  const { changes, name, businessManagerId } = contentOf(template);
  return { ...content, name, businessManagerId, changes: changes! };
}
