import { expect, waitUntil } from '@open-wc/testing';
import type { UserImportStartOptions } from '../../src/workspace/administration.ts';
import { expectFits, LONG_NAME } from '../base/testing/fits.ts';
import { isFocused, settle, textOf } from '../base/testing/dom.ts';
import { succeed } from '../base/testing/succeed.ts';
import { mountImport, sampleJob } from './testing/mount.ts';

const file = 'E-mail;Who;Teams\nana@x.example;Ana;Sales|Returns\nbo@x.example;;\nno;No;\n';

async function started() {
  const mounted = await mountImport();
  await mounted.choose(file);
  mounted.workspace.outcomes.set('imports.start', { ok: true, value: sampleJob({ state: 'checking' }) });
  await mounted.click('.columns [type=submit]');
  await mounted.show(sampleJob({ state: 'checking', progress: { done: 1, total: 3 } }));
  return mounted;
}

describe('jf-user-import', () => {
  it('says what was recognised, lets columns be matched by hand, and hands the rows over', async () => {
    const mounted = await mountImport();
    await expectFits(mounted.element);
    await mounted.choose(file);
    expect(mounted.text()).to.contain('3 rows · UTF-8 · between cells: semicolon');
    expect(mounted.find<HTMLSelectElement>('#column-email').selectedIndex).to.equal(1);
    const name = mounted.find<HTMLSelectElement>('#column-name');
    expect(name.selectedIndex).to.equal(0);
    name.selectedIndex = 2;
    name.dispatchEvent(new Event('change'));
    await settle();
    await expectFits(mounted.element);
    mounted.workspace.outcomes.set('imports.start', { ok: true, value: sampleJob({ state: 'checking' }) });
    await mounted.click('.columns [type=submit]');
    expect(mounted.workspace.given('imports.start')[0]![0]).to.deep.equal({
      filename: 'team.csv',
      rows: [
        { row: 2, email: 'ana@x.example', name: 'Ana', teams: ['Sales', 'Returns'] },
        { row: 3, email: 'bo@x.example' },
        { row: 4, email: 'no', name: 'No' },
      ],
    });
  });

  it('does not hand over a cell with more names than are taken, and says where it is', async () => {
    const mounted = await mountImport();
    const names = Array.from({ length: 101 }, (_, at) => `team ${at}`).join(';');
    await mounted.choose(`email,teams\na@x.example,Sales\nb@x.example,${names}\n`);
    await mounted.click('.columns [type=submit]');
    expect(mounted.text()).to.contain(
      'Line 3: A cell has more than 100 names. Shorten it. Nothing was changed.',
    );
    await expectFits(mounted.element);
    expect(mounted.workspace.given('imports.start')).to.deep.equal([]);
    expect(mounted.find('.columns [type=submit]').getAttribute('aria-disabled')).to.equal(null);
  });

  it('does not hand over what has no column of addresses, or one column twice', async () => {
    const mounted = await mountImport();
    await mounted.choose('a,b\n1,2\n');
    await mounted.click('.columns [type=submit]');
    expect(mounted.text()).to.contain('Choose the column that holds the e-mail address');
    expect(isFocused(mounted.find('#column-email'))).to.equal(true);
    for (const id of ['email', 'name']) {
      const select = mounted.find<HTMLSelectElement>(`#column-${id}`);
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change'));
      await settle();
    }
    expect(mounted.text()).to.contain('Another field has this column already.');
    await expectFits(mounted.element);
    await mounted.click('.columns [type=submit]');
    expect(mounted.workspace.given('imports.start')).to.deep.equal([]);
  });

  it('says clearly what is wrong with a file, where, and that nothing was changed', async () => {
    const mounted = await mountImport();
    await mounted.choose('email\na@x\n"never closed\n');
    expect(mounted.text()).to.contain('Line 3: A quotation mark is not closed');
    expect(mounted.text()).to.contain('Nothing was changed.');
    await mounted.choose(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'holiday.csv');
    expect(mounted.text()).to.contain('holiday.csv · This is no CSV file but a picture');
    await expectFits(mounted.element);
    expect(mounted.workspace.requests).to.deep.equal([]);
  });

  it('keeps the columns where the backend does not take it, and asks again under the same key', async () => {
    const mounted = await mountImport();
    await mounted.choose('email\na@x.example\n');
    mounted.workspace.outcomes.set('imports.start', { ok: false, reason: 'network' });
    await mounted.click('.columns [type=submit]');
    expect(mounted.text()).to.contain('No connection. Try again. Nothing was changed.');
    await mounted.click('.columns [type=submit]');
    const [first, second] = mounted.workspace.given('imports.start').map(([, options]) => options);
    const keyOf = (options: unknown): string => (options as UserImportStartOptions).idempotencyKey;
    expect(keyOf(first)).to.equal(keyOf(second));
  });

  it('shows the dry run: what from, what to, what is wrong; and applies it', async () => {
    const mounted = await started();
    expect(mounted.text()).to.contain('Nothing is changed yet. 1 of 3');
    await expectFits(mounted.element);
    await mounted.show(sampleJob());
    mounted.administration.importOutcomes.of(['job-1']).show([
      { row: 2, outcome: 'created', applied: false, changes: [{ field: 'name', from: null, to: 'Ana' }] },
      { row: 3, outcome: 'changed', applied: false, changes: [{ field: 'teams', from: 'Sales', to: null }] },
      {
        row: 4,
        outcome: 'wrong',
        applied: false,
        faults: [{ field: 'email', code: 'malformed', reason: 'No address.' }],
      },
    ]);
    await settle();
    expect(mounted.texts('.outcomes > li')).to.deep.equal([
      'Line 2 Created Name : Ana',
      'Line 3 Changed bo@x.example Teams : Sales → nothing',
      'Line 4 Wrong no E-mail address : No address.',
    ]);
    expect(mounted.text()).to.contain('1 wrong row is left out.');
    await expectFits(mounted.element);
    await mounted.click('.chip:last-child');
    mounted.administration.importOutcomes.of(['job-1', 'wrong']).show([]);
    await settle();
    expect(mounted.text()).to.contain('No row has this outcome.');
    mounted.find('.apply').focus();
    await mounted.click('.apply');
    expect(mounted.workspace.given('imports.apply')).to.deep.equal([['job-1']]);
    expect(isFocused(mounted.find('#job-title'))).to.equal(true);
    await mounted.show(sampleJob({ state: 'applying', progress: { done: 2, total: 3 } }));
    mounted.find('.cancel').focus();
    await mounted.click('.cancel');
    expect(isFocused(mounted.find('#job-title'))).to.equal(true);
    await expectFits(mounted.element);
    expect(mounted.workspace.given('imports.cancel')).to.deep.equal([['job-1']]);
    await mounted.show(sampleJob({ state: 'cancelled', endedAt: 1 }));
    expect(mounted.text()).to.contain('Cancelled. Rows that were applied before stay so.');
    await expectFits(mounted.element);
    await mounted.click('.renew');
    expect(isFocused(mounted.find('input[type=file]'))).to.equal(true);
  });

  it('gives the wrong rows of all pages back, with their cells and reasons', async () => {
    const mounted = await started();
    await mounted.show(sampleJob());
    const saved: { name: string; href: string }[] = [];
    const keep = (event: Event): void => {
      const link = event.target as HTMLAnchorElement;
      saved.push({ name: link.download, href: link.href });
      event.preventDefault();
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function save(this: HTMLAnchorElement) {
      keep({ target: this, preventDefault: () => {} } as unknown as Event);
    };
    mounted.workspace.outcomes.set('imports.allOutcomes', {
      ok: true,
      value: [
        {
          row: 4,
          outcome: 'wrong',
          applied: false,
          faults: [{ field: 'email', code: 'malformed', reason: '=No.' }],
        },
      ],
    });
    try {
      await mounted.click('.wrong');
      await waitUntil(() => saved.length === 1);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(mounted.workspace.given('imports.allOutcomes')).to.deep.equal([['job-1', 'wrong']]);
    expect(saved.map(({ name }) => name)).to.deep.equal(['wrong-rows-team.csv']);
    const text = await (await fetch(saved[0]!.href)).text();
    expect(text).to.equal('E-mail,Who,Teams,Reason\r\nno,No,,E-mail address: =No.\r\n');
  });

  it('says that the wrong rows could not be read, and offers them again', async () => {
    const mounted = await started();
    await mounted.show(sampleJob());
    mounted.workspace.outcomes.set('imports.allOutcomes', { ok: false, reason: 'network' });
    await mounted.click('.wrong');
    expect(mounted.text()).to.contain('The rows could not be loaded.');
    await expectFits(mounted.element);
    expect(mounted.find('.wrong').getAttribute('aria-disabled')).to.equal(null);
  });

  it('tells how far a file is handed over, and ends it on wish', async () => {
    const mounted = await mountImport();
    await mounted.choose('email\na@x.example\nb@x.example\nc@x.example\n');
    mounted.workspace.outcomes.set('imports.start', new Promise(() => {}));
    await mounted.click('.columns [type=submit]');
    await waitUntil(() => mounted.workspace.given('imports.start').length === 1);
    const [, options] = mounted.workspace.given('imports.start')[0] as [unknown, UserImportStartOptions];
    options.onProgress?.(sampleJob({ state: 'receiving', progress: { done: 2, total: 3 } }));
    await settle();
    expect(mounted.text()).to.contain('Handing it over… 2 of 3');
    expect(mounted.find<HTMLProgressElement>('progress').value).to.equal(2);
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(true);
    await expectFits(mounted.element);
    await mounted.click('.columns .acts button:last-child');
    expect(options.signal?.aborted).to.equal(true);
    expect(mounted.text()).to.contain('Drop a CSV file here');
    const again = new Event('beforeunload', { cancelable: true });
    dispatchEvent(again);
    expect(again.defaultPrevented).to.equal(false);
  });

  const keyAt = (mounted: Awaited<ReturnType<typeof mountImport>>, at: number): string =>
    (mounted.workspace.given('imports.start')[at]![1] as UserImportStartOptions).idempotencyKey;

  it('hands it over as another import where somebody has ended the one that was begun', async () => {
    const mounted = await mountImport();
    await mounted.choose('email\na@x.example\n');
    mounted.workspace.outcomes.set('imports.start', { ok: false, reason: 'job-not-ready' });
    await mounted.click('.columns [type=submit]');
    await mounted.click('.columns [type=submit]');
    expect(keyAt(mounted, 1)).not.to.equal(keyAt(mounted, 0));
  });

  it('gives up what was begun where a part was lost and another file is chosen, and only then', async () => {
    const mounted = await mountImport();
    const signalAt = (at: number): AbortSignal =>
      (mounted.workspace.given('imports.start')[at]![1] as UserImportStartOptions).signal!;
    await mounted.choose('email\na@x.example\n');
    mounted.workspace.outcomes.set('imports.start', { ok: false, reason: 'network' });
    await mounted.click('.columns [type=submit]');
    expect(signalAt(0).aborted).to.equal(false);
    await mounted.click('.columns [type=button]');
    expect(signalAt(0).aborted).to.equal(true);

    await mounted.choose('email\nb@x.example\n');
    mounted.workspace.outcomes.set('imports.start', { ok: true, value: sampleJob() });
    await mounted.click('.columns [type=submit]');
    await mounted.show(sampleJob({ state: 'applied', endedAt: 1 }));
    await mounted.click('.renew');
    expect(signalAt(1).aborted).to.equal(false);
  });

  it('takes up neither what another administrator began nor what no page hands over any more', async () => {
    const mounted = await mountImport();
    const { viewer } = mounted.workspace.viewer.value;
    mounted.workspace.viewer.set({ state: 'loading', viewer: null });
    mounted.administration.recentImports.show([
      sampleJob({ id: 'job-2', createdBy: { id: 'bo', name: 'Bo' } }),
      sampleJob({ id: 'job-3', state: 'receiving' }),
    ]);
    await settle();
    expect(mounted.text()).to.contain('Drop a CSV file here');
    mounted.workspace.viewer.set({ state: 'ready', viewer: viewer! });
    await settle();
    expect(mounted.text()).to.contain('Drop a CSV file here');
  });

  it('takes up an import of one who is known only later', async () => {
    const mounted = await mountImport();
    const { viewer } = mounted.workspace.viewer.value;
    mounted.workspace.viewer.set({ state: 'loading', viewer: null });
    mounted.administration.recentImports.show([sampleJob()]);
    mounted.workspace.viewer.set({ state: 'ready', viewer: viewer! });
    await settle();
    await mounted.show(sampleJob());
    expect(mounted.text()).to.contain('Nothing is changed yet.');
  });

  it('takes up an import that goes on, after a reload', async () => {
    const mounted = await mountImport();
    mounted.administration.recentImports.show([sampleJob({ state: 'applying' })]);
    await settle();
    await mounted.show(sampleJob({ state: 'applied', endedAt: 1 }));
    expect(mounted.text()).to.contain('Applied');
    expect(mounted.text()).to.contain('This page no longer has the file');
    const faults = [{ field: 'role', code: 'unknown' as const, reason: 'No such role.' }];
    const changes = [{ field: 'name', from: 'Bo', to: 'Bo Park' }];
    mounted.administration.importOutcomes.of(['job-1']).show([
      { row: 2, outcome: 'wrong', applied: false, email: 'ana@x.example', faults },
      { row: 3, outcome: 'wrong', applied: false, given: { row: 3, email: ' ', name: 'Cem' }, faults },
      { row: 4, outcome: 'wrong', applied: false, given: { row: 4, email: 'di@x.example' }, faults },
      { row: 5, outcome: 'changed', applied: true, email: 'bo@x.example', userId: 'bo', changes },
      { row: 6, outcome: 'unchanged', applied: true, email: 'ed@x.example', userId: 'ed' },
      { row: 7, outcome: 'unchanged', applied: true, userId: 'flo' },
    ]);
    await settle();
    expect(mounted.texts('.outcomes > li')).to.deep.equal([
      'Line 2 Wrong ana@x.example Role : No such role.',
      'Line 3 Wrong Cem Role : No such role.',
      'Line 4 Wrong di@x.example Role : No such role.',
      'Line 5 Changed bo@x.example Name : Bo → Bo Park',
      'Line 6 Unchanged ed@x.example',
      'Line 7 Unchanged',
    ]);
    await expectFits(mounted.element);
    await mounted.click('.renew');
    expect(mounted.text()).to.contain('Recent imports');
    expect(mounted.find('.recent button').ariaLabel).to.equal('Open \u2068team.csv\u2069');
    await expectFits(mounted.element);
    await mounted.click('.recent button');
    expect(mounted.text()).to.contain('team.csv');
  });

  it('lets empty cells take away what a user has, where that is chosen', async () => {
    const mounted = await mountImport();
    await mounted.choose('email,teams\na@x.example,\n');
    await mounted.click('.empty-cells input');
    mounted.workspace.outcomes.set('imports.start', { ok: true, value: sampleJob({ state: 'checking' }) });
    await mounted.click('.columns [type=submit]');
    expect(mounted.workspace.given('imports.start')[0]![0]).to.deep.include({
      rows: [{ row: 2, email: 'a@x.example', teams: [] }],
    });
  });

  it('says for whom it is not', async () => {
    const mounted = await mountImport('agent');
    expect(mounted.text()).to.contain('Imports are not for your role');
    await expectFits(mounted.element);
  });

  it('shows another person nothing of a file or an import', async () => {
    const mounted = await mountImport();
    await mounted.choose('email\na@x.example\n');
    await succeed(mounted.element, 'administrator');
    expect(mounted.all('.columns')).to.deep.equal([]);
    const second = await mountImport();
    second.administration.recentImports.show([sampleJob()]);
    await settle();
    await second.show(sampleJob());
    expect(second.text()).to.contain('team.csv');
    const workspace = await succeed(second.element, 'administrator');
    expect(second.text()).not.to.contain('team.csv');
    expect(second.text()).to.contain('Choose');
    workspace.administration.recentImports.show([
      sampleJob({ id: 'job-9', createdBy: { id: 'user-next', name: 'Nia' } }),
    ]);
    workspace.administration.importJobs
      .of('job-9')
      .set({ state: 'ready', job: sampleJob({ id: 'job-9', filename: 'mine.csv' }), problem: null });
    await settle();
    expect(second.text()).to.contain('mine.csv');
  });

  it('has a way back where the import is not known to the backend, or cannot be read', async () => {
    const mounted = await mountImport();
    mounted.administration.recentImports.show([sampleJob()]);
    await settle();
    const fail = async (code: string | null): Promise<void> => {
      const problem = code === null ? null : ({ code, title: code, status: 404 } as never);
      mounted.administration.importJobs.of('job-1').set({ state: 'failed', job: null, problem });
      await settle();
      await expectFits(mounted.element);
    };
    await fail(null);
    expect(mounted.text()).to.contain('How far it has come could not be read.');
    expect(mounted.all('.note button').map(textOf)).to.deep.equal(['Try again', 'Import another file']);
    await fail('not-found');
    expect(mounted.text()).to.contain('This import is no longer there.');
    await mounted.click('.renew');
    expect(mounted.text()).to.contain('Choose a file');
    expect(isFocused(mounted.find('input[type=file]'))).to.equal(true);
  });
});

describe('names that no line has room for', () => {
  it('are broken wherever they stand', async () => {
    const name = `${LONG_NAME}.csv`;
    const mounted = await mountImport();
    mounted.administration.recentImports.show([sampleJob({ filename: name, state: 'applied', endedAt: 1 })]);
    await mounted.choose('email\na@x,"never closed', name);
    await expectFits(mounted.element);
    await mounted.choose(`email,${LONG_NAME},${LONG_NAME}\n${LONG_NAME}@x,${LONG_NAME},\n`, name);
    await expectFits(mounted.element);
    mounted.workspace.outcomes.set('imports.start', { ok: true, value: sampleJob() });
    await mounted.click('.columns [type=submit]');
    await mounted.show(sampleJob({ filename: name, problem: LONG_NAME }));
    const changes = [{ field: 'name', from: LONG_NAME, to: LONG_NAME }];
    const faults = [{ field: 'email', code: 'malformed', reason: LONG_NAME }];
    mounted.administration.importOutcomes.of(['job-1']).show([
      { row: 2, outcome: 'changed', applied: false, changes },
      { row: 3, outcome: 'wrong', applied: false, faults },
    ]);
    await settle();
    await expectFits(mounted.element);
  });
});
