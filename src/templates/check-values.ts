import type { TemplateVersion } from '../contract/template-version.ts';
import { fillTemplate } from './fill.ts';
import type { Finding } from './finding.ts';
import { valueRules } from './value-rules/index.ts';
import { templateVariables, valueOf, type TemplateValues } from './variables.ts';

/**
 * What the platform would refuse, were the template sent with these values now. Values have rules of their own: what is
 * fine in a body may be refused in a value. Without a finding of severity `error` it may be sent.
 */
export function checkValues(version: TemplateVersion, values: TemplateValues): Finding[] {
  const filling = {
    authentication: version.category === 'authentication',
    variables: templateVariables(version).map((variable) => ({
      ...variable,
      value: valueOf(values, variable) ?? '',
    })),
    filled: fillTemplate(version, values),
  };
  return valueRules.flatMap(({ id, platformError, check }) =>
    check(filling).map((fault): Finding => {
      const number = platformError === undefined ? {} : { platformError };
      return { rule: id, severity: 'error', ...fault, ...number };
    }),
  );
}
