import { expect } from '@open-wc/testing';
import { sampleContent } from '../testing/samples.ts';
import { DraftHistory, type Place } from './history.ts';

const body: Place = { language: 'en', field: 'body' };
const content = (name: string) => sampleContent({ name });
const typed = { kind: 'insert', word: false } as const;

describe('the history of a draft', () => {
  it('goes back and forth, and says where each edit was made', () => {
    const history = DraftHistory.of(content('a')).edit(content('b'), body).edit(content('c'), body);
    const back = history.undo();
    expect(back.history.content.name).to.equal('b');
    expect(back.place).to.deep.equal(body);
    expect(back.history.redo().history.content.name).to.equal('c');
    expect(history.content.name).to.equal('c');
  });

  it('has nothing to take back at its beginning, nor to do again at its end', () => {
    const history = DraftHistory.of(content('a'));
    expect([history.canUndo, history.canRedo]).to.deep.equal([false, false]);
    expect(history.undo()).to.deep.equal({ history, place: null });
    expect(history.redo()).to.deep.equal({ history, place: null });
  });

  it('takes what is typed in one go for one edit, word by word', () => {
    const history = DraftHistory.of(content('a'))
      .edit(content('ab'), body, typed)
      .edit(content('abc'), body, typed)
      .edit(content('abc d'), body, { kind: 'insert', word: true });
    expect(history.undo().history.content.name).to.equal('abc');
    expect(history.undo().history.undo().history.content.name).to.equal('a');
  });

  for (const [what, place, typing] of [
    ['another field', { language: 'en', field: 'footer' }, typed],
    ['another language', { language: 'es', field: 'body' }, typed],
    ['deleting', body, { kind: 'delete', word: false }],
    ['what no key did', body, null],
  ] as const) {
    it(`begins a new edit with ${what}`, () => {
      const history = DraftHistory.of(content('a'))
        .edit(content('ab'), body, typed)
        .edit(content('x'), place, typing);
      expect(history.undo().history.content.name).to.equal('ab');
    });
  }

  it('forgets what was taken back once something else is done', () => {
    const history = DraftHistory.of(content('a'))
      .edit(content('b'), body)
      .undo()
      .history.edit(content('c'), body);
    expect(history.canRedo).to.equal(false);
    expect(history.undo().history.content.name).to.equal('a');
  });

  it('is no edit to put the same content', () => {
    const same = content('a');
    const history = DraftHistory.of(same);
    expect(history.edit(same, body)).to.equal(history);
  });

  it('keeps the last 200 edits', () => {
    let history = DraftHistory.of(content('0'));
    for (let edit = 1; edit <= 250; edit += 1) history = history.edit(content(`${edit}`), body);
    let steps = 0;
    for (; history.canUndo; steps += 1) history = history.undo().history;
    expect(steps).to.equal(200);
    expect(history.content.name).to.equal('50');
  });

  it('can put other content under the edit that stands, and keeps those before', () => {
    const history = DraftHistory.of(content('a')).edit(content('b'), body).replace(content('c'));
    expect(history.content.name).to.equal('c');
    expect(history.undo().history.content.name).to.equal('a');
  });
});
