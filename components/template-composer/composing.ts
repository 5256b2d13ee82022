import type { Template } from '../../src/contract/template.ts';
import type { TemplateAdministration } from '../../src/workspace/administration.ts';
import type { TemplateVersion } from '../../src/templates/index.ts';
import type { Messages } from '../base/messages.ts';
import { randomKey } from '../base/random-key.ts';
import type { TemplateChoice } from '../base/template-choice.ts';
import { asVersion } from '../base/template-version.ts';
import { Composition, type PlacedFinding } from './draft/composition.ts';
import { contentOf, type DraftContent, type LanguageDraft } from './draft/draft-content.ts';
import { editabilityOf, type Editability } from './draft/editability.ts';
import { merged, resolved, type PartConflict } from './draft/merge.ts';
import type { Opening } from './draft/opening.ts';
import { stableJson } from './draft/stable-json.ts';
import { findingWords } from './findings/finding-words.ts';
import { NameCheck, type NameState } from './submission/name-check.ts';
import { Submission, type SubmissionHost } from './submission/submission.ts';

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
export class Composing implements SubmissionHost {
  readonly composition: Composition;
  readonly submission: Submission;
  readonly #host: ComposingHost;
  readonly #names: NameCheck;
  #draftId: string;
  /** Whether there is a draft of it in the store. */
  #isKept: boolean;
  /** As the last answer of the backend has it, until the list of templates has it too. */
  #template: Template | null = null;
  #others: { readonly of: readonly unknown[]; readonly versions: readonly TemplateVersion[] } = {
    of: [null],
    versions: [],
  };
  /** Whether somebody else changed other parts, which are taken over. */
  #tookTheirs = false;
  #conflicts: readonly PartConflict[] = [];
  /** Id of the template that the backend did not find. */
  #goneId: string | null = null;
  /** Whether the template that was answered last is in the list, or was. */
  #wasListed = false;

  constructor(
    host: ComposingHost,
    { content, draftId, isKnown, language }: Extract<Opening, { state: 'ready' }>,
  ) {
    this.#host = host;
    this.#draftId = draftId ?? randomKey();
    this.#isKept = draftId !== null;
    this.composition = new Composition(content, {
      isKnown,
      nameOf: host.nameOf,
      existing: () => this.#existing(),
      isLocked: () => this.isLocked,
      changed: (edited) => this.#composed(edited),
    });
    this.submission = new Submission(this);
    this.#names = new NameCheck(() => host.changed(false));
    if (language !== null) this.composition.select(language);
  }

  get content(): DraftContent {
    return this.composition.content;
  }

  get draftId(): string {
    return this.#draftId;
  }

  get isKept(): boolean {
    return this.#isKept;
  }

  /** As what it is found again: the template it changes, else its draft; null while nothing of it is kept. */
  get keptAs(): TemplateChoice | null {
    const { changes } = this.content;
    if (changes !== undefined && !this.isGone)
      return { kind: 'template', templateId: changes.templateId, language: null };
    return this.#isKept ? { kind: 'draft', draftId: this.#draftId } : null;
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
    return this.#conflicts;
  }

  /** The template that is changed, as it stands; null for a new one. */
  get template(): Template | null {
    const id = this.content.changes?.templateId;
    if (id === undefined || id === this.#goneId) return null;
    const listed = this.#host.templates().find((template) => template.id === id) ?? null;
    const answered = this.#template?.id === id ? this.#template : null;
    return (listed?.revision ?? 0) >= (answered?.revision ?? 0) ? listed : answered;
  }

  /** Whether somebody deleted the template that is changed. */
  get isGone(): boolean {
    const { changes } = this.content;
    if (changes === undefined || this.template !== null) return false;
    return changes.templateId === this.#goneId || this.#host.knowsTemplates();
  }

  get editability(): Editability {
    return this.#editabilityIn(this.composition.language);
  }

  #editabilityIn(language: string): Editability {
    const standing = this.template?.languages.find((one) => one.language === language);
    return editabilityOf(standing, this.#host.now());
  }

  get nameState(): NameState {
    const { name, businessManagerId, changes } = this.content;
    return changes === undefined ? this.#names.of(name, businessManagerId) : { state: 'unasked' };
  }

  /** Whether there is anything to hand in. */
  get hasChanges(): boolean {
    const { template } = this;
    if (template === null) return true;
    const { category, changes } = this.content;
    return (
      category !== changes?.original?.category ||
      this.#changedLanguages.length > 0 ||
      template.languages.some(({ status }) => status === 'draft')
    );
  }

  /** The code of a language that was changed and cannot be edited as it stands; null if there is none. */
  get heldUp(): string | null {
    const { template } = this;
    if (template === null) return null;
    const standing = new Map(template.languages.map((one) => [one.language, one]));
    const isHeldUp = (language: string): boolean =>
      !editabilityOf(standing.get(language), this.#host.now()).editable;
    return this.#changedLanguages.find(isHeldUp) ?? null;
  }

  get #changedLanguages(): readonly string[] {
    const { languages, changes } = this.content;
    const before = new Map(changes?.original?.languages.map((draft) => [draft.language, draft]));
    return languages
      .filter((draft) => !isSame(draft, before.get(draft.language)))
      .map(({ language }) => language);
  }

  /** Findings with their fixes, where those may be applied now. */
  offered(findings: readonly PlacedFinding[]): PlacedFinding[] {
    return findings.map(({ fix, ...finding }) => {
      const { language } = finding;
      const isWritable = language === null || this.#editabilityIn(language).editable;
      return fix === undefined || this.isLocked || !isWritable ? finding : { ...finding, fix };
    });
  }

  /** Everything the rules find, told or not. */
  get allFindings(): PlacedFinding[] {
    const { shared, byLanguage } = this.composition.findings;
    return [
      ...shared.map((finding) => ({ ...finding, language: null })),
      ...[...byLanguage].flatMap(([language, findings]) =>
        findings.map((finding) => ({ ...finding, language })),
      ),
    ];
  }

  /** Asks whether the name is free, where it could be one. */
  async checkName(): Promise<void> {
    const backend = this.#host.backend();
    const { name, businessManagerId, changes } = this.content;
    const isName = this.composition.findings.shared.every(({ part }) => part !== 'name');
    if (backend === null || changes !== undefined || !isName || !isBusinessManagerId(businessManagerId))
      return;
    await this.#names.check(name, businessManagerId, (...wanted) => backend.checkName(...wanted));
  }

  submit(): void {
    const backend = this.#host.backend();
    if (backend !== null) void this.submission.submit(backend, this.content);
  }

  /** The list of templates has changed: what somebody else did to this one is taken over, or shown beside it. */
  follow(): void {
    if (this.submission.isSending) return;
    this.#forgetDeleted();
    const { template, content } = this;
    if (template === null || template.revision <= (content.changes?.revision ?? 0)) {
      this.#conflicts = [];
      return;
    }
    const together = merged(content, template);
    this.#conflicts = together.conflicts;
    this.#tookTheirs ||= together.tookTheirs && this.composition.isEdited;
    if (stableJson(together.content) !== stableJson(content)) this.rebase(together.content);
  }

  /** What the list has had and has no more, was deleted, whatever was answered before. */
  #forgetDeleted(): void {
    const answered = this.#template;
    if (answered === null) return;
    const isListed = this.#host.templates().some(({ id }) => id === answered.id);
    if (!isListed && this.#wasListed && this.#host.knowsTemplates()) this.#template = null;
    this.#wasListed = isListed;
  }

  /** Goes on with what is written as a new template. */
  beginAnew(): void {
    const { changes: _changes, ...content } = this.content;
    this.composition.edit(content, 'name');
    // Under the key of the old one, a template was created perhaps.
    this.renew();
  }

  /** Decides wherever both had changed something. */
  resolve(choice: 'mine' | 'theirs'): void {
    const { template, content } = this;
    const [first] = this.#conflicts;
    if (template === null || first === undefined) return;
    const decided = resolved(content, template, this.#conflicts, choice);
    this.composition.edit(decided, first.part, null, first.language);
    this.follow();
  }

  async discard(): Promise<void> {
    this.#isKept = false;
    await this.#host.backend()?.drafts.discard(this.#draftId);
  }

  // What the submission asks of it.

  renew(): void {
    const old = this.#draftId;
    this.#draftId = randomKey();
    if (!this.#isKept) return;
    this.#host.backend()?.drafts.save(this.#draftId, this.content);
    void this.#host.backend()?.drafts.discard(old);
  }

  rebase(content: DraftContent): void {
    this.composition.rebase(content);
  }

  stands(template: Template): void {
    this.#template = template;
  }

  gone(): void {
    this.#goneId = this.content.changes?.templateId ?? null;
    this.changed();
  }

  changedMeanwhile(template: Template): void {
    this.#template = template;
    this.follow();
    this.changed();
  }

  submitted(template: Template): void {
    this.#template = template;
    void this.discard();
    this.#draftId = randomKey();
    this.#tookTheirs = false;
    this.composition.restart(contentOf(template));
    this.#isKept = false;
    this.#host.submitted(template);
  }

  templateNamed(name: string, businessManagerId: string): Template | null {
    const isIt = (template: Template): boolean =>
      template.name === name && template.businessManagerId === businessManagerId;
    return this.#host.templates().find(isIt) ?? null;
  }

  nameRefused(reason: 'taken' | 'locked'): void {
    const { name, businessManagerId } = this.content;
    this.#names.refused(name, businessManagerId, reason);
    // When a locked name becomes free is not in the refusal.
    if (reason === 'locked') void this.checkName();
  }

  changed(): void {
    this.#host.changed(false);
  }

  /** The versions of the account's other templates: made anew only when there are others. */
  #existing(): readonly TemplateVersion[] {
    const templates = this.#host.templates();
    const { businessManagerId, changes } = this.content;
    const of = [templates, businessManagerId, changes?.templateId] as const;
    if (of.some((part, at) => part !== this.#others.of[at])) {
      const others = templates.filter(
        (one) => one.businessManagerId === businessManagerId && one.id !== changes?.templateId,
      );
      this.#others = {
        of,
        versions: others.flatMap((one) => one.languages.map((language) => asVersion(one, language))),
      };
    }
    return this.#others.versions;
  }

  #composed(edited: boolean): void {
    // What was kept is kept as it stands, also when it is as it was at first.
    if (edited && (this.#isKept || this.composition.isEdited)) {
      this.submission?.forget();
      this.#isKept = true;
      this.#host.backend()?.drafts.save(this.#draftId, this.content);
    }
    this.#host.changed(edited);
  }
}

function isSame(draft: LanguageDraft, before: LanguageDraft | undefined): boolean {
  return draft === before || stableJson(draft) === stableJson(before ?? null);
}

/** Why it cannot be handed in as it is, in words; null if it can. */
export function problemOf({ content, allFindings, nameState }: Composing, msg: Messages): string | null {
  if (!isBusinessManagerId(content.businessManagerId)) return msg.businessManagerMissing;
  if (nameState.state === 'taken') return msg.templateNameTaken;
  if (nameState.state === 'locked') return msg.refusals['name-locked']!;
  const error = allFindings.find(({ severity }) => severity === 'error');
  return error === undefined ? null : findingWords(error, msg);
}

/** Whether it has the form of a Business Manager ID. */
export function isBusinessManagerId(text: string): boolean {
  return /^\d{5,20}$/.test(text);
}
