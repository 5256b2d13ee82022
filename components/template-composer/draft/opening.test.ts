import { expect } from '@open-wc/testing';
import type { TemplatesState } from '../../../src/workspace/workspace.ts';
import { sampleContent, standingTemplate } from '../testing/samples.ts';
import { contentOf, emptyContent } from './draft-content.ts';
import { editabilityOf } from './editability.ts';
import { languageMeant } from './language-meant.ts';
import { languageFor, openingOf } from './opening.ts';
import { standingLanguage } from '../testing/samples.ts';

const empty = () => emptyContent('en', '');
const ready: TemplatesState = { state: 'ready', items: [standingTemplate()] };
const template = { kind: 'template', templateId: 'template-1', language: 'en' } as const;
const draft = { id: 'draft-1', content: sampleContent(), updatedAt: 1 };
const change = { id: 'draft-2', content: contentOf(standingTemplate()), updatedAt: 1 };

describe('opening a composer', () => {
  it('begins empty without waiting for anything', () => {
    expect(openingOf({ kind: 'new' }, null, null, empty)).to.deep.include({ state: 'ready', isKnown: false });
  });

  it('waits for the drafts and the templates', () => {
    expect(openingOf(template, ready, null, empty)).to.deep.equal({ state: 'loading' });
    expect(openingOf(template, null, [], empty)).to.deep.equal({ state: 'loading' });
    expect(openingOf(template, { state: 'loading', items: [] }, [], empty)).to.deep.equal({
      state: 'loading',
    });
    expect(openingOf({ kind: 'draft', draftId: 'draft-1' }, ready, null, empty)).to.deep.equal({
      state: 'loading',
    });
  });

  it('goes on with the draft that changes the template, else with the template', () => {
    expect(openingOf(template, ready, [draft, change], empty)).to.deep.include({ draftId: 'draft-2' });
    expect(openingOf(template, ready, [draft], empty)).to.deep.include({ draftId: null, language: 'en' });
  });

  it('says what is not there', () => {
    expect(openingOf({ ...template, templateId: 'gone' }, ready, [], empty)).to.deep.equal({
      state: 'missing',
      what: 'template',
    });
    expect(openingOf({ kind: 'draft', draftId: 'gone' }, ready, [draft], empty)).to.deep.equal({
      state: 'missing',
      what: 'draft',
    });
  });
});

describe('a language', () => {
  it('is the nearest to the locale', () => {
    expect(['pt-BR', 'en-NZ', 'de-CH', 'tlh'].map(languageFor)).to.deep.equal(['pt_BR', 'en', 'de', 'en']);
  });

  it('is meant by its name or its code, known or of the right form', () => {
    const meant = ['Brazilian Portuguese', ' portuguese (brazil)', 'pt-br', 'XX_yy', 'klingon', ''].map(
      (typed) => languageMeant(typed, 'en'),
    );
    expect(meant).to.deep.equal(['pt_BR', null, 'pt_BR', 'xx_YY', null, null]);
    expect(languageMeant('árabe', 'es')).to.equal('ar');
  });
});

describe('what may be edited', () => {
  const now = 1_000_000;
  const budget = { editable: false, editsLeft: 3, nextEditAt: now + 1, categoryFixed: true };

  it('is all of a language that is new', () => {
    expect(editabilityOf(undefined, now)).to.deep.include({ editable: true, categoryFixed: false });
  });

  it('is what the backend says, and from when it says', () => {
    const spent = standingLanguage({ editBudget: budget });
    expect(editabilityOf(spent, now)).to.deep.include({
      editable: false,
      because: 'spent',
      nextEditAt: now + 1,
    });
    expect(editabilityOf(spent, now + 1)).to.deep.include({
      editable: true,
      because: null,
      nextEditAt: null,
    });
  });

  for (const [status, editable, because] of [
    ['draft', true, null],
    ['approved', true, null],
    ['rejected', true, null],
    ['paused', true, null],
    ['pending', false, 'review'],
    ['disabled', false, 'status'],
    ['SOMETHING_NEW', false, 'status'],
  ] as const) {
    it(`follows from the status ${status} where the backend says nothing`, () => {
      const { editBudget: _budget, ...standing } = standingLanguage({ status });
      expect(editabilityOf(standing, now)).to.deep.include({ editable, because });
    });
  }

  it('is nothing while it is reviewed, whatever else is said', () => {
    const pending = standingLanguage({ status: 'pending', editBudget: { ...budget, nextEditAt: null } });
    expect(editabilityOf(pending, now)).to.deep.include({ editable: false, because: 'review' });
  });
});
