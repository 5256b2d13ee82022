import {
  checkTemplate,
  compareLanguages,
  type Finding,
  type TemplateVersion,
} from '../../../src/templates/index.ts';
import { comparingRules } from '../../../src/templates/comparing-rules/index.ts';
import { versionOf, type DraftContent, type LanguageDraft } from './draft-content.ts';
import { inOrderOfForm } from './order-of-form.ts';

/** What the rules find in a draft. */
export interface DraftFindings {
  /** About what all languages share: the name and the category. */
  readonly shared: readonly Finding[];
  /** In the order of the form. */
  readonly byLanguage: ReadonlyMap<string, readonly Finding[]>;
}

interface Checked {
  readonly name: string;
  readonly category: DraftContent['category'];
  readonly version: TemplateVersion;
  readonly findings: readonly Finding[];
}

interface Compared {
  readonly existing: readonly TemplateVersion[];
  readonly place: number;
  readonly findings: readonly Finding[];
}

/** Checks drafts, and each language anew only when something in it has changed. */
export class DraftChecker {
  readonly #nameOf: (language: string) => string;
  readonly #checked = new WeakMap<LanguageDraft, Checked>();
  readonly #compared = new WeakMap<TemplateVersion, Compared>();
  #last: { content: DraftContent; existing: readonly TemplateVersion[]; found: DraftFindings } | null = null;

  /** @param nameOf - what a language is called, by its code */
  constructor(nameOf: (language: string) => string) {
    this.#nameOf = nameOf;
  }

  version(content: DraftContent, draft: LanguageDraft): TemplateVersion {
    return this.#check(content, draft).version;
  }

  /** @param existing - the versions of other templates of the same account */
  check(content: DraftContent, existing: readonly TemplateVersion[]): DraftFindings {
    if (this.#last?.content === content && this.#last.existing === existing) return this.#last.found;
    const versions = content.languages.map((draft) => this.version(content, draft));
    const gaps = this.#gaps(versions);
    const all = content.languages.map((draft, place) => [
      ...this.#check(content, draft).findings,
      ...this.#compare(versions, place, existing),
      ...(gaps.get(draft.language) ?? []),
    ]);
    const found = {
      shared: unique(all.flat().filter(isShared)),
      byLanguage: new Map(
        content.languages.map(({ language }, place) => [
          language,
          inOrderOfForm(all[place]!.filter((finding) => !isShared(finding))),
        ]),
      ),
    };
    this.#last = { content, existing, found };
    return found;
  }

  #check(content: DraftContent, draft: LanguageDraft): Checked {
    const standing = this.#checked.get(draft);
    if (standing?.name === content.name && standing.category === content.category) return standing;
    const version = versionOf(content, draft);
    const { name, category } = content;
    const checked = { name, category, version, findings: checkTemplate(version) };
    this.#checked.set(draft, checked);
    return checked;
  }

  #compare(
    versions: readonly TemplateVersion[],
    place: number,
    existing: readonly TemplateVersion[],
  ): readonly Finding[] {
    const version = versions[place]!;
    const standing = this.#compared.get(version);
    if (standing?.existing === existing && standing.place === place) return standing.findings;
    const comparison = { version, earlier: versions.slice(0, place), existing };
    const findings = comparingRules.flatMap(({ id, severity, platformError, check }) =>
      check(comparison).map((fault): Finding => {
        const number = platformError === undefined ? {} : { platformError };
        return { rule: id, severity, ...fault, ...number };
      }),
    );
    this.#compared.set(version, { existing, place, findings });
    return findings;
  }

  /** Variables that other languages have: a warning in each language that lacks one. */
  #gaps(versions: readonly TemplateVersion[]): Map<string, Finding[]> {
    const gaps = new Map<string, Finding[]>();
    if (versions.length < 2) return gaps;
    for (const { name, part, button, presentIn, missingIn } of compareLanguages(versions)) {
      const [there = ''] = presentIn;
      const finding: Finding = {
        rule: 'variable-missing-here',
        severity: 'warning',
        part: part === 'button' ? `buttons.${button ?? 0}` : part,
        message: `{{${name}}} is in ${there}, but not here.`,
        data: { variable: `{{${name}}}`, language: this.#nameOf(there) },
      };
      for (const language of missingIn) gaps.set(language, [...(gaps.get(language) ?? []), finding]);
    }
    return gaps;
  }
}

export function isShared({ part }: Finding): boolean {
  return part === 'name' || part === 'category';
}

/** Each finding of what all languages share once, though every language has it. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, part }) => {
    const isNew = !seen.has(`${rule} ${part}`);
    seen.add(`${rule} ${part}`);
    return isNew;
  });
}
