import type { TemplateVersion } from '../contract/template-version.ts';
import { templateVariables, type TemplateVariable } from './variables.ts';

/** A variable of a template, and in which of its languages it is. */
export type ComparedVariable = Pick<TemplateVariable, 'key' | 'name' | 'part' | 'button'> & {
  /** Language codes, in the order of the versions. */
  readonly presentIn: readonly string[];
  /** Language codes, in the order of the versions; empty for a variable that every language has. */
  readonly missingIn: readonly string[];
};

/**
 * The variables of all languages of one template, each once, in the order in which they are first shown. One that is
 * missing in a language is probably forgotten there: a value is asked for and not shown, or the other way round.
 */
export function compareLanguages(versions: readonly TemplateVersion[]): ComparedVariable[] {
  const byLanguage = versions.map((version) => ({
    language: version.language,
    variables: new Map(templateVariables(version).map((variable) => [variable.key, variable])),
  }));
  const all = new Map<string, TemplateVariable>();
  for (const { variables } of byLanguage) {
    for (const [key, variable] of variables) if (!all.has(key)) all.set(key, variable);
  }
  return Array.from(all.values(), ({ key, name, part, button }) => {
    const languages = (isPresent: boolean): string[] =>
      byLanguage.filter(({ variables }) => variables.has(key) === isPresent).map(({ language }) => language);
    return {
      key,
      name,
      part,
      ...(button !== undefined && { button }),
      presentIn: languages(true),
      missingIn: languages(false),
    };
  });
}
