import type { TemplateVersion } from '../contract/template-version.ts';

const PLACEHOLDERS = {
  positional: /\{\{([1-9]\d{0,2})\}\}/g,
  named: /\{\{([a-z0-9_]{1,32})\}\}/g,
};

/** The names of the variables in a text of a template, each once, in the order of their first appearance. */
export function variableNames(text: string, format: TemplateVersion['parameterFormat']): Set<string> {
  return new Set(Array.from(text.matchAll(PLACEHOLDERS[format ?? 'positional']), (match) => match[1]!));
}

/** The text with each placeholder replaced; one for which there is no value stays as it is. */
export function replaceVariables(
  text: string,
  format: TemplateVersion['parameterFormat'],
  valueOf: (name: string) => string | undefined,
): string {
  return text.replace(PLACEHOLDERS[format ?? 'positional'], (placeholder, name: string) => {
    return valueOf(name) ?? placeholder;
  });
}
