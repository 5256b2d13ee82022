import type { TemplateVersion } from '../contract/template-version.ts';
import { fillTemplate } from './fill.ts';
import type { Finding } from './finding.ts';
import { codeTooLong } from './value-rules/code-too-long.ts';
import { filledBodyTooLong, filledHeaderTooLong, filledUrlTooLong } from './value-rules/filled-too-long.ts';
import { valueMissing } from './value-rules/value-missing.ts';
import type { ValueRule } from './value-rules/value-rule.ts';
import { valueNewline, valueSpaces, valueTab } from './value-rules/value-white-space.ts';
import { templateVariables, valueOf, type TemplateValues } from './variables.ts';

const RULES: readonly ValueRule[] = [
  valueMissing,
  valueNewline,
  valueTab,
  valueSpaces,
  codeTooLong,
  filledHeaderTooLong,
  filledBodyTooLong,
  filledUrlTooLong,
];

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
  return RULES.flatMap((rule) => rule(filling));
}
