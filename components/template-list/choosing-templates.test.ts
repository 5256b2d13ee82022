import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateDraftContent } from '../../src/workspace/administration.ts';
import { expectAccessible } from '../base/testing/accessible.ts';
import { isFocused } from '../base/testing/dom.ts';
import { type FakeWorkspace, NOW } from '../base/testing/fake-workspace.ts';
import { mountList, mountThree, signIn, type Mounted } from './testing/mount.ts';
import { sampleTemplate, threeTemplates } from './testing/sample-templates.ts';

const draft = (change: Partial<TemplateDraftContent> = {}): TemplateDraftContent => ({
  name: 'spring_sale',
  category: 'marketing',
  businessManagerId: '102290129340398',
  languages: [{ language: 'en', body: { text: 'Spring has come' } }],
  ...change,
});

describe('choosing a template in jf-template-list', () => {
  let workspace: FakeWorkspace;
  let mounted: Mounted;
  beforeEach(async () => {
    ({ workspace, mounted } = await mountThree());
  });
  const drafts = () => workspace.administration.templateDrafts;
  const focused = () => {
    const active = mounted.root.activeElement as HTMLElement;
    const { template, draft: line } =
      active.closest<HTMLElement>('[data-template], [data-draft]')?.dataset ?? {};
    return [template ?? line, active.dataset['control']];
  };
  const refocus = async (): Promise<void> => {
    (mounted.root.activeElement as HTMLElement | null)?.blur();
    mounted.list.focus();
    await mounted.list.updateComplete;
  };

  it('lets a composer of the same workspace begin a new one, unless the page cancels', async () => {
    await mounted.press('.new');
    expect(mounted.owner.composing).to.deep.equal({ kind: 'new' });
    mounted.owner.composing = null;
    mounted.list.addEventListener('jf-template-new', (event) => event.preventDefault());
    await mounted.press('.new');
    expect(mounted.owner.composing).to.equal(null);
  });

  it('opens a template by its name, or one language of it, and marks what is open', async () => {
    await mounted.press('#row-template-1 .name');
    expect(mounted.owner.composing).to.deep.equal({
      kind: 'template',
      templateId: 'template-1',
      language: null,
    });
    await mounted.list.updateComplete;
    expect(mounted.root.querySelector('[aria-current=true]')!.id).to.equal('row-template-1');

    await mounted.press('#row-template-2 .toggle');
    await mounted.press('.version:nth-child(2) .version-actions button');
    expect(mounted.owner.composing).to.deep.equal({
      kind: 'template',
      templateId: 'template-2',
      language: 'es',
    });

    mounted.list.addEventListener('jf-template-edit', (event) => event.preventDefault());
    await mounted.press('#row-template-3 [data-control=edit]');
    expect(mounted.owner.composing).to.include({ templateId: 'template-2' });
  });

  it('duplicates into a draft under a free name, without where it stands', async () => {
    workspace.templates.set({
      state: 'ready',
      items: [...threeTemplates, sampleTemplate({ id: 'template-4', name: 'welcome_copy' })],
    });
    drafts().save('other', draft({ name: 'welcome_copy_2' }));
    await mounted.press('#row-template-3 [data-control=duplicate]');
    const [made] = drafts().all.value ?? [];
    expect(made!.content).to.deep.equal({
      name: 'welcome_copy_3',
      category: 'utility',
      businessManagerId: '102290129340398',
      languages: [
        {
          language: 'en_US',
          body: { text: '{{1}}, welcome to the loyalty programme of our shop.', examples: { '1': 'Ana' } },
        },
      ],
    });
    expect(mounted.owner.composing).to.deep.equal({ kind: 'draft', draftId: made!.id });
  });

  it('lets the page duplicate in its own way', async () => {
    const wanted: string[] = [];
    mounted.list.addEventListener('jf-template-duplicate', (event) => {
      event.preventDefault();
      wanted.push(event.templateId);
    });
    await mounted.press('#row-template-3 [data-control=duplicate]');
    expect(wanted).to.deep.equal(['template-3']);
    expect(drafts().all.value).to.deep.equal([]);
  });

  it('keeps a name within what the platform takes when it duplicates', async () => {
    const name = 'x'.repeat(512);
    workspace.templates.set({ state: 'ready', items: [sampleTemplate({ name })] });
    await mounted.list.updateComplete;
    await mounted.press('[data-control=duplicate]');
    expect(drafts().all.value![0]!.content.name).to.equal(`${'x'.repeat(507)}_copy`);
  });

  describe('by keyboard', () => {
    it('is one stop of Tab for each control of the row, and the arrow keys change the row', async () => {
      mounted.root.querySelector<HTMLElement>('#row-template-2 .name')!.focus();
      expect(focused()).to.deep.equal(['template-2', 'name']);
      for (const [key, row] of [
        ['ArrowDown', 'template-1'],
        ['End', 'template-3'],
        ['ArrowDown', 'template-3'],
        ['Home', 'template-2'],
        ['ArrowUp', 'template-2'],
        ['PageDown', 'template-3'],
      ] as const) {
        await sendKeys({ press: key });
        await mounted.list.updateComplete;
        expect(focused(), key).to.deep.equal([row, 'name']);
      }
      const stops = [...mounted.root.querySelectorAll<HTMLElement>('.row button')].filter(
        ({ tabIndex }) => tabIndex === 0,
      );
      expect(stops.every((stop) => stop.closest('#row-template-3') !== null)).to.equal(true);
      await sendKeys({ press: 'Tab' });
      expect(focused()).to.deep.equal(['template-3', 'edit']);
      await sendKeys({ press: 'ArrowUp' });
      await mounted.list.updateComplete;
      expect(focused()).to.deep.equal(['template-1', 'edit']);
      await sendKeys({ press: 'Enter' });
      expect(mounted.owner.composing).to.include({ templateId: 'template-1' });
    });

    it('takes the focus back at the row that was used last, else at the way to a new template', async () => {
      await refocus();
      expect(isFocused(mounted.root.querySelector('.new'))).to.equal(true);

      await mounted.press('#row-template-1 [data-control=edit]');
      mounted.list.hidden = true;
      mounted.list.hidden = false;
      await refocus();
      expect(focused()).to.deep.equal(['template-1', 'name']);

      mounted.owner.composing = { kind: 'template', templateId: 'template-2', language: null };
      await mounted.list.updateComplete;
      mounted.owner.composing = null;
      await refocus();
      expect(focused(), 'what the page had composed').to.deep.equal(['template-2', 'name']);

      drafts().save('d-1', draft({ changes: { templateId: 'template-1', revision: 1 } }));
      mounted.owner.composing = { kind: 'draft', draftId: 'd-1' };
      await mounted.list.updateComplete;
      await refocus();
      expect(focused(), 'what a draft changes').to.deep.equal(['template-1', 'name']);

      workspace.templates.set({
        state: 'ready',
        items: threeTemplates.filter(({ id }) => id !== 'template-1'),
      });
      await mounted.list.updateComplete;
      await refocus();
      expect(focused(), 'the draft, where the template is gone').to.deep.equal(['d-1', 'name']);

      signIn(workspace, 'agent');
      await mounted.list.updateComplete;
      await refocus();
      expect(isFocused(mounted.root.querySelector('input[type=search]'))).to.equal(true);
    });

    it('takes the focus back at the draft that was kept of a new template, or at the way to one if none was', async () => {
      const { link } = mounted.owner;
      await mounted.press('#row-template-1 .name');
      mounted.owner.composing = { kind: 'new' };
      await mounted.list.updateComplete;
      mounted.owner.composing = null;
      await refocus();
      expect(isFocused(mounted.root.querySelector('.new'))).to.equal(true);

      mounted.owner.composing = { kind: 'new' };
      drafts().save('d-1', draft());
      link.update({ composed: { kind: 'draft', draftId: 'd-1' } });
      await mounted.list.updateComplete;
      mounted.owner.composing = null;
      await refocus();
      expect(focused()).to.deep.equal(['d-1', 'name']);

      link.update({ composed: { kind: 'template', templateId: 'template-3', language: null } });
      await refocus();
      expect(focused(), 'once it was handed in').to.deep.equal(['template-3', 'name']);
    });

    for (const dir of ['ltr', 'rtl'] as const) {
      it(`opens and closes the languages of a row by the arrow keys (${dir})`, async () => {
        mounted = await mountList(workspace, dir);
        const [open, close] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
        mounted.root.querySelector<HTMLElement>('#row-template-2 .name')!.focus();
        await sendKeys({ press: open });
        await mounted.list.updateComplete;
        expect(mounted.root.querySelectorAll('.version')).to.have.length(4);
        await sendKeys({ press: close });
        await mounted.list.updateComplete;
        expect(mounted.root.querySelectorAll('.version')).to.have.length(0);
        expect(focused()).to.deep.equal(['template-2', 'name']);
      });
    }
  });

  describe('drafts', () => {
    beforeEach(async () => {
      const at = (minutes: number) => NOW - minutes * 60_000;
      drafts().all.set([
        { id: 'd-1', content: draft(), updatedAt: at(5) },
        {
          id: 'd-2',
          content: draft({ name: 'welcome', changes: { templateId: 'template-3', revision: 3 } }),
          updatedAt: at(180),
        },
        {
          id: 'd-3',
          content: draft({ name: 'gone', changes: { templateId: 'no-more', revision: 1 }, languages: [] }),
          updatedAt: at(3000),
        },
        { id: 'd-4', content: draft({ name: '', title: 'Easter greeting' }), updatedAt: at(6000) },
        { id: 'd-5', content: draft({ name: '', languages: [] }), updatedAt: at(6000) },
      ]);
      await mounted.list.updateComplete;
    });

    it('are shown with their age and what they are of', async () => {
      expect(mounted.texts('.draft .name')).to.deep.equal([
        'spring_sale',
        'welcome',
        'gone',
        'Easter greeting',
        'Without a name',
      ]);
      expect(mounted.texts('.draft-kind')).to.deep.equal([
        'New template · English',
        'Changes to \u2068welcome\u2069 · English',
        'Changes to a template that was deleted',
        'New template · English',
        'New template',
      ]);
      expect(mounted.texts('.draft time')).to.deep.equal([
        '5 min ago',
        '3 h ago',
        '2 d ago',
        '4 d ago',
        '4 d ago',
      ]);
      expect(mounted.texts('#row-template-3 .drafted')).to.deep.equal(['changes not handed in']);
      expect(mounted.root.querySelectorAll('.drafted')).to.have.length(1);
      await expectAccessible(mounted.list);
    });

    it('are gone on with', async () => {
      await mounted.press('.draft:nth-child(2) .name');
      expect(mounted.owner.composing).to.deep.equal({ kind: 'draft', draftId: 'd-2' });
    });

    it('are found by their name, title and text', async () => {
      const input = mounted.root.querySelector<HTMLInputElement>('input[type=search]')!;
      for (const [words, found] of [
        ['easter', ['Easter greeting']],
        ['spring has', ['spring_sale', 'welcome', 'Easter greeting']],
      ] as const) {
        input.value = words;
        input.dispatchEvent(new InputEvent('input'));
        await mounted.list.updateComplete;
        expect(mounted.texts('.draft .name')).to.deep.equal(found);
      }
    });

    it('are discarded only on purpose', async () => {
      mounted.owner.composing = { kind: 'draft', draftId: 'd-1' };
      await mounted.press('.draft:first-child button.link');
      const dialog = mounted.root.querySelector('dialog')!;
      expect(dialog.textContent).to.contain('What was written in spring_sale is lost for good.');
      await expectAccessible(mounted.list);
      await sendKeys({ press: 'Escape' });
      await mounted.list.updateComplete;
      expect(drafts().all.value).to.have.length(5);

      await mounted.press('.draft:first-child button.link');
      await mounted.press('dialog button.danger');
      await waitUntil(() => !drafts().all.value!.some(({ id }) => id === 'd-1'));
      expect(mounted.owner.composing).to.equal(null);
    });

    it('say that they end with the page where nothing is stored', async () => {
      expect(mounted.texts('.drafts .help')).to.deep.equal([
        'Kept in this browser until you hand them in or discard them.',
      ]);
      workspace.connection.set({ ...workspace.connection.value, persistent: false });
      await mounted.list.updateComplete;
      expect(mounted.texts('.drafts .help')).to.deep.equal([
        'Kept only until this page is closed: this browser stores nothing.',
      ]);
    });
  });
});
