import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../base/testing/accessible.ts';
import { FakeWorkspace, NOW } from '../base/testing/fake-workspace.ts';
import { mountList, signIn } from './testing/mount.ts';
import { sampleLanguage, sampleTemplate, threeTemplates } from './testing/sample-templates.ts';

const HOUR = 3_600_000;

describe('jf-template-list', () => {
  let workspace: FakeWorkspace;
  beforeEach(async () => {
    await setViewport({ width: 1200, height: 800 });
    workspace = new FakeWorkspace();
    signIn(workspace, 'administrator');
    workspace.templates.set({ state: 'ready', items: threeTemplates });
  });

  it('shows category, languages by status, the worst quality, findings and last change of each', async () => {
    const { texts } = await mountList(workspace);
    expect(texts('.row .name')).to.deep.equal(['appointment', 'parcel_update', 'welcome']);
    expect(texts('.name-words .quiet')).to.deep.equal(['Marketing', 'Utility', 'Utility']);
    expect(texts('.row:first-child .group .state')).to.deep.equal(['Paused', 'In review', 'Approved']);
    expect(texts('.row:first-child .group .languages')).to.deep.equal([
      'Arabic',
      'Spanish',
      'American English, Brazilian Portuguese',
    ]);
    expect(texts('.row .quality-cell')).to.deep.equal(['Low', 'High', 'Not rated yet']);
    expect(texts('.row .findings-cell')).to.deep.equal(['None', 'None', '1 error']);
    expect(texts('.row .changed-cell time')[0]).to.match(/^Sat/);
  });

  it('names some languages of one status and counts the others', async () => {
    const languages = ['de', 'es', 'fr', 'it', 'nl', 'pl'].map((language) => sampleLanguage({ language }));
    workspace.templates.set({ state: 'ready', items: [sampleTemplate({ languages })] });
    const { texts } = await mountList(workspace);
    expect(texts('.group .languages')).to.deep.equal(['German, Spanish, French, Italian and 2 more']);
  });

  it('opens the languages of one: status, since when, why, quality and what the platform would refuse', async () => {
    const { texts, press, root } = await mountList(workspace);
    await press('#row-template-2 .toggle');
    expect(root.querySelector('#row-template-2 .toggle')!.getAttribute('aria-expanded')).to.equal('true');
    expect(texts('.version-name')).to.deep.equal([
      'American English en_US',
      'Spanish es',
      'Arabic ar',
      'Brazilian Portuguese pt_BR',
    ]);
    expect(texts('.version:nth-child(3) .version-line')[0]).to.contain('Paused since Sat runs again in 2 h');
    await press('#row-template-2 .toggle');
    expect(root.querySelector('.details')).to.equal(null);

    await press('#row-template-3 .toggle');
    expect(texts('.reason')).to.deep.equal([
      'Something in its format is not allowed. Mend it and submit it again. Do not begin with a variable.',
    ]);
    expect(texts('.found li')).to.have.length(1);
    expect(texts('.found li')[0]).to.match(/^1 error: .*variable/);
  });

  it('shows statuses and qualities that are new to us as text, and hostile names as names', async () => {
    const hostile = '<img src=x onerror="window.hacked=true">\u202Egnp';
    workspace.templates.set({
      state: 'ready',
      items: [
        sampleTemplate({
          name: hostile,
          languages: [sampleLanguage({ status: 'QUARANTINED', quality: 'purple', language: 'xx_YY_zz' })],
        }),
      ],
    });
    const { texts, root } = await mountList(workspace);
    expect(texts('.group .state')).to.deep.equal(['QUARANTINED']);
    expect(texts('.quality-cell')).to.deep.equal(['purple']);
    expect(texts('.group .languages')).to.deep.equal(['xx_YY_zz']);
    expect(root.querySelector('img')).to.equal(null);
    expect(texts('.row .name')).to.deep.equal([hostile]);
    expect(texts('.chip')).to.deep.equal(['All', 'QUARANTINED1', 'With findings']);
  });

  it('follows the event stream, and says aloud what got another status', async () => {
    const { list, texts } = await mountList(workspace);
    const [first, second, third] = threeTemplates as [never, (typeof threeTemplates)[0], never];
    const [english, spanish, ...others] = second.languages as [never, ReturnType<typeof sampleLanguage>];
    workspace.templates.set({
      state: 'ready',
      items: [
        first,
        { ...second, revision: 4, languages: [english, { ...spanish, status: 'approved' }, ...others] },
        third,
      ],
    });
    await list.updateComplete;
    expect(texts('.row:first-child .group .state')).to.deep.equal(['Paused', 'Approved']);
    expect(texts('.root > [role=status]')).to.deep.equal(['\u2068appointment\u2069, Spanish: Approved']);
  });

  it('sorts by name and by last change, either way round', async () => {
    const { texts, press, root } = await mountList(workspace);
    await press('.changed-head button');
    expect(texts('.row .name')).to.deep.equal(['welcome', 'parcel_update', 'appointment']);
    expect(root.querySelector('.changed-head')!.getAttribute('aria-sort')).to.equal('descending');
    await press('.changed-head button');
    expect(texts('.row .name')).to.deep.equal(['appointment', 'parcel_update', 'welcome']);
    expect(root.querySelector('.changed-head')!.getAttribute('aria-sort')).to.equal('ascending');
    await press('.name-head button');
    await press('.name-head button');
    expect(texts('.row .name')).to.deep.equal(['welcome', 'parcel_update', 'appointment']);
    expect(root.querySelector('.name-head')!.getAttribute('aria-sort')).to.equal('descending');
  });

  it('leaves writing to administrators, and says so', async () => {
    signIn(workspace, 'supervisor');
    workspace.administration.templateDrafts.save('draft-1', {
      name: 'mine',
      category: 'utility',
      businessManagerId: '1',
      languages: [],
    });
    const { root, texts, press, list } = await mountList(workspace);
    expect(texts('.note')).to.deep.equal(['Only administrators can write, change or delete templates.']);
    await press('#row-template-2 .toggle');
    for (const selector of ['.new', '.actions-cell', '.drafts', 'button.name', '.version-actions'])
      expect(root.querySelector(selector), selector).to.equal(null);
    await expectAccessible(list);
  });

  it('says that it may be out of date while there is no connection', async () => {
    const { list, texts } = await mountList(workspace);
    workspace.connection.set({ ...workspace.connection.value, state: 'offline' });
    await list.updateComplete;
    expect(texts('.note')).to.deep.equal([
      'No connection just now. What is shown may have changed meanwhile.',
    ]);
    await expectAccessible(list);
  });

  it('shows as many rows as are scrolled to', async () => {
    const items = Array.from({ length: 150 }, (_, place) =>
      sampleTemplate({ id: `t-${place}`, name: `template_${String(place).padStart(3, '0')}` }),
    );
    workspace.templates.set({ state: 'ready', items });
    const { list, root } = await mountList(workspace);
    list.style.blockSize = '600px';
    const rows = () => root.querySelectorAll('.row').length;
    expect(rows()).to.be.lessThan(150);
    const body = root.querySelector('.body')!;
    for (let tries = 0; rows() < 150 && tries < 200; tries += 1) {
      body.scrollTop = body.scrollHeight;
      await new Promise(requestAnimationFrame);
      await list.updateComplete;
    }
    expect(rows()).to.equal(150);
  });

  describe('without templates', () => {
    it('is a skeleton while loading', async () => {
      workspace.templates.set({ state: 'loading', items: [] });
      const { root, list } = await mountList(workspace);
      expect(root.querySelectorAll('.bone').length).to.be.greaterThan(0);
      expect(root.querySelector('.body')!.getAttribute('aria-busy')).to.equal('true');
      await expectAccessible(list);
    });

    it('says what the place is for and offers to write one', async () => {
      workspace.templates.set({ state: 'ready', items: [] });
      const { press, owner, list } = await mountList(workspace);
      await expectAccessible(list);
      await press('.place button');
      expect(owner.composing).to.deep.equal({ kind: 'new' });
    });

    it('offers to try again when it failed', async () => {
      workspace.templates.set({ state: 'failed', items: [] });
      const { press, list } = await mountList(workspace);
      await expectAccessible(list);
      await press('.place button');
      expect(workspace.given('retry')).to.have.length(1);
    });
  });

  for (const width of [1200, 380]) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`passes axe with rows, one open and one chosen, at ${width} px ${dir}`, async () => {
        await setViewport({ width, height: 800 });
        const { owner, list, press } = await mountList(workspace, dir);
        owner.composing = { kind: 'template', templateId: 'template-1', language: null };
        await press('#row-template-3 .toggle');
        await expectAccessible(list);
      });
    }
  }

  it('is a card of two lines for each template where there is no room for columns', async () => {
    await setViewport({ width: 380, height: 800 });
    const { root, press, owner } = await mountList(workspace);
    expect(root.querySelector('.root')!.scrollWidth).to.be.at.most(380);
    const row = root.querySelector('#row-template-2')!;
    expect(getComputedStyle(row).display).to.equal('grid');
    expect(row.getBoundingClientRect().height).to.be.lessThan(80);
    await press('#row-template-2 .toggle');
    await press('#details-template-2 .card-actions button');
    expect(owner.composing).to.deep.equal({ kind: 'template', templateId: 'template-2', language: null });
  });

  it('takes the time from the workspace', async () => {
    const { list, texts, press } = await mountList(workspace);
    await press('#row-template-2 .toggle');
    workspace.clock.set({ now: NOW + HOUR, provisional: false });
    await list.updateComplete;
    expect(texts('.version:nth-child(3) .version-line')[0]).to.contain('runs again in 1 h');
  });
});
