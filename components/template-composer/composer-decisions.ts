import type { FormDraft } from '../../src/workspace/administration.ts';
import { TemplateSubmitEvent } from '../base/events/template-submit.ts';
import type { ConfirmController } from '../base/form/confirm-controller.ts';
import type { ActsHost } from './composer-acts.ts';
import type { Composing } from './composing.ts';
import type { PlacedFinding } from './draft/composition.ts';
import { createOf, type DraftContent } from './draft/draft-content.ts';
import { questionBefore, questionOfDiscarding } from './sections/questions.ts';
import { isBusinessManagerId } from './submission/problem.ts';

export interface DecisionsHost extends ActsHost {
  readonly confirm: ConfirmController;
  /** Leads to where a finding is. */
  readonly go: (finding: PlacedFinding) => void;
  /** Whether the page lets it happen. */
  readonly tell: (event: Event) => boolean;
  /** The draft that was open is gone. */
  readonly discarded: () => void;
}

/** What is asked about before it is done: handing in, and throwing a draft away. */
export class ComposerDecisions {
  readonly #host: DecisionsHost;
  #isSubmitting = false;

  constructor(host: DecisionsHost) {
    this.#host = host;
  }

  /** Hands it in, once nothing is in the way and what needs it is confirmed. A second wish waits for no turn. */
  async submit(): Promise<void> {
    if (this.#isSubmitting) return;
    this.#isSubmitting = true;
    try {
      await this.#submit(this.#host.composing());
    } finally {
      this.#isSubmitting = false;
    }
  }

  async #submit(composing: Composing): Promise<void> {
    const { confirm, screen, show, tell } = this.#host;
    if (composing.isLocked) return;
    composing.composition.tellAll();
    show({ ...screen(), leftBusinessManager: true });
    // While an answer is waited for, somebody may type, and others change the same template.
    if (!this.#isReady(composing) || !(await this.#isNameFree(composing)) || !this.#isReady(composing))
      return;
    const findings = composing.allFindings.length;
    const question = questionBefore(composing.content, composing.template, findings, this.#host.msg());
    if (question !== null && (!(await confirm.ask(question)) || !this.#isReady(composing))) return;
    const { content } = composing;
    const wish = new TemplateSubmitEvent(createOf(content), content.changes?.templateId ?? null);
    if (tell(wish)) composing.submit();
  }

  /** Whether nothing is in the way; leads to what is. */
  #isReady(composing: Composing): boolean {
    const { confirm, focusAt, go, screen, show, msg, formats } = this.#host;
    const isOpen = this.#host.composing() === composing;
    if (!isOpen || composing.isLocked || confirm.isAsking || !composing.hasChanges) return false;
    if (Object.values(screen().samples).some(({ busy }) => busy)) {
      show({ ...screen(), said: msg().submitUploading });
      return false;
    }
    const { content, conflicts, heldUp, allFindings } = composing;
    const error = allFindings.find(({ severity }) => severity === 'error');
    if (composing.isGone) focusAt('gone');
    else if (conflicts.length > 0) focusAt('conflict');
    else if (!isBusinessManagerId(content.businessManagerId)) focusAt('businessManagerId');
    else if (error !== undefined) go(error);
    else if (heldUp !== null) {
      composing.composition.select(heldUp);
      show({ ...screen(), said: msg().submitHeldUp(formats().language(heldUp)) });
    } else return true;
    return false;
  }

  /** Whether the name is free, as far as the backend can be asked; else leads to it. */
  async #isNameFree(composing: Composing): Promise<boolean> {
    const asked = (): string => `${composing.content.businessManagerId} ${composing.content.name}`;
    let last: string;
    do {
      last = asked();
      await composing.checkName();
    } while (asked() !== last);
    if (!['taken', 'locked'].includes(composing.nameState.state)) return true;
    if (this.#host.composing() === composing) this.#host.focusAt('name');
    return false;
  }

  /** Hands in what was a change of a template that is gone, as a new one. */
  async submitAnew(): Promise<void> {
    const composing = this.#host.composing();
    if (composing.isLocked) return;
    composing.beginAnew();
    await this.submit();
  }

  /** Throws away the draft that is open. */
  async discard(): Promise<void> {
    const composing = this.#host.composing();
    if (!(await this.#isSureToDiscard(composing.content)) || composing.isLocked) return;
    await composing.discard();
    this.#host.discarded();
  }

  /** Throws away a draft that waits. */
  async discardOther({ id, content }: FormDraft<DraftContent>): Promise<void> {
    if (await this.#isSureToDiscard(content)) await this.#host.backend()?.drafts.discard(id);
  }

  #isSureToDiscard(content: DraftContent): Promise<boolean> {
    return this.#host.confirm.ask(questionOfDiscarding(content, this.#host.msg()));
  }
}
