import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Template } from '../../src/contract/template.ts';
import { expectAccessible } from '../base/testing/accessible.ts';
import type { FakeWorkspace, FakeOutcome } from '../base/testing/fake-workspace.ts';
import { mountThree, type Mounted } from './testing/mount.ts';
import { sampleLanguage, sampleTemplate, threeTemplates } from './testing/sample-templates.ts';

describe('deleting a template in jf-template-list', () => {
  let workspace: FakeWorkspace;
  let mounted: Mounted;
  let deleted: [string, string | null][];
  beforeEach(async () => {
    ({ workspace, mounted } = await mountThree());
    deleted = [];
    mounted.list.addEventListener('jf-template-delete', ({ templateId, language }) =>
      deleted.push([templateId, language]),
    );
  });

  const dialog = () => mounted.root.querySelector<HTMLDialogElement>('.delete-dialog');
  const words = () => mounted.texts('.delete-words p');
  const ask = (row: number) => mounted.press(`#row-template-${row} [data-control=remove]`);
  const confirm = async () => {
    await mounted.press('.delete-dialog .danger');
    await new Promise((resolve) => setTimeout(resolve));
    await mounted.list.updateComplete;
  };
  const choose = async (place: number) => {
    mounted.root.querySelectorAll<HTMLInputElement>('.choice input')[place]!.click();
    await mounted.list.updateComplete;
  };
  /** The event that tells of the closing comes a moment after it. */
  const closed = async () => {
    for (let tries = 0; dialog() !== null && tries < 50; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await mounted.list.updateComplete;
  };
  const requests = () => workspace.given('templates.delete');
  const answer = (outcome: FakeOutcome | Promise<FakeOutcome>) =>
    workspace.outcomes.set('templates.delete', outcome);
  const replace = (template: Template) =>
    workspace.templates.set({
      state: 'ready',
      items: threeTemplates.map((one) => (one.id === template.id ? template : one)),
    });

  it('says what it means for the name of an approved one, and asks nothing of the backend before', async () => {
    await ask(2);
    expect(dialog()!.open).to.equal(true);
    expect(mounted.texts('.choice')).to.deep.equal([
      'The template with its 4 languages',
      'American English alone',
      'Spanish alone',
      'Arabic alone',
      'Brazilian Portuguese alone',
    ]);
    expect(words()).to.deep.equal([
      '2 approved languages can no longer be sent. Messages that were sent stay as they are.',
      'It was approved: its name stays locked for 30 days. No template can be called \u2068appointment\u2069 until then.',
    ]);
    expect(mounted.root.activeElement!.textContent.trim()).to.equal('Cancel');
    await expectAccessible(mounted.list);
    await sendKeys({ press: 'Escape' });
    await closed();
    expect(dialog()).to.equal(null);
    expect(requests()).to.deep.equal([]);
    expect(mounted.root.activeElement!.getAttribute('aria-label')).to.equal('Delete \u2068appointment\u2069');
  });

  it('says that a name which was not approved is free again', async () => {
    await ask(3);
    expect(mounted.root.querySelector('.choice')).to.equal(null);
    expect(words()).to.deep.equal([
      'Nothing of it can be sent now, so no conversation is touched.',
      'No language was approved: the name \u2068welcome\u2069 is free again at once.',
    ]);
  });

  it('deletes the template, tells the page, and goes on at the next row', async () => {
    await ask(2);
    answer(
      Promise.resolve().then(() => {
        workspace.templates.set({
          state: 'ready',
          items: threeTemplates.filter(({ id }) => id !== 'template-2'),
        });
        return { ok: true, value: null };
      }),
    );
    await confirm();
    await closed();
    expect(requests()).to.deep.equal([['template-2', { revision: 3 }]]);
    expect(deleted).to.deep.equal([['template-2', null]]);
    expect(dialog()).to.equal(null);
    expect(mounted.texts('.root > [role=status]')).to.deep.equal(['\u2068appointment\u2069 was deleted.']);
    expect(mounted.root.activeElement!.closest('.row')!.id).to.equal('row-template-1');
  });

  it('deletes one language alone, and says that the name stays', async () => {
    await ask(2);
    await choose(2);
    expect(words()).to.deep.equal([
      'Nothing of it can be sent now, so no conversation is touched.',
      '3 other languages stay, and so does the name \u2068appointment\u2069.',
    ]);
    await expectAccessible(mounted.list);
    expect(mounted.texts('.delete-dialog .danger')).to.deep.equal(['Delete Spanish']);
    await confirm();
    expect(requests()).to.deep.equal([['template-2', { language: 'es', revision: 3 }]]);
    expect(deleted).to.deep.equal([['template-2', 'es']]);
    expect(mounted.texts('.root > [role=status]')).to.deep.equal([
      '\u2068appointment\u2069: Spanish was deleted.',
    ]);
  });

  it('begins with the language whose line it was asked on', async () => {
    await mounted.press('#row-template-2 .toggle');
    await mounted.press('.version:nth-child(3) .version-actions button:last-child');
    expect(mounted.texts('.delete-dialog .danger')).to.deep.equal(['Delete Arabic']);
  });

  it('says that a language which was approved, if it is paused now, cannot be written anew', async () => {
    await ask(2);
    await choose(3);
    expect(words()).to.deep.equal([
      'Nothing of it can be sent now, so no conversation is touched.',
      '3 other languages stay, and so does the name \u2068appointment\u2069.',
      'Arabic was approved: it cannot be written anew under this name for 30 days.',
    ]);
  });

  it('shows what was changed meanwhile, and deletes only what was seen', async () => {
    const current = sampleTemplate({
      ...threeTemplates[1],
      revision: 7,
      category: 'utility',
      languages: [
        sampleLanguage({ quality: 'unknown' }),
        sampleLanguage({ language: 'es', quality: 'unknown' }),
        sampleLanguage({ language: 'pt_BR', quality: 'yellow', body: { text: 'Olá!' } }),
        sampleLanguage({ language: 'de' }),
      ],
    });
    await ask(2);
    answer({ ok: false, reason: 'precondition-failed', current });
    await confirm();
    expect(mounted.texts('.changes li')).to.deep.equal([
      'Category: Marketing → Utility',
      'Arabic was deleted.',
      'Spanish: In review → Approved',
      'Brazilian Portuguese: the text was changed.',
      'German was added.',
    ]);
    expect(words()[0]).to.contain('4 approved languages');
    expect(deleted).to.deep.equal([]);
    await expectAccessible(mounted.list);

    replace(current);
    answer({ ok: true, value: null });
    await confirm();
    expect(requests().map(([, given]) => given)).to.deep.equal([{ revision: 3 }, { revision: 7 }]);
    expect(deleted).to.deep.equal([['template-2', null]]);
  });

  it('asks again when the event stream brought a change while it was asked', async () => {
    await ask(1);
    const changed = sampleTemplate({ revision: 4, languages: [sampleLanguage({ status: 'paused' })] });
    replace(changed);
    await confirm();
    expect(requests()).to.deep.equal([]);
    expect(mounted.texts('.changes li')).to.deep.equal(['American English: Approved → Paused']);
    await confirm();
    expect(requests()).to.deep.equal([['template-1', { revision: 4 }]]);
  });

  it('never widens what is deleted: a language that is gone ends it', async () => {
    await ask(2);
    await choose(2);
    answer({
      ok: false,
      reason: 'precondition-failed',
      current: sampleTemplate({ ...threeTemplates[1], revision: 4, languages: [sampleLanguage()] }),
    });
    await confirm();
    expect(mounted.texts('.delete-dialog .note')).to.deep.equal([
      'It is no longer there: somebody else has deleted it.',
    ]);
    expect(mounted.root.querySelector('.delete-dialog .danger')).to.equal(null);
    await mounted.press('.delete-dialog button');
    await closed();
    expect(dialog()).to.equal(null);
  });

  it('says when somebody else was faster', async () => {
    await ask(1);
    workspace.templates.set({ state: 'ready', items: threeTemplates.slice(1) });
    await confirm();
    expect(requests()).to.deep.equal([]);
    expect(mounted.texts('.delete-dialog .note')).to.deep.equal([
      'It is no longer there: somebody else has deleted it.',
    ]);
  });

  it('says why it was refused, and can be tried again', async () => {
    await ask(1);
    answer({ ok: false, reason: 'network' });
    await confirm();
    expect(mounted.texts('.delete-dialog .note')).to.deep.equal(['No connection. Try again.']);
    await expectAccessible(mounted.list);
    answer({ ok: false, reason: 'precondition-failed', current: null });
    await confirm();
    expect(mounted.texts('.delete-dialog .note')[0]).to.contain('could not be read');
    answer({ ok: true, value: null });
    await confirm();
    expect(deleted).to.deep.equal([['template-1', null]]);
  });

  it('asks the backend once while it waits, and says later what became of it if the dialog was left', async () => {
    let settle: (outcome: FakeOutcome) => void = () => {};
    answer(new Promise((resolve) => (settle = resolve)));
    await ask(1);
    await confirm();
    await confirm();
    expect(requests()).to.have.length(1);
    expect(mounted.texts('.delete-dialog .danger')).to.deep.equal(['Deleting…']);
    dialog()!.close();
    await closed();
    settle({ ok: false, reason: 'edit-not-allowed' });
    await new Promise((resolve) => setTimeout(resolve));
    await mounted.list.updateComplete;
    expect(mounted.texts('.notes .note-words')).to.deep.equal([
      '\u2068parcel_update\u2069: This cannot be edited now.',
    ]);
    await mounted.press('.notes button');
    expect(mounted.root.querySelector('.notes')).to.equal(null);
  });

  it('is asked for by the Delete key', async () => {
    mounted.root.querySelector<HTMLElement>('#row-template-1 .name')!.focus();
    await sendKeys({ press: 'Delete' });
    await mounted.list.updateComplete;
    expect(mounted.texts('#delete-title')).to.deep.equal(['Delete \u2068parcel_update\u2069?']);
  });
});
