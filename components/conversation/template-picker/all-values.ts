import { templateVariables, type TemplateVersion } from '../../../src/templates/index.ts';

/**
 * A value for each variable of a template and for nothing else, empty where there is none. So a header's value is asked
 * for by itself, and the body's of the same position does not stand in for it.
 */
export function allValues(
  version: TemplateVersion,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  // Names like `constructor` are good names of variables, and no values.
  return Object.fromEntries(
    templateVariables(version).map(({ key }) => [key, Object.hasOwn(values, key) ? (values[key] ?? '') : '']),
  );
}
