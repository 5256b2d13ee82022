import { readBraces } from '../../../src/templates/braces.ts';
import { keyIn, textPartsOf, type TextPart } from '../../../src/templates/text-part.ts';
import { movedSources } from '../../../src/templates/variable-sources.ts';
import type { LanguageDraft } from './draft-content.ts';

/** What a change of parts does to what stays. */
export interface PartMoves {
  /** A variable that has another name now, and in which part. */
  readonly renamed?: { readonly part: 'header' | 'body'; readonly from: string; readonly to: string };
  /** Where a button stands now, by its place before; null for one that goes. */
  readonly buttonAt?: (place: number) => number | null;
}

/**
 * A language after a change of its parts: examples and sources go with the variables they belong to, under the names
 * and keys these have now, and go where the variable goes. Every edit that touches a part comes through here.
 */
export function withChangedParts(
  before: LanguageDraft,
  after: LanguageDraft,
  { renamed, buttonAt = (place) => place }: PartMoves = {},
): LanguageDraft {
  const [old, now] = [partsOf(before), partsOf(after)];
  const same = old.map((part) => {
    const button = part.button === undefined ? undefined : buttonAt(part.button);
    return now.find((one) => one.part === part.part && one.button === button) ?? null;
  });
  const names = old.map(({ part }) => new Map(part === renamed?.part ? [[renamed.from, renamed.to]] : []));
  const all = [...same, ...now.filter((part) => !same.includes(part))];
  const examplesOf = (part: TextPart['part']): ((examples: Examples) => Examples) => {
    const place = old.findIndex((one) => one.part === part);
    return (examples) => movedExamples(examples, old[place], same[place], names[place]);
  };

  const { header, body, variables } = after;
  return {
    ...after,
    ...(header?.kind === 'text' &&
      header.examples && { header: withExamples(header, examplesOf('header')(header.examples)) }),
    ...(body.examples && { body: withExamples(body, examplesOf('body')(body.examples)) }),
    ...(variables && {
      variables: {
        ...keptSources(after, old, now, renamed),
        ...movedSources(variables, old, all, names),
      },
    }),
  };
}

/** Without what belongs to no variable just now, so that a new one begins with nothing. */
export function withoutDeleted(draft: LanguageDraft): LanguageDraft {
  const { header, body, variables } = draft;
  const parts = partsOf(draft);
  const usedIn = (wanted: string, examples: Examples): Examples => {
    const names = parts.find(({ part }) => part === wanted)?.names;
    return Object.fromEntries(Object.entries(examples).filter(([name]) => names?.has(name)));
  };
  return {
    ...draft,
    ...(header?.kind === 'text' &&
      header.examples && { header: { ...header, examples: usedIn('header', header.examples) } }),
    ...(body.examples && { body: { ...body, examples: usedIn('body', body.examples) } }),
    ...(variables && { variables: movedSources(variables, parts, parts) }),
  };
}

/**
 * What filled variables that are not there just now, in case they come back: a text that is written anew is without them
 * for a time. A number is kept for the body alone, and only while no other part has taken it.
 */
function keptSources(
  { variables = {}, parameterFormat }: LanguageDraft,
  old: readonly TextPart[],
  now: readonly TextPart[],
  renamed: PartMoves['renamed'],
): NonNullable<LanguageDraft['variables']> {
  const isElsewhere = (key: string, parts: readonly TextPart[]): boolean =>
    parts.some((part) => part.part !== 'body' && part.names.has(key) && keyIn(part, key, parts) === key);
  const isKept = (key: string): boolean => {
    if (key === '' || key === renamed?.from) return false;
    if (parameterFormat === 'named') return true;
    return /^\d+$/.test(key) && !isElsewhere(key, old) && !isElsewhere(key, now);
  };
  return Object.fromEntries(Object.entries(variables).filter(([key]) => isKept(key)));
}

/** The names of all that is meant to be a variable, in the order in which they stand; '' for one without a name. */
export function namesIn(text: string): string[] {
  return readBraces(text).placeholders.map(({ name }) => name);
}

type Examples = Readonly<Record<string, string>>;

function movedExamples(
  examples: Examples,
  before: TextPart | undefined,
  after: TextPart | null | undefined,
  names: ReadonlyMap<string, string> | undefined,
): Examples {
  const entries = new Map<string, string>();
  for (const [name, example] of Object.entries(examples)) {
    const newName = before?.names.has(name) ? names?.get(name) : undefined;
    if (newName === undefined && (name !== '' || after?.names.has(name)) && !entries.has(name))
      entries.set(name, example);
    if (newName !== undefined) entries.set(newName, example);
  }
  const isSame =
    entries.size === Object.keys(examples).length &&
    [...entries.keys()].every((name) => Object.hasOwn(examples, name));
  return isSame ? examples : Object.fromEntries(entries);
}

function withExamples<Part extends { readonly examples?: Examples }>(part: Part, examples: Examples): Part {
  return part.examples === examples ? part : { ...part, examples };
}

function partsOf(draft: LanguageDraft): TextPart[] {
  return textPartsOf({ ...draft, name: '', category: 'utility' }).map((part) => ({
    ...part,
    names: new Set(namesIn(part.text)),
  }));
}
