import type { Template, TemplateLanguage } from '../../src/contract/template.ts';
import { checkTemplate, type Finding } from '../../src/templates/index.ts';
import { asVersion } from '../base/template-version.ts';

/** How much the platform would refuse of a template, in all its languages. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

// A template that changes is another object, so what was found in one holds as long as it is there.
const found = new WeakMap<
  TemplateLanguage,
  { readonly of: Template; readonly findings: readonly Finding[] }
>();
const counted = new WeakMap<Template, FindingCounts>();

/** What the platform would refuse of one language. */
export function findingsOf(template: Template, language: TemplateLanguage): readonly Finding[] {
  const known = found.get(language);
  if (known?.of === template) return known.findings;
  const findings = checkTemplate(asVersion(template, language));
  found.set(language, { of: template, findings });
  return findings;
}

export function countFindings(template: Template): FindingCounts {
  const known = counted.get(template);
  if (known !== undefined) return known;
  const all = template.languages.flatMap((language) => findingsOf(template, language));
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const counts = { errors, warnings: all.length - errors };
  counted.set(template, counts);
  return counts;
}

export function hasFindings(template: Template): boolean {
  const { errors, warnings } = countFindings(template);
  return errors + warnings > 0;
}
