import { expect } from '@open-wc/testing';
import type { Template } from '../../../src/contract/template.ts';
import { portuguese, sampleDraft, standingLanguage, standingTemplate } from '../testing/samples.ts';
import { contentOf, languageOf, type DraftContent, type LanguageDraft } from './draft-content.ts';
import { withAddedLanguage, withBody, withCategory, withFooter, withLanguage } from './edits.ts';
import { merged, resolved, updateOf, withTheirs } from './merge.ts';

const before = standingTemplate({ languages: [standingLanguage(), standingLanguage(portuguese)] });

/** The template as somebody else left it. */
function theirs(change: (draft: LanguageDraft) => LanguageDraft, code = 'en'): Template {
  const languages = before.languages.map((language) =>
    language.language === code ? standingLanguage(change(language)) : language,
  );
  return { ...before, revision: 4, languages };
}

const mine = (change: (draft: LanguageDraft) => LanguageDraft, code = 'en'): DraftContent =>
  withLanguage(contentOf(before), code, change);

describe('a change of a template that somebody else changed', () => {
  it('takes theirs where only they changed something', () => {
    const { content, conflicts, tookTheirs } = merged(
      mine((draft) => withBody(draft, 'Mine, and longer.')),
      theirs((draft) => withFooter(draft, 'Theirs')),
    );
    expect(languageOf(content, 'en')).to.deep.include({
      body: { ...sampleDraft().body, text: 'Mine, and longer.' },
      footer: { text: 'Theirs' },
    });
    expect(conflicts).to.deep.equal([]);
    expect(tookTheirs).to.equal(true);
    expect(content.changes?.revision).to.equal(4);
  });

  it('keeps mine, and names the conflict, where both changed the same in other ways', () => {
    const { content, conflicts } = merged(
      mine((draft) => withBody(draft, 'Mine.')),
      theirs((draft) => withBody(draft, 'Theirs.')),
    );
    expect(languageOf(content, 'en').body.text).to.equal('Mine.');
    expect(conflicts).to.have.length(1);
    expect(conflicts[0]).to.deep.include({ language: 'en', part: 'body' });
    expect(languageOf(withTheirs(content, conflicts[0]!), 'en').body.text).to.equal('Theirs.');
    expect(languageOf(withTheirs(content, conflicts[0]!), 'pt_BR')).to.deep.equal(portuguese);
  });

  it('stays in conflict until one of both is chosen, however often it is merged', () => {
    const template = theirs((draft) => withFooter(withBody(draft, 'Theirs.'), 'Theirs too'));
    const once = merged(
      mine((draft) => withBody(draft, 'Mine.')),
      template,
    );
    expect(once.content.changes?.revision).to.equal(before.revision);
    const twice = merged(once.content, template);
    expect(twice.content).to.deep.equal(once.content);
    expect(twice.conflicts).to.deep.equal(once.conflicts);
    expect(twice.tookTheirs).to.equal(false);
    const own = resolved(twice.content, template, twice.conflicts, 'mine');
    expect(merged(own, template).conflicts).to.deep.equal([]);
    expect([languageOf(own, 'en').body.text, own.changes?.revision]).to.deep.equal(['Mine.', 4]);
    const other = resolved(twice.content, template, twice.conflicts, 'theirs');
    expect(updateOf(other)).to.deep.equal({});
  });

  it('stays in conflict over a language that both added', () => {
    const added = withLanguage(withAddedLanguage(contentOf(before), 'es', null), 'es', (draft) =>
      withBody(draft, 'Mía.'),
    );
    const template = {
      ...before,
      revision: 4,
      languages: [...before.languages, standingLanguage({ language: 'es' })],
    };
    const once = merged(added, template);
    expect(once.conflicts.map(({ part }) => part)).to.deep.equal(['body']);
    expect(merged(once.content, template)).to.deep.equal({ ...once, tookTheirs: false });
  });

  it('is no conflict where both changed it alike, or nothing but where it stands', () => {
    const alike = (draft: LanguageDraft) => withBody(draft, 'The same.');
    expect(merged(mine(alike), theirs(alike))).to.deep.include({ conflicts: [], tookTheirs: false });
    const paused = {
      ...before,
      revision: 5,
      languages: before.languages.map((one) => ({ ...one, status: 'paused' })),
    };
    expect(merged(mine(alike), paused)).to.deep.include({ conflicts: [], tookTheirs: false });
  });

  it('meets in the category too', () => {
    const { conflicts, content } = merged(withCategory(contentOf(before), 'marketing'), {
      ...before,
      category: 'authentication',
    });
    expect(conflicts).to.deep.equal([
      { language: null, part: 'category', mine: 'marketing', theirs: 'authentication' },
    ]);
    expect(withTheirs(content, conflicts[0]!).category).to.equal('authentication');
  });

  it('takes over languages that were added, and lets go those that were deleted and not touched here', () => {
    const more = merged(contentOf(before), {
      ...before,
      languages: [...before.languages, standingLanguage({ language: 'es' })],
    });
    expect(more.content.languages.map(({ language }) => language)).to.deep.equal(['en', 'pt_BR', 'es']);
    const fewer = merged(contentOf(before), { ...before, languages: [standingLanguage()] });
    expect(fewer.content.languages.map(({ language }) => language)).to.deep.equal(['en']);
    const touched = merged(
      mine((draft) => withBody(draft, 'Mine.'), 'pt_BR'),
      { ...before, languages: [standingLanguage()] },
    );
    expect(touched.content.languages.map(({ language }) => language)).to.deep.equal(['en', 'pt_BR']);
  });

  it('keeps a language that was added here', () => {
    const { content } = merged(withAddedLanguage(contentOf(before), 'es', 'en'), { ...before, revision: 9 });
    expect(content.languages.map(({ language }) => language)).to.deep.equal(['en', 'pt_BR', 'es']);
  });

  it('names every difference where it is not known what it said before', () => {
    const { changes, ...rest } = mine((draft) => withFooter(draft, 'Mine'));
    const draft = { ...rest, changes: { templateId: changes!.templateId, revision: 3 } };
    expect(merged(draft, before).conflicts.map(({ part }) => part)).to.deep.equal(['footer']);
  });
});

describe('what a change hands in', () => {
  it('is what it changes and no more', () => {
    expect(updateOf(contentOf(before))).to.deep.equal({});
    const change = updateOf(mine((draft) => withFooter(draft, 'Bank'), 'pt_BR'));
    expect(change.languages?.map(({ language }) => language)).to.deep.equal(['pt_BR']);
    expect(change).to.not.have.property('category');
    expect(updateOf(withCategory(contentOf(before), 'marketing'))).to.deep.equal({ category: 'marketing' });
  });
});
