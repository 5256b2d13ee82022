import type { Template, TemplateLanguage } from '../../../src/contract/template.ts';
import { NOW } from '../../base/testing/fake-workspace.ts';

const HOUR = 3_600_000;

/** An approved language that nothing is to be said against, unless the test says otherwise. */
export function sampleLanguage(change: Partial<TemplateLanguage> = {}): TemplateLanguage {
  return {
    language: 'en_US',
    status: 'approved',
    quality: 'green',
    body: { text: 'Your parcel is on its way. Answer here if you have a question.' },
    history: [
      { status: 'draft', at: NOW - 60 * HOUR },
      { status: 'approved', at: NOW - 50 * HOUR },
    ],
    ...change,
  };
}

/** A history in which it was never approved. */
const neverApproved = [{ status: 'draft', at: NOW - 50 * HOUR }];

export function sampleTemplate(change: Partial<Template> = {}): Template {
  return {
    id: 'template-1',
    name: 'parcel_update',
    category: 'utility',
    businessManagerId: '102290129340398',
    languages: [sampleLanguage()],
    updatedAt: NOW - 2 * HOUR,
    revision: 3,
    ...change,
  };
}

/** Three templates: one in good order, one in four states, one rejected with findings. */
export const threeTemplates: readonly Template[] = [
  sampleTemplate(),
  sampleTemplate({
    id: 'template-2',
    name: 'appointment',
    category: 'marketing',
    updatedAt: NOW - 48 * HOUR,
    languages: [
      sampleLanguage({ quality: 'unknown' }),
      sampleLanguage({ language: 'es', status: 'pending', quality: 'unknown', history: neverApproved }),
      sampleLanguage({ language: 'ar', status: 'paused', quality: 'red', pausedUntil: NOW + 2.5 * HOUR }),
      sampleLanguage({ language: 'pt_BR', quality: 'yellow' }),
    ],
  }),
  sampleTemplate({
    id: 'template-3',
    name: 'welcome',
    updatedAt: NOW - 1 * HOUR,
    languages: [
      sampleLanguage({
        status: 'rejected',
        quality: 'unknown',
        history: neverApproved,
        body: { text: '{{1}}, welcome to the loyalty programme of our shop.', examples: { '1': 'Ana' } },
        rejection: { reason: 'invalidFormat', recommendation: 'Do not begin with a variable.' },
      }),
    ],
  }),
];
