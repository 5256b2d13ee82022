import type { Template } from '../../../src/contract/template.ts';
import { normaliseLanguage, templateLanguages } from '../../../src/templates/index.ts';
import type { FormDraft } from '../../../src/workspace/administration.ts';
import type { TemplatesState } from '../../../src/workspace/workspace.ts';
import type { TemplateChoice } from '../../base/template-choice.ts';
import { contentOf, type DraftContent } from './draft-content.ts';

/** What a composer begins with. */
export type Opening =
  | { readonly state: 'loading' }
  /** What was chosen is not there. */
  | { readonly state: 'missing'; readonly what: 'template' | 'draft' }
  | {
      readonly state: 'ready';
      readonly content: DraftContent;
      /** The draft under which it is kept; null where there is none yet. */
      readonly draftId: string | null;
      /** Whether somebody has worked on it before. */
      readonly isKnown: boolean;
      /** The language to look at first. */
      readonly language: string | null;
    };

type Drafts = readonly FormDraft<DraftContent>[];

/** @param empty - an empty template, for a new one */
export function openingOf(
  choice: TemplateChoice,
  templates: TemplatesState | null,
  drafts: Drafts | null,
  empty: () => DraftContent,
): Opening {
  if (choice.kind === 'new')
    return { state: 'ready', content: empty(), draftId: null, isKnown: false, language: null };
  if (drafts === null) return { state: 'loading' };
  if (choice.kind === 'draft') {
    const draft = drafts.find(({ id }) => id === choice.draftId);
    return draft === undefined ? { state: 'missing', what: 'draft' } : resumed(draft, null);
  }
  const { templateId, language } = choice;
  const draft = drafts.find(({ content }) => content.changes?.templateId === templateId);
  if (draft !== undefined) return resumed(draft, language);
  const template = templates?.items.find(({ id }) => id === templateId);
  if (template !== undefined) return unchanged(template, language);
  return templates === null || templates.state === 'loading'
    ? { state: 'loading' }
    : { state: 'missing', what: 'template' };
}

function resumed({ id, content }: FormDraft<DraftContent>, language: string | null): Opening {
  return { state: 'ready', content, draftId: id, isKnown: true, language };
}

function unchanged(template: Template, language: string | null): Opening {
  return { state: 'ready', content: contentOf(template), draftId: null, isKnown: true, language };
}

/** The language of the platform that is nearest to a locale: `pt-BR` is `pt_BR`, `en-NZ` is `en`. */
export function languageFor(locale: string): string {
  const code = normaliseLanguage(locale);
  const [primary = 'en'] = code.split('_');
  const isKnown = (wanted: string): boolean => templateLanguages.some((one) => one.code === wanted);
  return isKnown(code) ? code : isKnown(primary) ? primary : 'en';
}
