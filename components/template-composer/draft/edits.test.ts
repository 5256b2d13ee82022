import { expect } from '@open-wc/testing';
import { checkTemplate, templateVariables } from '../../../src/templates/index.ts';
import { portuguese, sampleContent, sampleDraft, standingTemplate } from '../testing/samples.ts';
import {
  contentOf,
  createOf,
  emptyContent,
  languageOf,
  versionOf,
  type LanguageDraft,
} from './draft-content.ts';
import {
  placeOfAdded,
  withAddedButton,
  withAddedLanguage,
  withAuthentication,
  withBody,
  withButton,
  withCategory,
  withCopiedLanguage,
  withExample,
  withFooter,
  withHeaderKind,
  withHeaderText,
  withMovedButton,
  withName,
  withSample,
  withTitle,
  withoutButton,
  withoutLanguage,
  type ButtonKind,
} from './edits.ts';

describe('the name', () => {
  it('follows the title until it is written by hand', () => {
    let content = withTitle(emptyContent('en', ''), 'Order – on its way');
    expect(content.name).to.equal('order_on_its_way');
    content = withTitle(content, 'Order sent');
    expect(content.name).to.equal('order_sent');
    content = withTitle(withName(content, 'mine'), 'Order lost');
    expect(content.name).to.equal('mine');
  });

  it('is none where there is no title', () => {
    expect(withTitle(withTitle(emptyContent('en', ''), 'Order'), ' ').name).to.equal('');
  });

  it('of a template that stands stays', () => {
    expect(withTitle(contentOf(standingTemplate()), 'Another').name).to.equal('order_left');
  });
});

describe('languages', () => {
  it('are added empty or with the text of another, and once', () => {
    const content = sampleContent();
    const empty = withAddedLanguage(content, 'pt_BR', null);
    expect(languageOf(empty, 'pt_BR').body.text).to.equal('');
    const copied = withAddedLanguage(content, 'pt_BR', 'en');
    expect(languageOf(copied, 'pt_BR')).to.deep.equal({ ...sampleDraft(), language: 'pt_BR' });
    expect(withAddedLanguage(copied, 'pt_BR', null)).to.equal(copied);
  });

  it('write variables as the first one does', () => {
    const content = sampleContent({ languages: [sampleDraft({ parameterFormat: 'named' })] });
    expect(languageOf(withAddedLanguage(content, 'es', null), 'es').parameterFormat).to.equal('named');
  });

  it('take all that another says', () => {
    const content = sampleContent({ languages: [sampleDraft(), portuguese] });
    expect(languageOf(withCopiedLanguage(content, 'pt_BR', 'en'), 'pt_BR').body).to.deep.equal(
      sampleDraft().body,
    );
    expect(withCopiedLanguage(content, 'pt_BR', 'zu')).to.equal(content);
  });

  it('can go, but for the last', () => {
    const content = sampleContent({ languages: [sampleDraft(), portuguese] });
    const one = withoutLanguage(content, 'en');
    expect(one.languages).to.deep.equal([portuguese]);
    expect(withoutLanguage(one, 'pt_BR')).to.equal(one);
  });
});

describe('parts of a language', () => {
  it('have a header of one kind or none, with a sample where it is a file', () => {
    const text = withHeaderText(withHeaderKind(sampleDraft(), 'text'), 'Hi');
    expect(text.header).to.deep.equal({ kind: 'text', text: 'Hi' });
    const image = withSample(withHeaderKind(text, 'image'), 'https://cdn.example/1.png');
    expect(image.header).to.deep.equal({ kind: 'image', exampleUrl: 'https://cdn.example/1.png' });
    expect(withSample(image, null).header).to.deep.equal({ kind: 'image' });
    expect(withHeaderKind(image, null)).to.not.have.property('header');
    expect(withHeaderText(image, 'Hi')).to.equal(image);
  });

  it('have no footer where it says nothing', () => {
    const draft = withFooter(sampleDraft(), 'Bank');
    expect(draft.footer).to.deep.equal({ text: 'Bank' });
    expect(withFooter(draft, '')).to.not.have.property('footer');
  });

  it('hand in examples and sources of variables that there are, and no others', () => {
    let draft = withExample(sampleDraft(), 'body', '3', 'gone');
    draft = withExample(withHeaderText(withHeaderKind(draft, 'text'), 'For {{1}}'), 'header', '1', 'Ana');
    draft = { ...draft, variables: { ...draft.variables, '9': { source: 'agentName' } } };
    const [handed] = createOf(sampleContent({ languages: [draft] })).languages;
    expect(handed?.body.examples).to.deep.equal({ '1': 'Ana', '2': '4711' });
    expect(handed?.header).to.deep.equal({ kind: 'text', text: 'For {{1}}', examples: { '1': 'Ana' } });
    expect(handed?.variables).to.deep.equal({ '1': { source: 'contactName' } });
  });

  it('hand in the example of a link only while its address has a variable, and keep it for when that comes back', () => {
    const link = { kind: 'url', text: 'Track', url: 'https://shop.example/{{1}}' } as const;
    const whole = { ...link, example: 'https://shop.example/4711' };
    const draft = sampleDraft({ buttons: [whole] });
    const without = withButton(draft, 0, { url: 'https://shop.example/' });
    const handed = (draft: LanguageDraft) =>
      createOf(sampleContent({ languages: [draft] })).languages[0]!.buttons;
    expect(handed(without)).to.deep.equal([{ ...link, url: 'https://shop.example/' }]);
    expect(handed(withButton(without, 0, { url: link.url }))).to.deep.equal([whole]);
  });

  it('keep the example of a named variable in each part that has it', () => {
    const draft: LanguageDraft = {
      language: 'en',
      parameterFormat: 'named',
      header: { kind: 'text', text: 'For {{who}}', examples: { who: 'Ana' } },
      body: { text: 'Hello {{who}}, hello.', examples: { who: 'Ana' } },
    };
    expect(createOf(sampleContent({ languages: [draft] })).languages).to.deep.equal([draft]);
  });
});

describe('the category', () => {
  it('of authentication hands in the choices alone, and keeps the rest for a change of mind', () => {
    const content = withCategory(
      sampleContent({ languages: [withFooter(sampleDraft(), 'Bank')] }),
      'authentication',
    );
    const [handed] = createOf(content).languages;
    expect(handed).to.deep.equal({
      language: 'en',
      body: { text: '' },
      authentication: { securityLine: true, expiryMinutes: 10, button: { kind: 'copyCode' } },
    });
    expect(createOf(withCategory(content, 'utility')).languages[0]?.footer).to.deep.equal({ text: 'Bank' });
  });

  it('of authentication can do without an expiry', () => {
    const draft = withAuthentication(sampleDraft(), { expiryMinutes: undefined });
    expect(draft.authentication).to.deep.equal({ securityLine: true, button: { kind: 'copyCode' } });
    const content = sampleContent({ category: 'authentication', languages: [draft] });
    expect(checkTemplate(versionOf(content, draft))).to.deep.equal([]);
  });
});

describe('buttons', () => {
  const kinds = (draft: LanguageDraft) => draft.buttons?.map(({ kind }) => kind);
  const built = (...added: ButtonKind[]) => added.reduce(withAddedButton, sampleDraft());

  it('are added where quick replies stay together', () => {
    expect(kinds(built('quickReply', 'url', 'quickReply'))).to.deep.equal([
      'quickReply',
      'quickReply',
      'url',
    ]);
    expect(kinds(built('url', 'quickReply', 'phone'))).to.deep.equal(['url', 'phone', 'quickReply']);
  });

  it('say where the new one is', () => {
    const before = built('quickReply', 'url');
    expect(placeOfAdded(before, withAddedButton(before, 'quickReply'))).to.equal(1);
    expect(placeOfAdded(sampleDraft(), built('url'))).to.equal(0);
  });

  it('are moved and taken away', () => {
    const draft = built('url', 'phone', 'copyCode');
    expect(kinds(withMovedButton(draft, 0, 2))).to.deep.equal(['phone', 'copyCode', 'url']);
    expect(withMovedButton(draft, 0, -1)).to.equal(draft);
    expect(withMovedButton(draft, 0, 3)).to.equal(draft);
    expect(kinds(withoutButton(draft, 1))).to.deep.equal(['url', 'copyCode']);
    expect(withoutButton(built('url'), 0)).to.not.have.property('buttons');
  });

  describe('with a variable in their address', () => {
    const link = (host: string) => ({
      kind: 'url' as const,
      text: host,
      url: `https://${host}.example/{{1}}`,
      example: `https://${host}.example/7`,
    });
    const linked = sampleDraft({
      body: { text: 'Hello there, it came.' },
      buttons: [link('a'), link('b'), { kind: 'quickReply', text: 'Yes' }],
      variables: { '1': { source: 'agentName' }, button1_1: { source: 'contactName' } },
    });
    /** What fills the variable of each link, by its label. */
    const fillers = (draft: LanguageDraft) =>
      Object.fromEntries(
        templateVariables({ ...draft, name: 'a', category: 'utility' })
          .filter(({ button }) => button !== undefined)
          .map(({ button, source }) => [draft.buttons?.[button!]?.text, source]),
      );

    it('keep what fills it when they change places or others come and go', () => {
      const expected = { a: 'agentName', b: 'contactName' };
      expect(fillers(linked)).to.deep.equal(expected);
      expect(fillers(withMovedButton(linked, 0, 1))).to.deep.equal(expected);
      expect(fillers(withMovedButton(linked, 2, 0))).to.deep.equal(expected);
      const behind = withMovedButton(linked, 2, 0);
      expect(fillers(withAddedButton(behind, 'quickReply'))).to.deep.equal(expected);
      expect(fillers(withoutButton(behind, 0))).to.deep.equal(expected);
      expect(fillers(withoutButton(linked, 0))).to.deep.equal({ b: 'contactName' });
      expect(fillers(withBody(linked, 'Hello {{1}}, it came.'))).to.deep.equal(expected);
    });

    it('leave nothing behind when they or their variables go', () => {
      expect(withoutButton(linked, 1).variables).to.deep.equal({ '1': { source: 'agentName' } });
      const plain = withButton(linked, 0, { url: 'https://a.example/' });
      expect(plain.variables).to.deep.equal({ '1': { source: 'contactName' } });
    });
  });
});

describe('a variable that goes', () => {
  const both = sampleDraft({
    header: { kind: 'text', text: 'For {{1}}', examples: { '1': 'Bo' } },
    body: { text: 'Hello {{1}}, it came.', examples: { '1': 'Ana' } },
    variables: { '1': { source: 'contactName' } },
  });

  it('leaves what fills it to no other part that has the same number', () => {
    const draft = withBody(both, 'Hello, it came.');
    expect(draft.variables).to.deep.equal({});
    expect(draft.header).to.equal(both.header);
    const [handed] = createOf(sampleContent({ languages: [draft] })).languages;
    expect(handed?.variables).to.deep.equal({});
    expect(handed?.body.examples).to.deep.equal({});
  });

  it('with its header takes along what filled it', () => {
    const alone = withBody({ ...both, variables: { header_1: { source: 'agentName' } } }, 'Hello, it came.');
    expect(alone.variables).to.deep.equal({ '1': { source: 'agentName' } });
    expect(withHeaderKind(alone, null).variables).to.deep.equal({});
    expect(withHeaderKind(alone, 'image').variables).to.deep.equal({});
  });

  it('moves to a key of its own when another part takes its number', () => {
    const alone = withBody(both, 'Hello, it came.');
    const bound = { ...alone, variables: { '1': { source: 'agentName' as const } } };
    expect(withBody(bound, 'Hello {{1}}, it came.').variables).to.deep.equal({
      header_1: { source: 'agentName' },
    });
  });
});
