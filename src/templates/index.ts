/**
 * What the platform would refuse of a template and of its values, and how it is mended; what a template says once
 * filled in, and how marked text is set.
 */
export { applyFix } from './apply-fix.ts';
export { writtenByPlatform } from './authentication.ts';
export { checkTemplate } from './check-template.ts';
export { checkTemplates } from './check-templates.ts';
export { checkValues } from './check-values.ts';
export { compareLanguages, type ComparedVariable } from './compare-languages.ts';
export { fillTemplate, type FilledButton, type FilledTemplate } from './fill.ts';
export type { Finding, FindingData, FindingPart, TemplatePatch } from './finding.ts';
export { insertVariable, nextVariableName } from './insert-variable.ts';
export {
  isLanguageCode,
  isRightToLeft,
  languageName,
  normaliseLanguage,
  templateLanguages,
  type TemplateLanguageCode,
} from './languages.ts';
export { lengthOf } from './length.ts';
export { templateLimits } from './limits.ts';
export { parseMarks } from './marks/parse-marks.ts';
export { plainText } from './marks/plain-text.ts';
export { toggleLineMark, type LineStyle } from './marks/toggle-line-mark.ts';
export { toggleMark } from './marks/toggle-mark.ts';
export type { MarkStyle, MarkToken } from './marks/token.ts';
export { templateRules } from './rules/index.ts';
export type { Evidence, TemplateRule } from './rules/rule.ts';
export type { SelectedText, TextSelection } from './selection.ts';
export { renamedVariables } from './rename-variables.ts';
export { suggestName } from './suggest-name.ts';
export { templateVariables, type TemplateValues, type TemplateVariable } from './variables.ts';
export type { TemplateCategory, TemplateVersion } from '../contract/template-version.ts';
