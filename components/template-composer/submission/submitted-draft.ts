import type { Template } from '../../../src/contract/template.ts';
import type { Composition } from '../draft/composition.ts';
import { contentOf, type DraftContent } from '../draft/draft-content.ts';
import type { KeptDraft } from '../kept-draft.ts';
import type { StandingTemplate } from '../standing-template.ts';
import type { DraftName } from './draft-name.ts';
import type { SubmissionHost } from './submission.ts';

export interface SubmittedParts {
  readonly composition: Composition;
  readonly kept: KeptDraft;
  readonly standing: StandingTemplate;
  readonly name: DraftName;
  readonly templates: () => readonly Template[];
  /** Takes over, or shows, what somebody else did to the template. */
  readonly follow: () => void;
  /** Something that is shown has changed. */
  readonly changed: () => void;
  /** All of it is with the platform. */
  readonly submitted: (template: Template) => void;
}

/** What handing in asks of the draft that is composed, and makes of it. */
export class SubmittedDraft implements SubmissionHost {
  readonly #parts: SubmittedParts;

  constructor(parts: SubmittedParts) {
    this.#parts = parts;
  }

  get draftId(): string {
    return this.#parts.kept.id;
  }

  get template(): Template | null {
    return this.#parts.standing.of(this.#content);
  }

  get #content(): DraftContent {
    return this.#parts.composition.content;
  }

  renew(): void {
    this.#parts.kept.renew(this.#content);
  }

  rebase(content: DraftContent): void {
    this.#parts.composition.rebase(content);
  }

  stands(template: Template): void {
    this.#parts.standing.answered(template);
  }

  gone(): void {
    this.#parts.standing.notFound(this.#content);
    this.changed();
  }

  changedMeanwhile(template: Template): void {
    this.#parts.standing.answered(template);
    this.#parts.follow();
    this.changed();
  }

  submitted(template: Template): void {
    const { composition, kept, standing, submitted } = this.#parts;
    standing.answered(template);
    kept.end();
    composition.restart(contentOf(template));
    submitted(template);
  }

  templateNamed(name: string, businessManagerId: string): Template | null {
    const isIt = (template: Template): boolean =>
      template.name === name && template.businessManagerId === businessManagerId;
    return this.#parts.templates().find(isIt) ?? null;
  }

  nameRefused(reason: 'taken' | 'locked'): void {
    this.#parts.name.refused(reason);
  }

  changed(): void {
    this.#parts.changed();
  }
}
