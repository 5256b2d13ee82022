import { readBraces } from '../../../src/templates/braces.ts';
import { textPartsOf, type TextPart } from '../../../src/templates/text-part.ts';
import { movedSources } from '../../../src/templates/variable-sources.ts';
import type { LanguageDraft } from './draft-content.ts';
import { withBody, withHeaderText } from './edits.ts';
import { textOf } from './text-of.ts';

type Field = 'header' | 'body';

/**
 * A text as it was typed. A variable that was renamed in it keeps its example and what fills it, letter by letter, also
 * while nothing stands between its braces.
 */
export function withTyped(before: LanguageDraft, field: Field, text: string): LanguageDraft {
  const write = field === 'body' ? withBody : withHeaderText;
  const after = write(before, text);
  const names = namesIn(text);
  const renamed = renamedBetween(namesIn(textOf(before, field)), names);
  const moved = renamed === null ? after : withMoved(before, after, field, renamed);
  return names.includes('') ? moved : withoutNameless(moved, field);
}

interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** The one variable that has another name where all others stayed; null where it is not so simple. */
function renamedBetween(before: readonly string[], after: readonly string[]): Renamed | null {
  if (before.length !== after.length) return null;
  const places = after.flatMap((name, place) => (name === before[place] ? [] : [place]));
  const [place] = places;
  if (place === undefined || places.length > 1) return null;
  const [from, to] = [before[place]!, after[place]!];
  // A name that others have already, or still have, keeps what belongs to it.
  return before.includes(to) || after.includes(from) ? null : { from, to };
}

function withMoved(
  before: LanguageDraft,
  after: LanguageDraft,
  field: Field,
  { from, to }: Renamed,
): LanguageDraft {
  const { variables } = after;
  const [old, parts] = [partsOf(before), partsOf(after)];
  const renames = old.map(({ part }) => new Map(part === field ? [[from, to]] : []));
  const moved = variables && { variables: movedSources(variables, old, parts, renames) };
  return withExamples({ ...after, ...moved }, field, ({ [from]: example, ...others }) =>
    example === undefined ? others : { ...others, [to]: example },
  );
}

/** What was kept while a variable had no name, once there is none without a name. */
function withoutNameless(draft: LanguageDraft, field: Field): LanguageDraft {
  const { header, body, variables } = draft;
  const examples = field === 'body' ? body.examples : header?.kind === 'text' ? header.examples : undefined;
  const isKept = [examples, variables].some((record) => record !== undefined && Object.hasOwn(record, ''));
  if (!isKept) return draft;
  const { '': _source, ...sources } = variables ?? {};
  const rest = { ...draft, ...(variables && { variables: sources }) };
  return withExamples(rest, field, ({ '': _example, ...others }) => others);
}

function withExamples(
  draft: LanguageDraft,
  field: Field,
  change: (examples: Record<string, string | undefined>) => Record<string, string | undefined>,
): LanguageDraft {
  const changed = (examples: Record<string, string>) => change(examples) as Record<string, string>;
  const { header, body } = draft;
  if (field === 'body')
    return body.examples === undefined
      ? draft
      : { ...draft, body: { ...body, examples: changed(body.examples) } };
  return header?.kind !== 'text' || header.examples === undefined
    ? draft
    : { ...draft, header: { ...header, examples: changed(header.examples) } };
}

function namesIn(text: string): string[] {
  return readBraces(text).placeholders.map(({ name }) => name);
}

/** With the names of all that was meant to be a variable, and of those that have none just now. */
function partsOf(draft: LanguageDraft): TextPart[] {
  return textPartsOf({ ...draft, name: '', category: 'utility' }).map((part) => ({
    ...part,
    names: new Set(namesIn(part.text)),
  }));
}
