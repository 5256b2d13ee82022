import type { Finding } from '../finding.ts';
import type { ValueRule } from './value-rule.ts';

/** A newline is fine in a body, not in a value. */
export const valueNewline = whiteSpaceRule('value-newline', /[\r\n]+/, 'a line break');

/** A tab is fine in a body, not in a value. */
export const valueTab = whiteSpaceRule('value-tab', /\t+/, 'a tab');

/** More than 4 spaces in a row are refused in a value. */
export const valueSpaces = whiteSpaceRule('value-spaces', / {5,}/, 'more than 4 spaces in a row');

function whiteSpaceRule(rule: string, refused: RegExp, what: string): ValueRule {
  return ({ variables }) =>
    variables.flatMap(({ key, name, value }): Finding[] => {
      const match = refused.exec(value);
      if (!match || value.trim() === '') return [];
      return [
        {
          rule,
          severity: 'error',
          part: `values.${key}`,
          range: [match.index, match.index + match[0].length],
          message: `The value of {{${name}}} has ${what}, which the platform refuses in values.`,
          fix: cleaned(value),
          platformError: 132018,
        },
      ];
    });
}

/** Mends all three at once, so that mending one makes none of the others. */
function cleaned(value: string): string {
  return value.trim().replace(/\s+/g, (run) => (/[\r\n\t]| {5}/.test(run) ? ' ' : run));
}
