import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { comparingRules } from '../../src/templates/comparing-rules/index.ts';
import { formatErrors } from '../../src/templates/rules/format-error.ts';
import { ruleGroups } from '../../src/templates/rules/index.ts';
import type { TemplateRule } from '../../src/templates/rules/rule.ts';
import { valueRules } from '../../src/templates/value-rules/index.ts';

/**
 * Writes `docs/template-rules.md`, the catalogue for partners, from the rules. With `--check` it writes nothing, and
 * fails if the file is not what the rules say now.
 */
const file = new URL('../../docs/template-rules.md', import.meta.url);

type Entry = Pick<TemplateRule, 'id' | 'summary' | 'mend' | 'platformError' | 'source'> & {
  readonly severity?: 'error' | 'warning';
  readonly evidence?: TemplateRule['evidence'];
};

const severityOf = ({ severity = 'error', evidence = 'documented' }: Entry): string =>
  evidence === 'documented' ? severity : `warning, ${evidence}`;

function numberOf({ platformError }: Entry): string {
  if (platformError !== 'format') return platformError === undefined ? '' : String(platformError);
  return Object.entries(formatErrors)
    .filter(([part]) => part !== 'footer')
    .map(([part, number]) => `${number} (${part})`)
    .join(', ');
}

function table(entries: readonly Entry[]): string {
  const rows = entries.map((entry) => {
    const cells = [`\`${entry.id}\``, severityOf(entry), entry.summary, entry.mend ?? '', numberOf(entry)];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return [
    '| rule | severity | what the platform takes | fix | its number |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const rules = ruleGroups.flatMap((group) => group.rules);
const sources = rules.flatMap(({ id, source }) => (source === undefined ? [] : [`- \`${id}\`: ${source}`]));
const count = rules.length + comparingRules.length + valueRules.length;

const text = `# Template rules

What the platform refuses of a template, and of its values when it is sent: ${count} rules, each with an id that stays. This page is generated from them.

\`\`\`js
import { applyFix, checkTemplate, checkTemplates, checkValues } from 'jackfield/templates';
\`\`\`

- \`checkTemplate(version)\` checks one language of a template, \`checkTemplates(versions, existing)\` all of them and beside other templates, \`checkValues(version, values)\` what is about to be sent. Each gives findings: \`{ rule, severity, part, range?, message, data?, fix?, platformError? }\`.
- **severity**: an \`error\` is refused by the platform's own documentation. A \`warning\` is known at second hand, or sources disagree: the template may pass.
- **part** says which field it is in, as the path in the template: \`body\`, \`header.examples.1\`, \`buttons.0.url\`; **range** from where to where in its text, in UTF-16 units, as a text field's selection has it.
- **message** is English. **rule** and **data** (\`{ limit: 1024, length: 1030 }\`) are enough to say it in another language.
- **fix** mends it without asking: \`applyFix(version, finding)\` gives the mended version. A fix that is offered removes its finding and adds none.
- Lengths are counted in Unicode code points: most emoji are one character, a flag or a family several, and an accent written by itself is one of its own.

${ruleGroups.map(({ title, rules: group }) => `## ${title}\n\n${table(group)}`).join('\n\n')}

## Beside other templates

By \`checkTemplates\` only.

${table(comparingRules)}

## Values

By \`checkValues\`, when a template is sent.

${table(valueRules)}

## Where the warnings come from

What is known at second hand is in one file, \`src/templates/rules/second-hand.ts\`.

${sources.join('\n')}
`;
const formatted = await format(text, { ...(await resolveConfig(file)), parser: 'markdown' });

function current(): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

if (!process.argv.includes('--check')) {
  writeFileSync(file, formatted);
} else if (current() !== formatted) {
  console.error('docs/template-rules.md is not current: run `npm run generate` and commit it.');
  process.exitCode = 1;
}
