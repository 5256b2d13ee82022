import type { Template } from '../../src/contract/template.ts';
import type { TemplateAdministration } from '../../src/workspace/administration.ts';
import type { TemplateChoice } from '../base/template-choice.ts';
import { hasChanges, heldUpLanguage } from './draft/changed-languages.ts';
import { Composition, type PlacedFinding } from './draft/composition.ts';
import type { DraftContent } from './draft/draft-content.ts';
import { editabilityOf, type Editability } from './draft/editability.ts';
import { resolved, type PartConflict } from './draft/merge.ts';
import type { Opening } from './draft/opening.ts';
import { stableJson } from './draft/stable-json.ts';
import { KeptDraft } from './kept-draft.ts';
import { OtherVersions } from './other-versions.ts';
import { StandingTemplate } from './standing-template.ts';
import { DraftName } from './submission/draft-name.ts';
import type { NameState } from './submission/name-check.ts';
import { Submission } from './submission/submission.ts';
import { SubmittedDraft } from './submission/submitted-draft.ts';

export interface ComposingHost {
  /** Null without a workspace: then nothing is kept or asked. */
  readonly backend: () => TemplateAdministration | null;
  readonly templates: () => readonly Template[];
  /** Whether those are all there are. */
  readonly knowsTemplates: () => boolean;
  /** The backend's time, epoch milliseconds. */
  readonly now: () => number;
  /** What a language is called, by its code. */
  readonly nameOf: (language: string) => string;
  /** Why this person can change nothing: the host form is disabled, or their role does not permit it. */
  readonly lockedBy: () => 'form' | 'role' | null;
  /** Something that is shown has changed; `edited` where it is what the template says. */
  readonly changed: (edited: boolean) => void;
  /** All of it is with the platform. */
  readonly submitted: (template: Template) => void;
}

/** A template being composed: what it says, under which draft it is kept, and how handing it in goes. */
export class Composing {
  readonly composition: Composition;
  readonly submission: Submission;
  readonly #host: ComposingHost;
  readonly #name: DraftName;
  readonly #kept: KeptDraft;
  readonly #standing: StandingTemplate;
  readonly #others = new OtherVersions();
  /** Whether somebody else changed other parts, which are taken over. */
  #tookTheirs = false;

  constructor(
    host: ComposingHost,
    { content, draftId, isKnown, language }: Extract<Opening, { state: 'ready' }>,
  ) {
    this.#host = host;
    this.#kept = new KeptDraft(draftId, host.backend);
    this.#standing = new StandingTemplate(host);
    this.composition = new Composition(content, {
      isKnown,
      nameOf: host.nameOf,
      existing: () => this.#others.beside(this.content, host.templates()),
      isLocked: () => this.isLocked,
      changed: (edited) => this.#composed(edited),
    });
    this.#name = new DraftName({
      backend: host.backend,
      content: () => this.content,
      isName: () => this.composition.findings.shared.every(({ part }) => part !== 'name'),
      changed: () => host.changed(false),
    });
    this.submission = new Submission(
      new SubmittedDraft({
        composition: this.composition,
        kept: this.#kept,
        standing: this.#standing,
        name: this.#name,
        templates: host.templates,
        follow: () => this.follow(),
        changed: () => host.changed(false),
        submitted: (template) => {
          this.#tookTheirs = false;
          host.submitted(template);
        },
      }),
    );
    if (language !== null) this.composition.select(language);
  }

  get content(): DraftContent {
    return this.composition.content;
  }

  get draftId(): string {
    return this.#kept.id;
  }

  get isKept(): boolean {
    return this.#kept.isKept;
  }

  /** As what it is found again: the template it changes, else its draft; null while nothing of it is kept. */
  get keptAs(): TemplateChoice | null {
    const { changes } = this.content;
    if (changes !== undefined && !this.isGone)
      return { kind: 'template', templateId: changes.templateId, language: null };
    return this.isKept ? { kind: 'draft', draftId: this.draftId } : null;
  }

  get tookTheirs(): boolean {
    return this.#tookTheirs;
  }

  /** Why nothing can be changed here, also while nothing is on its way. */
  get lockedBy(): 'form' | 'role' | null {
    return this.#host.lockedBy();
  }

  /** Whether nothing may be changed: what is handed in must be what is shown, and the host may lock it. */
  get isLocked(): boolean {
    return this.submission.isSending || this.lockedBy !== null;
  }

  /** Where somebody else changed what was changed here too, until one of both is chosen. */
  get conflicts(): readonly PartConflict[] {
    return this.#standing.conflicts;
  }

  /** The template that is changed, as it stands; null for a new one. */
  get template(): Template | null {
    return this.#standing.of(this.content);
  }

  /** Whether somebody deleted the template that is changed. */
  get isGone(): boolean {
    return this.#standing.isGone(this.content);
  }

  get editability(): Editability {
    return this.#editabilityIn(this.composition.language);
  }

  #editabilityIn(language: string): Editability {
    const standing = this.template?.languages.find((one) => one.language === language);
    return editabilityOf(standing, this.#host.now());
  }

  get nameState(): NameState {
    return this.#name.state;
  }

  /** Whether there is anything to hand in. */
  get hasChanges(): boolean {
    return hasChanges(this.content, this.template);
  }

  /** The code of a language that was changed and cannot be edited as it stands; null if there is none. */
  get heldUp(): string | null {
    return heldUpLanguage(this.content, this.template, this.#host.now());
  }

  /** Everything the rules find, told or not. */
  get allFindings(): PlacedFinding[] {
    return this.composition.all();
  }

  /** Findings with their fixes, where those may be applied now. */
  offered(findings: readonly PlacedFinding[]): PlacedFinding[] {
    return findings.map(({ fix, ...finding }) => {
      const { language } = finding;
      const isWritable = language === null || this.#editabilityIn(language).editable;
      return fix === undefined || this.isLocked || !isWritable ? finding : { ...finding, fix };
    });
  }

  /** Asks whether the name is free, where it could be one. */
  checkName(): Promise<void> {
    return this.#name.check();
  }

  submit(): void {
    const backend = this.#host.backend();
    if (backend !== null) void this.submission.submit(backend, this.content);
  }

  /** The list of templates has changed: what somebody else did to this one is taken over, or shown beside it. */
  follow(): void {
    if (this.submission.isSending) return;
    const together = this.#standing.together(this.content);
    if (together === null) return;
    this.#tookTheirs ||= together.tookTheirs && this.composition.isEdited;
    if (stableJson(together.content) !== stableJson(this.content)) this.rebase(together.content);
  }

  /** Goes on with what is written as a new template. */
  beginAnew(): void {
    const { changes: _changes, ...content } = this.content;
    this.composition.edit(content, 'name');
    // Under the key of the old one, a template was created perhaps.
    this.#kept.renew(this.content);
  }

  /** Decides wherever both had changed something. */
  resolve(choice: 'mine' | 'theirs'): void {
    const { template, content, conflicts } = this;
    const [first] = conflicts;
    if (template === null || first === undefined) return;
    const decided = resolved(content, template, conflicts, choice);
    this.composition.edit(decided, first.part, null, first.language);
    this.follow();
  }

  discard(): Promise<void> {
    return this.#kept.discard();
  }

  rebase(content: DraftContent): void {
    this.composition.rebase(content);
  }

  #composed(edited: boolean): void {
    // What was kept is kept as it stands, also when it is as it was at first.
    if (edited && (this.isKept || this.composition.isEdited)) {
      this.submission?.forget();
      this.#kept.save(this.content);
    }
    this.#host.changed(edited);
  }
}
