import { expect } from '@open-wc/testing';
import { checkTemplate, type Finding } from '../../../src/templates/index.ts';
import { sampleContent, sampleDraft } from '../testing/samples.ts';
import { versionOf, type DraftContent, type LanguageDraft } from './draft-content.ts';
import { mended } from './mended.ts';

const found = (content: DraftContent, rule: string): Finding =>
  checkTemplate(versionOf(content, content.languages[0]!)).find((finding) => finding.rule === rule)!;
const mend = (content: DraftContent, rule: string): DraftContent =>
  mended(content, content.languages[0]!, found(content, rule));

describe('a fix', () => {
  it('keeps what a draft has for the other category', () => {
    const draft = sampleDraft({
      footer: { text: 'Bank' },
      authentication: { securityLine: true, expiryMinutes: 500, button: { kind: 'copyCode' } },
    });
    const content = sampleContent({ name: 'Order Left', category: 'authentication', languages: [draft] });
    const named = mend(content, 'name-characters');
    expect(named).to.deep.equal({ ...content, name: 'order_left' });
    const [expiry] = mend(content, 'authentication-expiry').languages;
    expect(expiry).to.deep.equal({ ...draft, authentication: expiry!.authentication });
    expect(expiry!.authentication?.expiryMinutes).to.equal(90);
  });

  it('takes away what it takes away, and moves what belongs to variables', () => {
    const content = sampleContent({ languages: [sampleDraft({ footer: { text: ' ' } })] });
    expect(mend(content, 'footer-missing').languages[0]).to.deep.equal(sampleDraft());
    const draft: LanguageDraft = sampleDraft({
      body: { text: 'Hello {{2}}, your order {{3}} left.', examples: { '2': 'Ana', '3': '7' } },
      variables: { '2': { source: 'contactName' } },
    });
    const [counted] = mend(sampleContent({ languages: [draft] }), 'variables-not-sequential').languages;
    expect(counted?.body.examples).to.deep.equal({ '1': 'Ana', '2': '7' });
    expect(counted?.variables).to.deep.equal({ '1': { source: 'contactName' } });
  });
});
