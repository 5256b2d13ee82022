/** What a template says once filled in, what the platform would refuse of it, and how marked text is set. */
export { checkValues } from './check-values.ts';
export { fillTemplate, type FilledButton, type FilledTemplate } from './fill.ts';
export type { Finding, FindingPart } from './finding.ts';
export { parseMarks } from './marks/parse-marks.ts';
export { plainText } from './marks/plain-text.ts';
export type { MarkStyle, MarkToken } from './marks/token.ts';
export { templateVariables, type TemplateValues, type TemplateVariable } from './variables.ts';
export type { TemplateCategory, TemplateVersion } from '../contract/template-version.ts';
