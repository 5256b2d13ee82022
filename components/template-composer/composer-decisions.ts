import type { FormDraft } from '../../src/workspace/administration.ts';
import { TemplateSubmitEvent } from '../base/events/template-submit.ts';
import type { ConfirmController } from '../base/form/confirm-controller.ts';
import type { ActsHost } from './composer-acts.ts';
import { isBusinessManagerId } from './composing.ts';
import type { PlacedFinding } from './draft/composition.ts';
import { createOf, type DraftContent } from './draft/draft-content.ts';
import { questionBefore, questionOfDiscarding } from './sections/questions.ts';

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

  constructor(host: DecisionsHost) {
    this.#host = host;
  }

  /** Hands it in, once nothing is in the way and what needs it is confirmed. */
  async submit(): Promise<void> {
    const { confirm, screen, show, focusAt, go, tell } = this.#host;
    const composing = this.#host.composing();
    if (composing.isLocked || confirm.isAsking) return;
    composing.composition.tellAll();
    show({ ...screen(), leftBusinessManager: true });
    if (!composing.hasChanges) return;
    if (composing.conflicts.length > 0) return focusAt('conflict');
    if (!isBusinessManagerId(composing.content.businessManagerId)) return focusAt('businessManagerId');
    const all = composing.allFindings;
    const error = all.find(({ severity }) => severity === 'error');
    if (error !== undefined) return go(error);
    await composing.checkName();
    if (['taken', 'locked'].includes(composing.nameState.state)) return focusAt('name');
    const question = questionBefore(composing.content, composing.template, all.length, this.#host.msg());
    if (question !== null && !(await confirm.ask(question))) return;
    const { content } = composing;
    const wish = new TemplateSubmitEvent(createOf(content), content.changes?.templateId ?? null);
    if (tell(wish)) composing.submit();
  }

  /** Throws away the draft that is open. */
  async discard(): Promise<void> {
    const composing = this.#host.composing();
    if (!(await this.#isSureToDiscard(composing.content))) return;
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
