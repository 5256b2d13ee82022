import type { TemplateChoice } from '../base/template-choice.ts';
import type { LinkState } from '../base/workspace-link.ts';
import type { TemplateDraft } from './drafts.ts';

/** What the focus goes back to: the row of a template, and the line of a draft where there is no such row. */
export interface Used {
  readonly templateId: string | null;
  readonly draftId: string | null;
}

const nothing: Used = { templateId: null, draftId: null };

/** What was used last in a list, or composed beside it. A new template of which nothing is kept leaves nothing. */
export class LastUsed {
  #used = nothing;
  #composing: TemplateChoice | null = null;
  #composed: TemplateChoice | null = null;

  get used(): Used {
    return this.#used;
  }

  use(templateId: string | null, drafts: readonly TemplateDraft[]): void {
    this.#used =
      templateId === null ? nothing : usedOf({ kind: 'template', templateId, language: null }, drafts);
  }

  /** Whether something else is composed than before, or it is found elsewhere now. */
  follow({ composing, composed }: LinkState, drafts: readonly TemplateDraft[]): boolean {
    const isOther = composing !== null && !isSame(composing, this.#composing);
    const isElsewhere = !isSame(composed, this.#composed);
    this.#composing = composing;
    this.#composed = composed;
    if (isOther) this.#used = usedOf(composing, drafts);
    if (isElsewhere) this.#used = usedOf(composed, drafts);
    return isOther || isElsewhere;
  }

  forget(): void {
    this.#used = nothing;
  }
}

function usedOf(choice: TemplateChoice | null, drafts: readonly TemplateDraft[]): Used {
  if (choice?.kind === 'template') {
    const { templateId } = choice;
    const draft = drafts.find(({ content }) => content.changes?.templateId === templateId);
    return { templateId, draftId: draft?.id ?? null };
  }
  if (choice?.kind !== 'draft') return nothing;
  const { draftId } = choice;
  const draft = drafts.find(({ id }) => id === draftId);
  return { templateId: draft?.content.changes?.templateId ?? null, draftId };
}

function isSame(one: TemplateChoice | null, other: TemplateChoice | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
