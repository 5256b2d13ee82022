import {
  insertVariable,
  nextVariableName,
  renamedVariables,
  type TextSelection,
} from '../../../src/templates/index.ts';
import { readBraces } from '../../../src/templates/braces.ts';
import { keyIn, meantTextParts, textPartsOf } from '../../../src/templates/text-part.ts';
import { withoutDeleted } from './change-of-parts.ts';
import type { LanguageDraft } from './draft-content.ts';
import { withBody, withExample, withHeaderText, withSource, type VariableSource } from './edits.ts';
import { textOf } from './text-of.ts';

const wishes: Readonly<Record<VariableSource, string>> = {
  agentName: 'agent_name',
  contactName: 'contact_name',
  custom: 'value',
};

/**
 * Puts a variable in place of what is selected. One that is filled with a name stands for the same name wherever it is
 * put. Numbers count in the order in which they stand, so that those behind it move on, and their examples with them.
 *
 * @param agentName - an example for a variable that is the agent's name
 */
export function withInsertedVariable(
  before: LanguageDraft,
  field: 'header' | 'body',
  source: VariableSource,
  selection: TextSelection,
  agentName: string | null,
): { draft: LanguageDraft; selection: TextSelection } {
  const text = textOf(before, field);
  const known = source === 'custom' ? undefined : nameFilledBy(before, field, source);
  const name = known ?? nextVariableName(text, before.parameterFormat, wishes[source]);
  const inserted = insertVariable(text, selection, name);
  const write = field === 'body' ? withBody : withHeaderText;
  let draft = withoutDeleted(write(withoutDeleted(before), inserted.text));
  if (known === undefined && source !== 'custom') {
    draft = withSource(draft, keyOf(draft, field, name), source);
    if (source === 'agentName' && agentName !== null) draft = withExample(draft, field, name, agentName);
  }
  const counted = draft.parameterFormat === 'named' ? draft : renumbered(draft);
  // Renumbering may make the text before the caret longer; the caret stays behind the variable.
  const place = readBraces(inserted.text).placeholders.findIndex(({ end }) => end === inserted.selection[1]);
  const caret = readBraces(textOf(counted, field)).placeholders[place]?.end ?? inserted.selection[1];
  return { draft: counted, selection: [caret, caret] };
}

/** Numbers in the order in which they stand in each part. */
function renumbered(draft: LanguageDraft): LanguageDraft {
  const version = versionOf(draft);
  const isInOrder = textPartsOf(version).every(({ names }) =>
    [...names].every((name, at) => name === `${at + 1}`),
  );
  if (isInOrder) return draft;
  const patch = renamedVariables(version, (name, part) => `${[...part.names].indexOf(name) + 1}`);
  return { ...draft, ...(patch as Partial<LanguageDraft>) };
}

/** The variable of a part that is filled with a name already. */
function nameFilledBy(draft: LanguageDraft, field: string, source: VariableSource): string | undefined {
  const { variables = {} } = draft;
  const names = meantTextParts(versionOf(draft)).find(({ part }) => part === field)?.names ?? [];
  return [...names].find((name) => {
    const key = keyOf(draft, field, name);
    return Object.hasOwn(variables, key) && variables[key]?.source === source;
  });
}

/** The key of a variable of a part in the sources. */
function keyOf(draft: LanguageDraft, field: string, name: string): string {
  const parts = meantTextParts(versionOf(draft));
  const own = parts.find(({ part }) => part === field);
  return own === undefined ? name : keyIn(own, name, parts);
}

/** The category is of no importance for where variables stand; only authentication has none. */
function versionOf(draft: LanguageDraft): Parameters<typeof textPartsOf>[0] {
  return { ...draft, name: '', category: 'utility' };
}
