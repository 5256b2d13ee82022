import type { Finding, TemplateVersion } from '../../../src/templates/index.ts';
import { languageOf, type DraftContent, type LanguageDraft } from './draft-content.ts';
import { DraftChecker, isShared, type DraftFindings } from './draft-checker.ts';
import { withLanguage } from './edits.ts';
import { DraftHistory, type Place, type Typing } from './history.ts';

/** A finding and where it is. */
export interface PlacedFinding extends Finding {
  /** Null for what all languages share. */
  readonly language: string | null;
}

export interface CompositionOptions {
  /** Whether somebody has worked on this content before, so that its findings are told at once. */
  readonly isKnown: boolean;
  /** What a language is called, by its code. */
  readonly nameOf: (language: string) => string;
  /** The versions of other templates of the same account, as far as they are known; the same array while they are. */
  readonly existing: () => readonly TemplateVersion[];
  /** Whether nobody may change what it says just now. */
  readonly isLocked: () => boolean;
  /** Called after each change; `edited` where what it says has changed. */
  readonly changed: (edited: boolean) => void;
}

/**
 * One template being composed: what it says, what it said before, which language is looked at, and which findings are
 * told. Of a field that nobody has left yet nothing is told; of what was there before, and once it was handed in,
 * everything.
 */
export class Composition {
  readonly #changed: (edited: boolean) => void;
  readonly #checker: DraftChecker;
  readonly #existing: () => readonly TemplateVersion[];
  readonly #isLocked: () => boolean;
  #history: DraftHistory;
  /** What it said when it was opened; resetting restores it. */
  #first: DraftContent;
  #language: string;
  /** Fields that were left, by {@link keyOf}. */
  #left: ReadonlySet<string> = new Set();
  /** What everything is told of: languages by their code, null for what they share. */
  #toldWhole: ReadonlySet<string | null>;

  constructor(content: DraftContent, { isKnown, nameOf, existing, isLocked, changed }: CompositionOptions) {
    this.#checker = new DraftChecker(nameOf);
    this.#existing = existing;
    this.#isLocked = isLocked;
    this.#history = DraftHistory.of(content);
    this.#first = content;
    this.#language = content.languages[0]?.language ?? 'en';
    this.#toldWhole = isKnown ? wholeOf(content) : new Set();
    this.#changed = changed;
  }

  get content(): DraftContent {
    return this.#history.content;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  get isEdited(): boolean {
    return this.content !== this.#first;
  }

  /** The code of the language that is looked at. */
  get language(): string {
    return languageOf(this.content, this.#language).language;
  }

  get draft(): LanguageDraft {
    return languageOf(this.content, this.#language);
  }

  version(draft: LanguageDraft = this.draft): TemplateVersion {
    return this.#checker.version(this.content, draft);
  }

  /** Everything that the rules find, told or not. */
  get findings(): DraftFindings {
    return this.#checker.check(this.content, this.#existing());
  }

  select(language: string): void {
    this.#language = language;
    this.#changed(false);
  }

  /** Of what is locked, nothing is changed, and a field shows again what it says. */
  edit(
    content: DraftContent,
    field: string,
    typing: Typing | null = null,
    language: string | null = null,
  ): void {
    if (this.#isLocked()) return this.#changed(false);
    this.#put(this.#history.edit(content, { language, field }, typing));
  }

  /** Edits the language that is looked at. */
  editLanguage(
    change: (draft: LanguageDraft) => LanguageDraft,
    field: string,
    typing: Typing | null = null,
  ): void {
    const { language } = this;
    this.edit(withLanguage(this.content, language, change), field, typing, language);
  }

  /** Takes the last edit back, and looks at where it was made. */
  undo(): Place | null {
    return this.#go(this.#history.undo());
  }

  redo(): Place | null {
    return this.#go(this.#history.redo());
  }

  #go({ history, place }: ReturnType<DraftHistory['undo']>): Place | null {
    if (this.#isLocked()) return null;
    if (place?.language) this.#language = place.language;
    this.#put(history);
    return place;
  }

  /** Back to what it said when it was opened; that can be taken back too. */
  reset(): void {
    this.#left = new Set();
    this.#toldWhole = this.#first.changes === undefined ? new Set() : wholeOf(this.#first);
    this.#put(this.#history.edit(this.#first, { language: null, field: 'languages' }));
    this.#changed(false);
  }

  /** What it says now is what the backend has: there is nothing to take back. */
  restart(content: DraftContent): void {
    this.#first = content;
    this.#toldWhole = wholeOf(content);
    this.#put(DraftHistory.of(content));
  }

  /** The template it changes was changed without anyone's doing here. What was typed stays. */
  rebase(content: DraftContent): void {
    if (!this.isEdited) this.#first = content;
    this.#put(this.#history.replace(content));
  }

  #put(history: DraftHistory): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#changed(true);
  }

  /** The person left a field: from now on its findings are told while they type. */
  leave(field: string, language: string | null): void {
    const key = keyOf(language, field);
    if (this.#left.has(key)) return;
    this.#left = new Set([...this.#left, key]);
    this.#changed(false);
  }

  /** It was handed in: everything is told. */
  tellAll(): void {
    this.#toldWhole = wholeOf(this.content);
    this.#changed(false);
  }

  /** Everything that the rules find, with its place, in the order of the form. */
  all(): PlacedFinding[] {
    const { shared, byLanguage } = this.findings;
    return [
      ...shared.map((finding) => ({ ...finding, language: null })),
      ...[...byLanguage].flatMap(([language, findings]) =>
        findings.map((finding) => ({ ...finding, language })),
      ),
    ];
  }

  /** The findings that are told, in the order of the form. */
  told(): PlacedFinding[] {
    const { shared, byLanguage } = this.findings;
    return [
      ...this.#toldOf(shared, null),
      ...[...byLanguage].flatMap(([language, findings]) => this.#toldOf(findings, language)),
    ];
  }

  /** The findings of one language that are told; those of what all share, for null. */
  toldIn(language: string | null): PlacedFinding[] {
    const { shared, byLanguage } = this.findings;
    return this.#toldOf(language === null ? shared : (byLanguage.get(language) ?? []), language);
  }

  #toldOf(findings: readonly Finding[], language: string | null): PlacedFinding[] {
    return findings
      .filter((finding) => this.#isTold(finding, language))
      .map((finding) => ({ ...finding, language }));
  }

  #isTold(finding: Finding, language: string | null): boolean {
    const where = isShared(finding) ? null : language;
    if (this.#toldWhole.has(where)) return true;
    const { part } = finding;
    // What is about a whole part is told from when anything in it was left.
    return (
      this.#left.has(keyOf(where, part)) ||
      [...this.#left].some((key) => key.startsWith(`${keyOf(where, part)}.`))
    );
  }
}

function wholeOf({ languages }: DraftContent): Set<string | null> {
  return new Set([null, ...languages.map(({ language }) => language)]);
}

function keyOf(language: string | null, field: string): string {
  return `${language ?? ''} ${field}`;
}
