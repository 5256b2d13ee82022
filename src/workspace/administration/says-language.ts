import { isSameData } from '../../contract/same-data.ts';
import type { TemplateLanguageDraft } from '../../contract/template-draft.ts';
import type { TemplateLanguage } from '../../contract/template.ts';

/** Whether a language of a template says what a draft says, wherever it stands in its review. */
export function saysLanguage(version: TemplateLanguage, draft: TemplateLanguageDraft): boolean {
  return isSameData(partsOf(version), partsOf(draft));
}

function partsOf({
  parameterFormat = 'positional',
  header,
  body,
  variables,
  footer,
  buttons = [],
  authentication,
}: TemplateLanguageDraft): Omit<TemplateLanguageDraft, 'language'> {
  return { parameterFormat, header, body, variables, footer, buttons, authentication };
}
