import { isName, isPosition } from '../braces.ts';
import type { TemplatePatch } from '../finding.ts';
import { renamedVariables } from '../rename-variables.ts';
import type { Draft } from './draft.ts';
import type { TemplateRule } from './rule.ts';

export const variableFormatsMixed: TemplateRule = {
  id: 'variable-formats-mixed',
  evidence: 'documented',
  summary:
    'A template has one format of variables, numbers or names, in all its parts; the address of a button may have {{1}} beside names.',
  mend: 'Write all variables in one format',
  platformError: 'format',
  check(draft) {
    const { parameterFormat = 'positional' } = draft.version;
    const isOther = parameterFormat === 'positional' ? isName : isPosition;
    const texts = parameterFormat === 'positional' ? draft.texts : withoutUrls(draft);
    for (const { part, text, placeholders } of texts) {
      const other = placeholders.find(({ name }) => isOther(name));
      if (!other) continue;
      const written = text.slice(other.start, other.end);
      const format = parameterFormat === 'positional' ? 'numbers' : 'names';
      return [
        {
          part,
          range: [other.start, other.end],
          message: `The variables of this template are ${format}, and ${written} is none. A template has one format.`,
          data: { variable: written, format: parameterFormat },
          fix: () => inOneFormat(draft),
        },
      ];
    }
    return [];
  },
};

function withoutUrls({ texts }: Draft): Draft['texts'] {
  return texts.filter(({ part }) => part === 'header' || part === 'body');
}

/** Where all variables are of the other format, that is the format; where they are mixed, they become numbers. */
function inOneFormat(draft: Draft): TemplatePatch {
  const names = withoutUrls(draft).flatMap(({ placeholders }) => placeholders.map(({ name }) => name));
  if (names.length > 0 && names.every(isName)) return { parameterFormat: 'named' };
  if (draft.texts.every(({ placeholders }) => placeholders.every(({ name }) => isPosition(name))))
    return { parameterFormat: 'positional' };
  const renamed = renamedVariables(draft.version, (name, part) => String([...part.names].indexOf(name) + 1));
  return { ...renamed, parameterFormat: 'positional' };
}
