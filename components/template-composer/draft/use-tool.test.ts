import { expect } from '@open-wc/testing';
import { sampleContent, sampleDraft } from '../testing/samples.ts';
import type { LanguageDraft } from './draft-content.ts';
import { convertedTo } from './parameter-format.ts';
import { useTool } from './use-tool.ts';

const draftOf = (text: string, change: Partial<LanguageDraft> = {}) =>
  sampleDraft({ body: { text }, variables: {}, ...change });
const insert = (draft: LanguageDraft, source: 'agentName' | 'contactName' | 'custom', at: number) =>
  useTool(draft, 'body', { kind: 'variable', source }, [at, at], 'Maya');

describe('a tool', () => {
  it('sets a style, makes lists, and inserts emoji', () => {
    const bold = useTool(draftOf('Hello you'), 'body', { kind: 'mark', style: 'bold' }, [0, 5], null);
    expect(bold.draft.body.text).to.equal('*Hello* you');
    const list = useTool(draftOf('one\ntwo'), 'body', { kind: 'line', style: 'bullet' }, [0, 7], null);
    expect(list.draft.body.text).to.equal('- one\n- two');
    const emoji = useTool(draftOf('Hello'), 'body', { kind: 'insert', text: '🎉' }, [5, 5], null);
    expect(emoji).to.deep.include({ selection: [7, 7] });
    expect(emoji.draft.body.text).to.equal('Hello🎉');
  });

  it('puts no variable into a footer', () => {
    const draft = sampleDraft({ footer: { text: 'Bank' } });
    expect(useTool(draft, 'footer', { kind: 'variable', source: 'custom' }, [0, 0], null).draft).to.equal(
      draft,
    );
  });
});

describe('a variable that is inserted', () => {
  it('is the next number, with its source and an example where it is known', () => {
    const { draft, selection } = insert(draftOf('Hello , bye'), 'agentName', 6);
    expect(draft.body).to.deep.equal({ text: 'Hello {{1}}, bye', examples: { '1': 'Maya' } });
    expect(draft.variables).to.deep.equal({ '1': { source: 'agentName' } });
    expect(selection).to.deep.equal([11, 11]);
  });

  it('moves those behind it on, with their examples and sources', () => {
    const { draft, selection } = insert(sampleDraft(), 'custom', 0);
    expect(draft.body.text).to.match(/^\{\{1\}\} Hello \{\{2\}\}, your order \{\{3\}\} left/);
    expect(draft.body.examples).to.deep.equal({ '2': 'Ana', '3': '4711' });
    expect(draft.variables).to.deep.equal({ '2': { source: 'contactName' } });
    expect(selection).to.deep.equal([5, 5]);
  });

  it('stands behind its variable also where the numbers before it grow', () => {
    const many = Array.from({ length: 9 }, (_, at) => `{{${at + 1}}} and`).join(' ');
    const { draft, selection } = insert(draftOf(`${many}  then`), 'custom', many.length + 1);
    expect(draft.body.text.slice(0, selection[0])).to.match(/\{\{10\}\}$/);
  });

  it('is the same for the same name', () => {
    const { draft } = insert(sampleDraft(), 'contactName', sampleDraft().body.text.length);
    expect(draft.body.text).to.match(/on Monday\. ?\{\{1\}\}$/);
    expect(draft.variables).to.deep.equal(sampleDraft().variables);
  });

  it('has a name where variables have names', () => {
    const named = draftOf('Hello ', { parameterFormat: 'named' });
    expect(insert(named, 'contactName', 6).draft.body.text).to.equal('Hello {{contact_name}}');
    const twice = insert(insert(named, 'custom', 6).draft, 'custom', 0).draft;
    expect(twice.body.text).to.equal('{{value_2}} Hello {{value}}');
  });

  it('of the header has a key of its own', () => {
    const draft = sampleDraft({ header: { kind: 'text', text: 'For ' } });
    const used = useTool(draft, 'header', { kind: 'variable', source: 'agentName' }, [4, 4], 'Maya').draft;
    expect(used.header).to.deep.equal({ kind: 'text', text: 'For {{1}}', examples: { '1': 'Maya' } });
    expect(used.variables).to.deep.equal({
      '1': { source: 'contactName' },
      header_1: { source: 'agentName' },
    });
  });
});

describe('the way variables are written', () => {
  const content = sampleContent({
    languages: [
      sampleDraft({
        header: { kind: 'text', text: 'For {{1}}', examples: { '1': 'Bo' } },
        buttons: [
          { kind: 'url', text: 'See', url: 'https://a.example/{{1}}', example: 'https://a.example/7' },
        ],
      }),
    ],
  });

  it('becomes names by what fills them, with examples and sources', () => {
    const [draft] = convertedTo(content, 'named').languages;
    expect(draft?.body.text).to.match(/^Hello \{\{contact_name\}\}, your order \{\{value_2\}\} left/);
    expect(draft?.body.examples).to.deep.equal({ contact_name: 'Ana', value_2: '4711' });
    expect(draft?.variables).to.deep.equal({ contact_name: { source: 'contactName' } });
    expect(draft?.header).to.deep.include({ text: 'For {{header_value_1}}' });
    expect(draft?.parameterFormat).to.equal('named');
  });

  it('becomes numbers again as they were', () => {
    const [draft] = convertedTo(convertedTo(content, 'named'), 'positional').languages;
    expect(draft).to.deep.equal({ ...content.languages[0], parameterFormat: 'positional' });
  });

  it('stays where it is so already', () => {
    expect(convertedTo(content, 'positional').languages[0]).to.equal(content.languages[0]);
  });
});
