import { isName, isPosition, type Placeholder } from '../braces.ts';
import { templateLimits } from '../limits.ts';
import { renamedVariables } from '../rename-variables.ts';
import type { Draft, DraftText } from './draft.ts';
import type { Fault, TemplateRule } from './rule.ts';

export const variableName: TemplateRule = {
  id: 'variable-name',
  evidence: 'documented',
  summary: `A variable is a number from 1, or a name of small letters a to z, digits and underscores, at most ${templateLimits.variableName} of them.`,
  mend: 'Give it a name that the platform takes',
  platformError: 'format',
  check: (draft) => draft.texts.flatMap((text) => misnamedIn(text, draft)),
};

function misnamedIn({ part, text, placeholders }: DraftText, { version }: Draft): Fault[] {
  const misnamed = placeholders.filter(({ written }) => !isPosition(written) && !isName(written));
  const [first] = misnamed;
  if (!first) return [];
  const isMendable = misnamed.every(({ name }) => name !== '');
  const written = text.slice(first.start, first.end);
  return [
    {
      part,
      range: [first.start, first.end],
      message: `${written} is no variable that the platform takes: ${reason(first)}`,
      data: { variable: written, suggestion: first.name },
      ...(isMendable && { fix: () => renamedVariables(version, (name) => name) }),
    },
  ];
}

function reason({ written, name }: Placeholder): string {
  if (written.trim() === '') return 'there is nothing between the braces. Write a number, such as {{1}}.';
  if (name === '') return 'nothing in it can be a name. Write a number, such as {{1}}.';
  return `names are of small letters, digits and underscores. Write {{${name}}}.`;
}
