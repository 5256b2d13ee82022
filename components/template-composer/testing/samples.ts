import type { Template, TemplateLanguage } from '../../../src/contract/template.ts';
import { NOW } from '../../base/testing/fake-workspace.ts';
import type { DraftContent, LanguageDraft } from '../draft/draft-content.ts';

const DAY = 24 * 3_600_000;

/** A language in which nothing is to be found. */
export function sampleDraft(change: Partial<LanguageDraft> = {}): LanguageDraft {
  return {
    language: 'en',
    body: {
      text: 'Hello {{1}}, your order {{2}} left us today. You will have it on Monday.',
      examples: { '1': 'Ana', '2': '4711' },
    },
    variables: { '1': { source: 'contactName' } },
    ...change,
  };
}

export const portuguese = sampleDraft({
  language: 'pt_BR',
  body: {
    text: 'Olá {{1}}, seu pedido {{2}} saiu hoje. Ele chega na segunda-feira.',
    examples: { '1': 'Ana', '2': '4711' },
  },
});

export function sampleContent(change: Partial<DraftContent> = {}): DraftContent {
  return {
    name: 'order_left',
    category: 'utility',
    businessManagerId: '1029384756',
    languages: [sampleDraft()],
    ...change,
  };
}

export function standingLanguage(change: Partial<TemplateLanguage> = {}): TemplateLanguage {
  return {
    ...sampleDraft(),
    status: 'approved',
    quality: 'green',
    editBudget: { editable: true, editsLeft: 9, nextEditAt: null, categoryFixed: true },
    history: [
      { status: 'pending', at: NOW - 2 * DAY },
      { status: 'approved', at: NOW - DAY },
    ],
    ...change,
  };
}

export function standingTemplate(change: Partial<Template> = {}): Template {
  return {
    id: 'template-1',
    name: 'order_left',
    category: 'utility',
    businessManagerId: '1029384756',
    languages: [standingLanguage()],
    updatedAt: NOW,
    revision: 3,
    ...change,
  };
}
