import { expect } from '@open-wc/testing';
import { isFocused, settle, textOf } from '../base/testing/dom.ts';
import type { FakeWorkspace } from '../base/testing/fake-workspace.ts';
import { succeed } from '../base/testing/succeed.ts';
import { mountThree, type Mounted } from './testing/mount.ts';
import { sampleTemplate, threeTemplates } from './testing/sample-templates.ts';

describe('a template list when somebody else sits down at the page', () => {
  let workspace: FakeWorkspace;
  let mounted: Mounted;
  beforeEach(async () => {
    ({ workspace, mounted } = await mountThree());
  });
  /** Another administrator, of the same account. */
  const succeedTo = () =>
    succeed(mounted.list, 'administrator', ({ templates }) => {
      templates.value = { state: 'ready', items: threeTemplates };
    });
  const { names, find } = {
    names: () => mounted.texts('.row .name'),
    find: <Found extends HTMLElement>(selector: string) => mounted.root.querySelector<Found>(selector)!,
  };

  it('has neither what was searched for, nor the filters, the order and what was open', async () => {
    const search = find<HTMLInputElement>('input[type=search]');
    search.value = 'appointment';
    search.dispatchEvent(new InputEvent('input'));
    await mounted.list.updateComplete;
    await mounted.press('#row-template-2 .toggle');
    await mounted.press('.name-head button');
    const category = find<HTMLSelectElement>('select.category');
    category.value = 'marketing';
    category.dispatchEvent(new Event('change'));
    await mounted.list.updateComplete;
    expect(names()).to.deep.equal(['appointment']);
    expect(mounted.texts('.version')).to.have.length(4);

    await succeedTo();
    expect([search.value, category.value]).to.deep.equal(['', '']);
    expect(names()).to.deep.equal(['appointment', 'parcel_update', 'welcome']);
    expect(mounted.texts('.version')).to.deep.equal([]);
    expect(find('.name-head').getAttribute('aria-sort')).to.equal('ascending');
  });

  it('does not lead to the row or the draft that was used, nor shows drafts', async () => {
    workspace.administration.templateDrafts.save('draft-1', {
      name: 'spring_sale',
      category: 'marketing',
      businessManagerId: '1',
      languages: [],
    });
    await mounted.press('#row-template-3 .name');
    mounted.owner.link.update({ composed: { kind: 'draft', draftId: 'draft-1' } });
    await succeedTo();
    expect(mounted.owner.composing).to.equal(null);
    mounted.list.focus();
    await settle();
    expect(isFocused(find('.new'))).to.equal(true);
    expect(find('[data-control=name][tabindex="0"]').closest('tr')!.id).to.equal('row-template-2');
    expect(textOf(mounted.list)).to.not.contain('spring_sale');
  });

  it('asks no more whether to delete what the one before wished to delete', async () => {
    await mounted.press('#row-template-2 [data-control=remove]');
    expect(find<HTMLDialogElement>('.delete-dialog').open).to.equal(true);
    const next = await succeedTo();
    expect(mounted.root.querySelector('dialog')).to.equal(null);
    expect(next.given('templates.delete')).to.deep.equal([]);
  });

  it('says nothing of what the one before did, or of what became of it', async () => {
    workspace.outcomes.set('templates.delete', { ok: true, value: null });
    await mounted.press('#row-template-3 [data-control=remove]');
    await mounted.press('.delete-dialog .danger');
    await settle();
    expect(mounted.texts('.root > [role=status]')[0]).to.contain('was deleted');
    await succeedTo();
    expect(mounted.texts('.root > [role=status]')).to.deep.equal(['']);
  });

  it('compares nothing of theirs with what the one before knew', async () => {
    await succeed(mounted.list, 'administrator', ({ templates }) => {
      const languages = threeTemplates[2]!.languages.map((one) => ({ ...one, status: 'approved' }));
      templates.value = { state: 'ready', items: [sampleTemplate({ id: 'template-3', languages })] };
    });
    expect(mounted.texts('.root > [role=status]')).to.deep.equal(['']);
  });

  it('keeps a deletion that is on its way with who asked for it', async () => {
    let answer = (): void => {};
    workspace.outcomes.set(
      'templates.delete',
      new Promise((resolve) => (answer = () => resolve({ ok: false, reason: 'network' }))),
    );
    await mounted.press('#row-template-2 [data-control=remove]');
    await mounted.press('.delete-dialog .danger');
    await succeedTo();
    answer();
    await settle();
    expect(mounted.texts('.note')).to.deep.equal([]);
    expect(mounted.texts('.root > [role=status]')).to.deep.equal(['']);
  });
});
