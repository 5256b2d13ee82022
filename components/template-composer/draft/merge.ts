import type { TemplateUpdate } from '../../../src/contract/template-draft.ts';
import type { Template } from '../../../src/contract/template.ts';
import { contentOf, createOf, type DraftContent, type LanguageDraft } from './draft-content.ts';
import { stableJson } from './stable-json.ts';

const PARTS = [
  'parameterFormat',
  'header',
  'body',
  'variables',
  'footer',
  'buttons',
  'authentication',
] as const;

/** What can be changed on its own: the category of all languages, and the parts of each. */
export type MergedPart = 'category' | (typeof PARTS)[number];

/** A part that was changed here and by somebody else, each in another way. */
export interface PartConflict {
  /** Null for the category. */
  readonly language: string | null;
  readonly part: MergedPart;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  /**
   * Theirs where only they changed something, else mine. Without a conflict it is a change of the template as it stands
   * now; with one it stays a change of what stood before, so that it is neither taken unasked nor forgotten.
   */
  readonly content: DraftContent;
  readonly conflicts: readonly PartConflict[];
  /** Whether anything of theirs came into it. */
  readonly tookTheirs: boolean;
}

/**
 * A draft of a change, and the template as somebody else left it meanwhile. Told by what the template said when the
 * draft was begun; where that is not known, whatever differs is a conflict.
 */
export function merged(mine: DraftContent, template: Template): Merged {
  const theirs = contentOf(template);
  const original = mine.changes?.original;
  const conflicts: PartConflict[] = [];
  let tookTheirs = false;

  const choose = <Value>(
    language: string | null,
    part: MergedPart,
    versions: readonly [mine: Value, theirs: Value, original: Value | undefined],
  ): Value => {
    const [own, other, before] = versions.map(stableJson);
    const [kept, changed] = versions;
    if (own === other || (original !== undefined && other === before)) return kept;
    if (original !== undefined && own === before) {
      tookTheirs = true;
      return changed;
    }
    conflicts.push({ language, part, mine: kept, theirs: changed });
    return kept;
  };

  const category = choose(null, 'category', [mine.category, theirs.category, original?.category]);
  const before = byCode(original?.languages ?? []);
  const standing = byCode(theirs.languages);
  const languages = mine.languages.flatMap((draft): LanguageDraft[] => {
    const other = standing.get(draft.language);
    const first = before.get(draft.language);
    if (other === undefined) {
      // They deleted it. What was typed into it stays, as a new language.
      if (first === undefined || stableJson(first) !== stableJson(draft)) return [draft];
      tookTheirs = true;
      return [];
    }
    return [
      withParts(draft, (part) => choose(draft.language, part, [draft[part], other[part], first?.[part]])),
    ];
  });
  const known = byCode(mine.languages);
  const added = theirs.languages.filter(({ language }) => !known.has(language) && !before.has(language));
  if (added.length > 0) tookTheirs = true;

  const changes = theirs.changes!;
  return {
    content: {
      ...mine,
      name: theirs.name,
      businessManagerId: theirs.businessManagerId,
      category,
      languages: [...languages, ...added],
      changes: conflicts.length === 0 ? changes : unresolved(mine, changes, conflicts),
    },
    conflicts,
    tookTheirs,
  };
}

type Changes = NonNullable<DraftContent['changes']>;

/** What is changed, as it stands now but for what is in conflict, under the revision from before. */
function unresolved(
  { changes: before }: DraftContent,
  { templateId, original }: Changes,
  conflicts: readonly PartConflict[],
): Changes {
  const revision = before?.revision ?? 0;
  const first = before?.original;
  if (first === undefined || original === undefined) return { templateId, revision };
  const known = byCode(first.languages);
  const isOpen = (language: string | null, part: MergedPart): boolean =>
    conflicts.some((one) => one.language === language && one.part === part);
  return {
    templateId,
    revision,
    original: {
      category: isOpen(null, 'category') ? first.category : original.category,
      languages: original.languages.flatMap((draft) => {
        const old = known.get(draft.language);
        // Both added it.
        if (old === undefined)
          return conflicts.some(({ language }) => language === draft.language) ? [] : [draft];
        return [withParts(draft, (part) => (isOpen(draft.language, part) ? old : draft)[part])];
      }),
    },
  };
}

/** A draft whose conflicts with the template are resolved, by mine or theirs: a change of it as it stands now. */
export function resolved(
  content: DraftContent,
  template: Template,
  conflicts: readonly PartConflict[],
  choice: 'mine' | 'theirs',
): DraftContent {
  const chosen = choice === 'mine' ? content : conflicts.reduce(withTheirs, content);
  return { ...chosen, changes: contentOf(template).changes! };
}

/** The content with theirs where both had changed something. */
export function withTheirs(content: DraftContent, { language, part, theirs }: PartConflict): DraftContent {
  if (part === 'category') return { ...content, category: theirs as DraftContent['category'] };
  return {
    ...content,
    languages: content.languages.map((draft) =>
      draft.language === language
        ? withParts(draft, (other) => (other === part ? (theirs as never) : draft[other]))
        : draft,
    ),
  };
}

/** What a change of a template changes: nothing of what stands there already. */
export function updateOf(content: DraftContent): TemplateUpdate {
  const { category, languages } = createOf(content);
  const original = content.changes?.original;
  const before = new Map(
    createOf({
      ...content,
      category: original?.category ?? category,
      languages: original?.languages ?? [],
    }).languages.map((draft) => [draft.language, stableJson(draft)]),
  );
  const changed = languages.filter((draft) => before.get(draft.language) !== stableJson(draft));
  return {
    ...(category !== original?.category && { category }),
    ...(changed.length > 0 && { languages: changed }),
  };
}

function byCode(languages: readonly LanguageDraft[]): Map<string, LanguageDraft> {
  return new Map(languages.map((draft) => [draft.language, draft]));
}

function withParts(
  { language }: LanguageDraft,
  partOf: <Part extends (typeof PARTS)[number]>(part: Part) => LanguageDraft[Part],
): LanguageDraft {
  const entries = PARTS.map((part) => [part, partOf(part)] as const).filter(
    ([, value]) => value !== undefined,
  );
  return { language, ...Object.fromEntries(entries) } as LanguageDraft;
}
