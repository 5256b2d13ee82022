import { html } from 'lit';
import type { Template } from '../../src/contract/template.ts';
import type { TemplateAdministration } from '../../src/workspace/administration.ts';
import { TemplateDuplicateEvent } from '../base/events/template-duplicate.ts';
import { TemplateEditEvent } from '../base/events/template-edit.ts';
import { TemplateNewEvent } from '../base/events/template-new.ts';
import type { ConfirmController } from '../base/form/confirm-controller.ts';
import type { Messages } from '../base/messages.ts';
import { randomKey } from '../base/random-key.ts';
import type { WorkspaceLink } from '../base/workspace-link.ts';
import { draftName, type TemplateDraft } from './drafts.ts';
import { duplicateOf } from './duplicate.ts';

/** What choosing needs of the list around it. */
export interface ChoosingHost {
  /** Whether the page lets it happen. */
  readonly tell: (event: Event) => boolean;
  readonly link: () => WorkspaceLink;
  readonly backend: () => TemplateAdministration | null;
  readonly templates: () => readonly Template[];
  readonly confirm: ConfirmController;
  readonly msg: () => Messages;
  /** A draft is gone, and the focus with it. */
  readonly discarded: () => void;
}

/** What a composer of the same workspace opens, unless the page cancels. */
export class Choosing {
  readonly #host: ChoosingHost;

  constructor(host: ChoosingHost) {
    this.#host = host;
  }

  begin(): void {
    const link = this.#host.link();
    if (this.#host.tell(new TemplateNewEvent())) link.update({ composing: { kind: 'new' } });
  }

  edit(choice: TemplateEditEvent['choice']): void {
    const link = this.#host.link();
    if (this.#host.tell(new TemplateEditEvent(choice))) link.update({ composing: choice });
  }

  /** Begins a draft that says what a template says, under a free name. */
  duplicate(template: Template): void {
    const backend = this.#host.backend();
    if (backend === null || !this.#host.tell(new TemplateDuplicateEvent(template.id))) return;
    const { drafts } = backend;
    const taken = [...this.#host.templates(), ...(drafts.all.value ?? []).map(({ content }) => content)];
    const draftId = randomKey();
    drafts.save(draftId, duplicateOf(template, new Set(taken.map(({ name }) => name))));
    this.edit({ kind: 'draft', draftId });
  }

  /** Throws a draft away, once that is confirmed. */
  async discard(draft: TemplateDraft): Promise<void> {
    const msg = this.#host.msg();
    const isSure = await this.#host.confirm.ask({
      title: msg.templateDiscardQuestion,
      words: html`<p>${msg.templateDiscardConsequence(draftName(draft, msg))}</p>`,
      confirm: msg.templateDiscardConfirm,
      cancel: msg.keepDraft,
      danger: true,
    });
    if (!isSure) return;
    await this.#host.backend()?.drafts.discard(draft.id);
    const link = this.#host.link();
    const { composing } = link.state;
    if (composing?.kind === 'draft' && composing.draftId === draft.id) link.update({ composing: null });
    this.#host.discarded();
  }
}
