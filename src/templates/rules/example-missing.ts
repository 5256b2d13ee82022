import type { FindingPart } from '../finding.ts';
import type { DraftText } from './draft.ts';
import type { Fault, TemplateRule } from './rule.ts';

export const exampleMissing: TemplateRule = {
  id: 'example-missing',
  evidence: 'documented',
  summary: 'Every variable comes with an example, from which the reviewers see what will stand there.',
  check: ({ header, body, urls, buttons, version }) => [
    ...(header && version.header?.kind === 'text' ? missing('header', header, version.header.examples) : []),
    ...(body ? missing('body', body, version.body.examples) : []),
    ...urls.flatMap(({ part, placeholders }): Fault[] => {
      const place = Number(part.split('.')[1]);
      const button = buttons[place];
      if (placeholders.length === 0 || button?.kind !== 'url' || button.example?.trim()) return [];
      const message =
        'The address has a variable and no example. Give a whole address as it may be when sent.';
      return [{ part: `buttons.${place}.example` satisfies FindingPart, message }];
    }),
  ],
};

function missing(
  part: 'header' | 'body',
  { placeholders }: DraftText,
  examples: Readonly<Record<string, string>> = {},
): Fault[] {
  const names = new Set(placeholders.map(({ name }) => name));
  return [...names]
    .filter((name) => name !== '' && !(Object.hasOwn(examples, name) && examples[name]!.trim()))
    .map((name) => ({
      part: `${part}.examples.${name}`,
      message: `The variable {{${name}}} has no example. The reviewers refuse what they cannot picture; give a sample value.`,
      data: { variable: name },
    }));
}
