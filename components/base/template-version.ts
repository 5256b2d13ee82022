import type { TemplateLanguageDraft } from '../../src/contract/template-draft.ts';
import type { Template, TemplateLanguage } from '../../src/contract/template.ts';
import type { TemplateVersion } from '../../src/templates/index.ts';

/** One language of a template as its rules take it. */
export function asVersion({ name, category }: Template, language: TemplateLanguage): TemplateVersion {
  return { ...language, name, category };
}

/** The version that a choice means; null where it is not known here. */
export function versionOf(
  templates: readonly Template[],
  choice: { readonly templateId: string; readonly language: string },
): TemplateVersion | null {
  const template = templates.find(({ id }) => id === choice.templateId);
  const language = template?.languages.find(({ language }) => language === choice.language);
  return template === undefined || language === undefined ? null : asVersion(template, language);
}

/** What a language says, without where it stands. */
export function languageDraftOf(language: TemplateLanguage): TemplateLanguageDraft {
  const {
    status: _status,
    quality: _quality,
    rejection: _rejection,
    pausedUntil: _pausedUntil,
    editBudget: _editBudget,
    history: _history,
    ...parts
  } = language;
  return parts;
}
