import type { Template } from '../../src/contract/template.ts';
import type { DraftContent } from './draft/draft-content.ts';
import { merged, type PartConflict } from './draft/merge.ts';

export interface TemplatesKnown {
  readonly templates: () => readonly Template[];
  /** Whether those are all there are. */
  readonly knowsTemplates: () => boolean;
}

/** The template that a draft changes, as it stands, and what others did to it meanwhile. */
export class StandingTemplate {
  readonly #known: TemplatesKnown;
  /** As the last answer of the backend has it, until the list of templates has it too. */
  #answered: Template | null = null;
  /** Whether the template that was answered last is in the list, or was. */
  #wasListed = false;
  /** Id of the template that the backend did not find. */
  #goneId: string | null = null;
  #conflicts: readonly PartConflict[] = [];

  constructor(known: TemplatesKnown) {
    this.#known = known;
  }

  /** The template that is changed, as it stands; null for a new one. */
  of({ changes }: DraftContent): Template | null {
    const id = changes?.templateId;
    if (id === undefined || id === this.#goneId) return null;
    const listed = this.#known.templates().find((template) => template.id === id) ?? null;
    const answered = this.#answered?.id === id ? this.#answered : null;
    return (listed?.revision ?? 0) >= (answered?.revision ?? 0) ? listed : answered;
  }

  /** Whether somebody deleted the template that is changed. */
  isGone(content: DraftContent): boolean {
    const { changes } = content;
    if (changes === undefined || this.of(content) !== null) return false;
    return changes.templateId === this.#goneId || this.#known.knowsTemplates();
  }

  /** Where somebody else changed what was changed here too, until one of both is chosen. */
  get conflicts(): readonly PartConflict[] {
    return this.#conflicts;
  }

  /** The backend has told how it stands. */
  answered(template: Template): void {
    this.#answered = template;
  }

  /** The backend did not find it. */
  notFound({ changes }: DraftContent): void {
    this.#goneId = changes?.templateId ?? null;
  }

  /** A draft with what somebody else did to the template meanwhile; null where that is nothing. */
  together(content: DraftContent): { readonly content: DraftContent; readonly tookTheirs: boolean } | null {
    this.#forgetDeleted();
    const template = this.of(content);
    if (template === null || template.revision <= (content.changes?.revision ?? 0)) {
      this.#conflicts = [];
      return null;
    }
    const together = merged(content, template);
    this.#conflicts = together.conflicts;
    return together;
  }

  /** What the list has had and has no more, was deleted, whatever was answered before. */
  #forgetDeleted(): void {
    const answered = this.#answered;
    if (answered === null) return;
    const isListed = this.#known.templates().some(({ id }) => id === answered.id);
    if (!isListed && this.#wasListed && this.#known.knowsTemplates()) this.#answered = null;
    this.#wasListed = isListed;
  }
}
