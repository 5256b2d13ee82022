import { expect } from '@open-wc/testing';
import { sampleContent, sampleDraft } from '../testing/samples.ts';
import { createOf, type LanguageDraft } from './draft-content.ts';
import { withTyped } from './renaming.ts';
import { useTool } from './use-tool.ts';

const draft = sampleDraft({
  parameterFormat: 'named',
  header: { kind: 'text', text: 'For {{first_name}}', examples: { first_name: 'Maria' } },
  body: {
    text: 'Hello {{first_name}}, your order {{order}} left us today.',
    examples: { first_name: 'Ana', order: '4711' },
  },
  variables: { first_name: { source: 'contactName' }, order: { source: 'custom' } },
});

const body = (between: string): string => `Hello {{${between}}}, your order {{order}} left us today.`;

/** Types texts one after the other. */
const typed = (before: LanguageDraft, ...texts: string[]): LanguageDraft =>
  texts.reduce((last, text) => withTyped(last, 'body', text), before);

describe('a variable that is renamed in its text', () => {
  it('keeps its example and what fills it, in one go and letter by letter', () => {
    for (const way of [
      ['name'],
      ['first_nam', 'first_na', 'first', 'f', 'fn', 'name'],
      ['first', '', 'n', 'na', 'nam', 'name'],
    ]) {
      const after = typed(draft, ...way.map(body));
      expect(after.body.examples, way.join(' ')).to.deep.equal({ order: '4711', name: 'Ana' });
      expect(after.variables, way.join(' ')).to.deep.equal({
        order: { source: 'custom' },
        first_name: { source: 'contactName' },
        name: { source: 'contactName' },
      });
      expect(after.header).to.equal(draft.header);
    }
  });

  it('takes what fills it along where no other part has it', () => {
    const { header: _header, ...alone } = draft;
    const after = typed(alone, body('name'));
    expect(after.variables).to.deep.equal({ order: { source: 'custom' }, name: { source: 'contactName' } });
  });

  it('keeps both also among numbers, where other parts count for themselves', () => {
    const numbered = sampleDraft({
      header: { kind: 'text', text: 'For {{1}}', examples: { '1': 'Maria' } },
      body: { text: 'Your order {{1}} left us today.', examples: { '1': '4711' } },
      variables: { '1': { source: 'agentName' }, header_1: { source: 'contactName' } },
    });
    const after = typed(numbered, 'Your order {{}} left us today.', 'Your order {{2}} left us today.');
    expect(after.body.examples).to.deep.equal({ '2': '4711' });
    expect(after.header).to.equal(numbered.header);
    expect(after.variables).to.deep.equal({ '1': { source: 'contactName' }, '2': { source: 'agentName' } });
  });

  it('takes nothing from one of the same name, and leaves its own where another still has it', () => {
    expect(typed(draft, body('order')).body.examples).to.deep.equal(draft.body.examples);
    const twice = typed(draft, `${body('first_name')} {{first_name}}!`, `${body('first_name')} {{name}}!`);
    expect(twice.body.examples).to.deep.equal(draft.body.examples);
  });

  it('is not taken for renamed where variables came, went or changed places', () => {
    const swapped = 'Hello {{order}}, your order {{first_name}} left us today.';
    for (const text of ['Hello {{first_name}}.', `${body('first_name')} {{more}}!`, swapped])
      expect(typed(draft, text).body.examples).to.deep.equal(draft.body.examples);
  });

  it('leaves nothing behind of a time without a name', () => {
    const without = typed(draft, body(''), 'Hello, your order {{order}} left us today.');
    expect(without.body.examples).to.deep.equal({ order: '4711' });
    expect(Object.keys(without.variables ?? {})).to.not.include('');
    const content = {
      name: 'a',
      category: 'utility' as const,
      businessManagerId: '1',
      languages: [typed(draft, body(''))],
    };
    expect(createOf(content).languages[0]?.body.examples).to.deep.equal({ order: '4711' });
  });

  it('has them again when its text is written anew, and hands in nothing meanwhile', () => {
    const bound = sampleDraft();
    const { text } = bound.body;
    const between = [
      typed(bound, ''),
      useTool(bound, 'body', { kind: 'insert', text: 'a' }, [0, 40], null).draft,
    ];
    for (const empty of between) {
      const [handed] = createOf(sampleContent({ languages: [empty] })).languages;
      expect(handed?.body.examples).to.not.have.property('1');
      expect(handed?.variables).to.deep.equal({});
      expect(typed(empty, text)).to.deep.equal(bound);
    }
    const inHeader = typed(sampleDraft({ header: { kind: 'text', text: '' } }), 'No variable here.');
    expect(withTyped(inHeader, 'header', 'For {{1}}').variables).to.deep.equal({});
  });

  it('gives nothing to the next one of its number', () => {
    const [from, to] = [6, 6];
    const insert = (before: LanguageDraft, source: 'agentName' | 'custom') =>
      useTool(before, 'body', { kind: 'variable', source }, [from, to], 'Rosa').draft;
    const text = 'Hello , your order is here now.';
    const bound = insert(sampleDraft({ body: { text }, variables: {} }), 'agentName');
    expect(bound.variables).to.deep.equal({ '1': { source: 'agentName' } });
    const own = insert(typed(bound, text), 'custom');
    expect(own.body).to.deep.equal({ text: 'Hello {{1}}, your order is here now.', examples: {} });
    expect(own.variables).to.deep.equal({});
    const left = sampleDraft({
      body: { text, examples: { '1': 'Old' } },
      variables: { '1': { source: 'agentName' } },
    });
    expect(insert(left, 'custom')).to.deep.equal(own);
  });
});
