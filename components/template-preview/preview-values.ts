import { templateVariables, type TemplateValues, type TemplateVersion } from '../../src/templates/index.ts';

/**
 * What fills a template where it is only looked at: the value of each variable, where there is none its example, else
 * its placeholder. No other value stands in for it.
 */
export function previewValues(version: TemplateVersion, values: TemplateValues): TemplateValues {
  return Object.fromEntries(
    templateVariables(version).map(({ key, name, example }) => {
      // Names like `constructor` are good names of variables, and no values.
      const value = Object.hasOwn(values, key) ? values[key] : undefined;
      return [key, value || example || `{{${name}}}`];
    }),
  );
}
