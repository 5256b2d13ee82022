import type { TemplateVersion } from '../../contract/template-version.ts';
import { isPosition } from '../braces.ts';
import type { TemplatePatch } from '../finding.ts';
import { renamedVariables } from '../rename-variables.ts';
import type { Draft, DraftText } from './draft.ts';
import type { Fault, TemplateRule } from './rule.ts';

export const variablesNotSequential: TemplateRule = {
  id: 'variables-not-sequential',
  evidence: 'documented',
  summary:
    'Numbered variables count from {{1}} without a gap, in the order of their first appearance. Header, body and each address count anew.',
  mend: 'Number the variables anew',
  platformError: 'format',
  check: (draft) => draft.texts.flatMap((text) => outOfSequenceIn(text, draft)),
};

function outOfSequenceIn({ part, text, placeholders }: DraftText, { version }: Draft): Fault[] {
  let highest = 0;
  const wrong = placeholders.find(({ name }) => {
    if (!isPosition(name) || Number(name) <= highest) return false;
    highest++;
    return Number(name) !== highest;
  });
  if (!wrong) return [];
  const written = text.slice(wrong.start, wrong.end);
  const expected = `{{${highest}}}`;
  return [
    {
      part,
      range: [wrong.start, wrong.end],
      message: `${written} stands where ${expected} is expected: variables are numbered from {{1}} in their order, without a gap.`,
      data: { variable: written, expected },
      fix: () => renumbered(version),
    },
  ];
}

/** In all texts at once: those that are in sequence stay so. */
function renumbered(version: TemplateVersion): TemplatePatch {
  return renamedVariables(version, (name, { names }) =>
    isPosition(name) ? String([...names].filter(isPosition).indexOf(name) + 1) : name,
  );
}
