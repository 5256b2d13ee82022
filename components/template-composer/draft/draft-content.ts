import type { TemplateCreate, TemplateLanguageDraft } from '../../../src/contract/template-draft.ts';
import type { Template } from '../../../src/contract/template.ts';
import { readBraces } from '../../../src/templates/braces.ts';
import { templateVariables, type TemplateVersion } from '../../../src/templates/index.ts';
import { textPartsOf } from '../../../src/templates/text-part.ts';
import type { TemplateDraftContent } from '../../../src/workspace/administration.ts';
import { languageDraftOf } from '../../base/template-version.ts';

/** A template as it is being composed, and one of its languages. Never changed in place. */
export type DraftContent = TemplateDraftContent;
export type LanguageDraft = TemplateLanguageDraft;
export type Button = NonNullable<LanguageDraft['buttons']>[number];

/** An authentication template as it begins. */
export const newAuthentication: NonNullable<LanguageDraft['authentication']> = {
  securityLine: true,
  expiryMinutes: 10,
  button: { kind: 'copyCode' },
};

export function emptyLanguage(language: string): LanguageDraft {
  return { language, body: { text: '' } };
}

export function emptyContent(language: string, businessManagerId: string): DraftContent {
  return { name: '', category: 'utility', businessManagerId, languages: [emptyLanguage(language)] };
}

/** What a standing template says, as the beginning of a change of it. */
export function contentOf(template: Template): DraftContent {
  const { id, name, category, businessManagerId, revision } = template;
  const languages = template.languages.map(languageDraftOf);
  const changes = { templateId: id, revision, original: { category, languages } };
  return { name, category, businessManagerId, languages, changes };
}

/** The language of this code; the first where there is none. */
export function languageOf({ languages }: DraftContent, code: string): LanguageDraft {
  return languages.find(({ language }) => language === code) ?? languages[0] ?? emptyLanguage(code);
}

/** One language as the rules take it: with all that will be handed in, and nothing that will not. */
export function versionOf({ name, category }: DraftContent, draft: LanguageDraft): TemplateVersion {
  return { ...handedIn(draft, category), name, category };
}

/** The template as it is handed in. */
export function createOf({ name, category, businessManagerId, languages }: DraftContent): TemplateCreate {
  return {
    name,
    category,
    businessManagerId,
    languages: languages.map((draft) => withUsedOnly(handedIn(draft, category), category)),
  };
}

/**
 * While it is composed, a draft keeps the parts of the category that was chosen before, so that trying another loses
 * nothing. Handed in are those of the category it has.
 */
function handedIn(draft: LanguageDraft, category: DraftContent['category']): LanguageDraft {
  if (category === 'authentication') {
    const { language, authentication = newAuthentication } = draft;
    return { language, body: { text: '' }, authentication };
  }
  const { authentication: _authentication, ...parts } = draft;
  return parts;
}

/** The examples and sources of variables that there still are. */
function withUsedOnly(draft: LanguageDraft, category: DraftContent['category']): LanguageDraft {
  const { header, body, buttons, variables } = draft;
  const version = { ...draft, name: '', category };
  const parts = textPartsOf(version);
  const namesIn = (wanted: string) => parts.find(({ part }) => part === wanted)?.names ?? new Set<string>();
  const keys = new Set(templateVariables(version).map(({ key }) => key));
  return {
    ...draft,
    ...(header?.kind === 'text' &&
      header.examples && { header: { ...header, examples: only(header.examples, namesIn('header')) } }),
    ...(body.examples && { body: { ...body, examples: only(body.examples, namesIn('body')) } }),
    ...(buttons && { buttons: buttons.map(withUsedExample) }),
    ...(variables && { variables: only(variables, keys) }),
  };
}

/** A link without a variable has no example. */
function withUsedExample(button: Button): Button {
  if (button.kind !== 'url' || readBraces(button.url).placeholders.length > 0) return button;
  const { example: _example, ...rest } = button;
  return rest;
}

function only<Value>(record: Record<string, Value>, keys: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)));
}
