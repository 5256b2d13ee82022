import type { TemplateRule } from './rule.ts';
import { secondHand } from './second-hand.ts';

export const headerSampleMissing: TemplateRule = {
  id: 'header-sample-missing',
  evidence: 'second-hand',
  source: secondHand.mediaSample.source,
  summary:
    'A header of an image, a video or a document comes with a sample, so that the reviewers see what it is.',
  check({ version: { category, header } }) {
    if (category === 'authentication' || !header || header.kind === 'text' || header.kind === 'location')
      return [];
    if (header.exampleUrl?.trim()) return [];
    const { kind } = header;
    const message = `The header has no sample of its ${kind}. The reviewers want to see one; add a sample.`;
    return [{ part: 'header.exampleUrl', message, data: { kind } }];
  },
};
