import type { Template } from '../../src/contract/template.ts';
import type { TemplateDraftContent } from '../../src/workspace/administration.ts';
import { languageDraftOf } from '../base/template-version.ts';

/** The longest name that the platform takes. */
const LONGEST_NAME = 512;

/** A draft that says the same as a template, under a name that none of `taken` has. */
export function duplicateOf(template: Template, taken: ReadonlySet<string>): TemplateDraftContent {
  const { category, businessManagerId, languages } = template;
  return {
    name: freeName(template.name, taken),
    category,
    businessManagerId,
    languages: languages.map(languageDraftOf),
  };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '_copy' : `_copy_${number}`;
    const free = name.slice(0, LONGEST_NAME - end.length) + end;
    if (!taken.has(free)) return free;
  }
}
