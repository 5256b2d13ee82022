import type { ValueRule } from './value-rule.ts';

export const valueNewline = whiteSpaceRule('value-newline', /[\r\n]+/, 'a line break');

export const valueTab = whiteSpaceRule('value-tab', /\t+/, 'a tab');

export const valueSpaces = whiteSpaceRule('value-spaces', / {5,}/, 'more than 4 spaces in a row');

/** What is fine in a body may be refused in a value. */
function whiteSpaceRule(id: string, refused: RegExp, what: string): ValueRule {
  return {
    id,
    summary: `A value has not ${what}, though a body may.`,
    mend: 'Put single spaces in place of line breaks, tabs and rows of spaces',
    platformError: 132018,
    check: ({ variables }) =>
      variables.flatMap(({ key, name, value }) => {
        const match = refused.exec(value);
        if (!match || value.trim() === '') return [];
        return [
          {
            part: `values.${key}` as const,
            range: [match.index, match.index + match[0].length] as const,
            message: `The value of {{${name}}} has ${what}, which the platform refuses in values.`,
            data: { variable: name },
            fix: cleaned(value),
          },
        ];
      }),
  };
}

/** Mends all three at once, so that mending one makes none of the others. */
function cleaned(value: string): string {
  return value.trim().replace(/\s+/g, (run) => (/[\r\n\t]| {5}/.test(run) ? ' ' : run));
}
