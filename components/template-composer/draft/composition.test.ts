import { expect } from '@open-wc/testing';
import type { TemplateVersion } from '../../../src/templates/index.ts';
import { portuguese, sampleContent, sampleDraft } from '../testing/samples.ts';
import { Composition } from './composition.ts';
import { createOf, emptyContent, type DraftContent } from './draft-content.ts';
import { withAddedLanguage, withBody, withButton, withExample, withName } from './edits.ts';

function compose(
  content: DraftContent = emptyContent('en', '12345'),
  isKnown = false,
  others: TemplateVersion[] = [],
) {
  const changes: boolean[] = [];
  const composition = new Composition(content, {
    isKnown,
    nameOf: (code) => `<${code}>`,
    existing: () => others,
    isLocked: () => false,
    changed: (edited) => changes.push(edited),
  });
  const rules = () => composition.told().map(({ rule }) => rule);
  return { composition, changes, rules };
}

describe('a composition', () => {
  it('tells nothing of a field that nobody has left, and then while they type', () => {
    const { composition, rules } = compose();
    expect(composition.findings.shared.map(({ rule }) => rule)).to.deep.equal(['name-missing']);
    expect(rules()).to.deep.equal([]);
    composition.editLanguage((draft) => withBody(draft, '{{1}} hello you there'), 'body');
    expect(rules()).to.deep.equal([]);
    composition.leave('body', 'en');
    expect(rules()).to.include('variable-at-start');
    composition.editLanguage((draft) => withBody(draft, 'Well, {{1}}, hello you there'), 'body');
    expect(rules()).to.not.include('variable-at-start');
  });

  it('tells of an example once its own field was left', () => {
    const { composition, rules } = compose();
    composition.editLanguage((draft) => withBody(draft, 'Well, {{1}}, hello you there'), 'body');
    composition.leave('body', 'en');
    expect(rules()).to.not.include('example-missing');
    composition.leave('body.examples.1', 'en');
    expect(rules()).to.include('example-missing');
    composition.editLanguage((draft) => withExample(draft, 'body', '1', 'Ana'), 'body.examples.1');
    expect(rules()).to.not.include('example-missing');
  });

  it('tells everything once it is handed in, and of what was there before', () => {
    const { composition, rules } = compose();
    composition.tellAll();
    expect(rules()).to.include.members(['name-missing', 'body-missing']);
    expect(compose(emptyContent('en', ''), true).rules()).to.include.members([
      'name-missing',
      'body-missing',
    ]);
  });

  it('is quiet about a language that was just added', () => {
    const { composition } = compose(sampleContent(), true);
    composition.edit(withAddedLanguage(composition.content, 'es', null), 'languages');
    expect(composition.toldIn('es')).to.deep.equal([]);
    expect(composition.findings.byLanguage.get('es')).to.not.deep.equal([]);
  });

  it('counts by language, and what all share once', () => {
    const { composition } = compose(
      sampleContent({ name: 'BAD', languages: [sampleDraft(), portuguese] }),
      true,
    );
    expect(composition.toldIn(null).map(({ rule, language }) => [rule, language])).to.deep.equal([
      ['name-characters', null],
    ]);
    expect(composition.toldIn('en')).to.deep.equal([]);
  });

  it('says which variables another language has and this one lacks', () => {
    const short = sampleDraft({
      language: 'es',
      body: { text: 'Hola {{1}}, hasta pronto.', examples: { '1': 'Ana' } },
    });
    const { composition } = compose(sampleContent({ languages: [sampleDraft(), short] }), true);
    expect(composition.toldIn('es')).to.have.length(1);
    expect(composition.toldIn('es')[0]).to.deep.include({
      rule: 'variable-missing-here',
      severity: 'warning',
      part: 'body',
      data: { variable: '{{2}}', language: '<en>' },
    });
    expect(composition.toldIn('en')).to.deep.equal([]);
  });

  it('compares with the other templates of the account', () => {
    const { composition } = compose(sampleContent(), true, [
      { ...sampleDraft(), name: 'other', category: 'utility' },
    ]);
    expect(composition.toldIn('en').map(({ rule }) => rule)).to.deep.equal(['content-repeated']);
  });

  it('goes back to where an edit was made', () => {
    const { composition } = compose(sampleContent({ languages: [sampleDraft(), portuguese] }), true);
    composition.select('pt_BR');
    composition.editLanguage((draft) => withBody(draft, 'Outro texto aqui.'), 'body');
    composition.select('en');
    expect(composition.undo()).to.deep.equal({ language: 'pt_BR', field: 'body' });
    expect(composition.language).to.equal('pt_BR');
    expect(composition.draft).to.deep.equal(portuguese);
    composition.redo();
    expect(composition.draft.body.text).to.equal('Outro texto aqui.');
  });

  it('brings the example of a link back with its variable', () => {
    const link = {
      kind: 'url',
      text: 'Track',
      url: 'https://shop.example/{{1}}',
      example: 'https://shop.example/4711',
    } as const;
    const { composition } = compose(sampleContent({ languages: [sampleDraft({ buttons: [link] })] }), true);
    composition.editLanguage(
      (draft) => withButton(draft, 0, { url: 'https://shop.example/' }),
      'buttons.0.url',
    );
    expect(createOf(composition.content).languages[0]!.buttons![0]).to.not.have.property('example');
    composition.undo();
    expect(createOf(composition.content).languages[0]!.buttons).to.deep.equal([link]);
  });

  it('is reset to what it said when it was opened, and that can be taken back', () => {
    const content = sampleContent();
    const { composition, rules } = compose(content);
    composition.edit(withName(content, 'BAD'), 'name');
    composition.tellAll();
    composition.reset();
    expect(composition.content).to.equal(content);
    expect(composition.isEdited).to.equal(false);
    expect(rules()).to.deep.equal([]);
    composition.undo();
    expect(composition.content.name).to.equal('BAD');
  });

  it('says whether what it says has changed', () => {
    const { composition, changes } = compose();
    composition.select('en');
    composition.leave('name', null);
    composition.leave('name', null);
    composition.edit(withName(composition.content, 'a'), 'name');
    expect(changes).to.deep.equal([false, false, true]);
  });

  it('checks only what has changed', () => {
    const { composition } = compose(sampleContent({ languages: [sampleDraft(), portuguese] }), true);
    const before = composition.version(composition.content.languages[1]);
    composition.editLanguage((draft) => withBody(draft, 'Something else today.'), 'body');
    expect(composition.version(composition.content.languages[1])).to.equal(before);
  });

  it('that nobody has edited is not edited by what happens to its template', () => {
    const { composition } = compose(sampleContent(), true);
    composition.rebase(sampleContent({ category: 'marketing' }));
    expect(composition.isEdited).to.equal(false);
    expect(composition.canUndo).to.equal(false);
  });
});
