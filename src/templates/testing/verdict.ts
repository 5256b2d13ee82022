import { describe, expect, it } from 'vitest';
import { checkTemplate, type TemplateVersion } from '../index.ts';

/** A template that the platform takes: what each case is a change of. */
export const good: TemplateVersion = {
  name: 'order_sent',
  category: 'utility',
  language: 'en',
  body: { text: 'Hello {{1}}, your order is on its way.', examples: { '1': 'Ana' } },
};

/**
 * What is special about a template, what it changes of a good one, and the verdict that it should get: each finding as
 * its severity, rule and part, in the order of the rules.
 */
export type Verdict = readonly [why: string, change: Partial<TemplateVersion>, expected: readonly string[]];

/** One test for each template. */
export function describeVerdicts(about: string, verdicts: readonly Verdict[]): void {
  describe(about, () => {
    it.each(verdicts)('%s', (_why, change, expected) => {
      const findings = checkTemplate({ ...good, ...change });
      expect(findings.map(({ severity, rule, part }) => `${severity} ${rule} ${part}`)).toEqual(expected);
    });
  });
}

/** A body with an example for each of its variables. */
export function body(text: string, ...examples: string[]): Pick<TemplateVersion, 'body'> {
  const samples = Object.fromEntries(examples.map((name) => [name, `sample of ${name}`]));
  return { body: { text, examples: samples } };
}

/** A header of text with an example for each of its variables. */
export function header(text: string, ...examples: string[]): Pick<TemplateVersion, 'header'> {
  const samples = Object.fromEntries(examples.map((name) => [name, `sample of ${name}`]));
  return { header: { kind: 'text', text, examples: samples } };
}
