import { expect } from '@open-wc/testing';
import Papa from 'papaparse';
import type { CdrRow } from '../../src/cdr/types.ts';
import { findAll, settle } from '../base/testing/dom.ts';
import type { FakeOutcome } from '../base/testing/fake-workspace.ts';
import { expectFits } from '../base/testing/fits.ts';
import type { JfCdrTable } from './cdr-table.ts';
import { tableColumns } from './columns.ts';
import { exportMenuOf, until } from './testing/export-menu.ts';
import { mountLocal, mountRemote, sampleRows, signIn } from './testing/mount.ts';

const NUMBER = '600111222';
const hidden = { masked: true, because: 'group-hides-numbers' };

interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

let files: SavedFile[] = [];
let copied: string[] = [];
let writeText: (text: string) => Promise<void>;
const clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
const { createObjectURL, revokeObjectURL } = URL;
const blobs = new Map<string, Blob>();

/** One of a browser of our making; undefined: a page that may not have one. */
function setClipboard(value: Partial<Clipboard> | undefined): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
}

/** The browser would save the file, and ask where. */
function takeFile(event: Event): void {
  const [link] = event.composedPath();
  if (!(link instanceof HTMLAnchorElement) || link.download === '') return;
  event.preventDefault();
  files.push({ name: link.download, blob: blobs.get(link.href)! });
}

async function textOfFile(): Promise<string> {
  const file = files.at(-1);
  if (file === undefined) throw new Error('No file was saved.');
  // `text()` would take the mark of UTF-8 away.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.blob.arrayBuffer());
}

const parsed = (text: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
    .data;

/** What a person does in the menu of the export, and what is said there. */
function exportOf(table: JfCdrTable) {
  const menu = exportMenuOf(table);
  return {
    ...menu,
    async save(): Promise<string> {
      const before = files.length;
      await menu.press('Save as CSV');
      await until(() => files.length > before);
      await settle();
      return textOfFile();
    },
  };
}

beforeEach(() => {
  files = [];
  blobs.clear();
  copied = [];
  writeText = (text) => {
    copied.push(text);
    return Promise.resolve();
  };
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob as Blob);
    return url;
  };
  // A link that stands in no page: its click is heard by itself alone.
  HTMLAnchorElement.prototype.click = function click() {
    this.addEventListener('click', takeFile, { once: true });
    this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
  };
  URL.revokeObjectURL = (url) => {
    blobs.delete(url);
    revokeObjectURL.call(URL, url);
  };
  setClipboard({ writeText: (text: string) => writeText(text) });
});

afterEach(() => {
  Object.assign(URL, { createObjectURL, revokeObjectURL });
  delete (HTMLAnchorElement.prototype as { click?: unknown }).click;
  delete (navigator as { clipboard?: unknown }).clipboard;
  if (clipboard !== undefined) Object.defineProperty(navigator, 'clipboard', clipboard);
});

async function mountRows(rows: readonly CdrRow[], options: Parameters<typeof mountLocal>[1] = {}) {
  const mounted = await mountLocal(rows, options);
  const menu = exportOf(mounted.table);
  return { ...mounted, ...menu };
}

describe('a file of the interactions of jf-cdr-table', () => {
  it('has the rows that fit, in their order, in the columns that are shown', async () => {
    const { table, open, save, said } = await mountRows(sampleRows(40));
    table.value = 'disposition=waiting&sort=messageCount.desc';
    await settle();
    await open();
    expect(said()).to.contain('20 interactions, filtered and sorted as the table is.');
    const text = await save();
    const lines = parsed(text);
    expect(lines.map((line) => line['Last message'])).to.deep.equal(
      Array.from({ length: 20 }, (_, place) => `Message number ${38 - 2 * place}`),
    );
    expect(Object.keys(lines[0]!)).to.deep.equal([
      'Started (UTC)',
      'Contact',
      'Contact name',
      'Disposition',
      'Agent',
      'Channel',
      'Direction',
      'Last message',
      'First response (s)',
      'Service level',
      'Duration (s)',
    ]);
    expect(lines[0]).to.include({ Disposition: 'Waiting', 'Duration (s)': '61.5', Agent: 'Ben' });
    expect(said()).to.contain('20 interactions saved.');
    expect(files[0]!.name).to.match(/^interactions-\d{4}-\d{2}-\d{2}\.csv$/);
    await expectFits(table);
  });

  it('has the columns as a person put them, or all', async () => {
    const { table, open, choose, save } = await mountRows(sampleRows(3));
    table.layout = { ...table.layout, columns: [...table.layout.columns].reverse().slice(0, 2) };
    await settle();
    await open();
    expect((await save()).split('\r\n')[0]).to.equal('\uFEFFDuration (s),Service level');
    await choose('All');
    const [head] = (await save()).split('\r\n');
    // The names of contacts beside them.
    expect(head!.split(',')).to.have.length(tableColumns.length + 1);
  });

  it('begins with the mark of UTF-8 as long as that is chosen', async () => {
    const { open, choose, save } = await mountRows(sampleRows(3));
    await open();
    expect((await save()).startsWith('\uFEFF')).to.equal(true);
    await choose('Mark the file');
    const text = await save();
    expect(text.startsWith('\uFEFF')).to.equal(false);
    expect(parsed(text)).to.have.length(3);
  });

  it('has every row of many more than one part', async () => {
    const text = 'x'.repeat(600);
    const { open, save } = await mountRows(sampleRows(4000, (place) => ({ text: `${place} ${text}` })));
    await open();
    const lines = parsed(await save());
    expect(lines.map((line) => Number.parseInt(line['Last message']!, 10))).to.deep.equal(
      Array.from({ length: 4000 }, (_, place) => place),
    );
  });

  it('is not made of nothing', async () => {
    const { table, open, said, isOff, press } = await mountRows(sampleRows(3));
    table.value = 'text=nowhere';
    await settle();
    await open();
    expect(said()).to.contain('There is nothing to export.');
    expect([isOff('Save as CSV'), isOff('Copy')]).to.deep.equal([true, true]);
    await press('Save as CSV');
    await press('Copy');
    expect([files, copied]).to.deep.equal([[], []]);
    await expectFits(table);
  });

  it('has no number that is hidden from the viewer, nor has the clipboard', async () => {
    const { open, choose, save, said, press, table } = await mountRows(sampleRows(3), { masking: hidden });
    await open();
    expect(said()).to.contain('Numbers of contacts are hidden from you, and stand in no file.');
    await expectFits(table);
    await choose('All');
    const text = await save();
    expect(parsed(text)).to.have.length(3);
    await press('Copy');
    await until(() => copied.length > 0);
    expect(text + copied.join()).not.to.contain(NUMBER);
    expect(text).to.contain('ACC-1');
  });

  it('that can not be written to its end is not saved, and it is said why', async () => {
    const rows = sampleRows(3000, (place) => (place === 2900 ? { text: 7 as never } : {}));
    const { open, said, press, words } = await mountRows(rows);
    await open();
    await press('Save as CSV');
    await until(() => said().includes('The export ended before its last interaction; no file was saved.'));
    expect(files).to.deep.equal([]);
    expect(words()).to.contain('Row 2,901').and.to.contain('“text”');
  });
});

describe('a copy of the interactions of jf-cdr-table', () => {
  it('has them with tabs between their cells', async () => {
    const { table, open, press, said } = await mountRows(sampleRows(4));
    table.value = 'sort=startedAt.asc';
    await settle();
    await open();
    await press('Copy');
    await until(() => copied.length > 0);
    await settle();
    const [head, ...lines] = copied[0]!.trimEnd().split('\n');
    expect(head!.split('\t')[0]).to.equal('Started (UTC)');
    expect(lines.map((line) => line.split('\t')[7])).to.deep.equal(
      [3, 2, 1, 0].map((place) => `Message number ${place}`),
    );
    expect(copied[0]).to.contain(NUMBER);
    expect(said()).to.contain('4 interactions copied.');
    await expectFits(table);
  });

  it('is for as many as a person pastes somewhere', async () => {
    const { table, open, press, isOff, said } = await mountRows(sampleRows(10_001));
    await open();
    expect(isOff('Copy')).to.equal(true);
    expect(said()).to.contain('Copying is for up to 10,000 interactions');
    await press('Copy');
    expect(copied).to.deep.equal([]);
    await expectFits(table);
  });

  it('is handed over in the task of the press, where a browser takes it no later', async () => {
    let isPressed = false;
    const inTime = (): Promise<void> =>
      isPressed ? Promise.resolve() : Promise.reject(new DOMException('Too late', 'NotAllowedError'));
    setClipboard({
      writeText: inTime,
      write: async ([item]) => {
        await inTime();
        copied.push(await (await item!.getType('text/plain')).text());
      },
    });
    const { button, open, said } = await mountRows(sampleRows(2500));
    await open();
    const copy = button('Copy');
    isPressed = true;
    copy.click();
    isPressed = false;
    await until(() => said().includes('2,500 interactions copied.'));
    expect(copied[0]!.trimEnd().split('\n')).to.have.length(2501);
  });

  it('that the browser does not allow is said', async () => {
    writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
    const { table, open, press, said } = await mountRows(sampleRows(3));
    await open();
    await press('Copy');
    await until(() => said().includes('The browser does not let this page copy.'));
    await expectFits(table);
  });
});

describe('an export of the interactions of a backend', () => {
  const rows = sampleRows(6);

  async function mount() {
    const mounted = await mountRemote();
    const { cdr, table } = mounted;
    cdr.selections.of({ filter: {} }).show(rows.slice(0, 2), { total: 6, complete: false });
    cdr.exported = [rows.slice(0, 4), rows.slice(4)];
    await settle();
    const menu = exportOf(table);
    await menu.open();
    return { ...mounted, ...menu };
  }
  /** An export that does not come to its end before the test says how. */
  function held({ outcomes }: Awaited<ReturnType<typeof mount>>['workspace']) {
    let resolve!: (outcome: FakeOutcome) => void;
    outcomes.set('cdr.export', new Promise((resolved) => (resolve = resolved)));
    return { resolve };
  }

  it('has all that fit, also those that were not read', async () => {
    const { save, said } = await mount();
    expect(said()).to.contain('6 interactions');
    const lines = parsed(await save());
    expect(lines.map((line) => line['Last message'])).to.deep.equal(rows.map(({ text }) => text));
    expect(said()).to.contain('6 interactions saved.');
  });

  it('tells how far it is, and saves nothing before it has come to its end', async () => {
    const mounted = await mount();
    const { press, said, menu, table } = mounted;
    const outcome = held(mounted.workspace);
    await press('Save as CSV');
    await until(() => said().includes('6 of 6 interactions written'));
    expect(findAll<HTMLProgressElement>(menu(), 'progress')[0]!.position).to.equal(1);
    expect(files).to.deep.equal([]);
    await expectFits(table);
    outcome.resolve({ ok: true, value: { count: 6 } });
    await until(() => files.length === 1);
    expect(parsed(await textOfFile())).to.have.length(6);
  });

  it('can be cancelled, which saves nothing', async () => {
    const mounted = await mount();
    const { press, said, table } = mounted;
    const outcome = held(mounted.workspace);
    await press('Save as CSV');
    await press('Cancel export');
    expect(said()).to.contain('The export was cancelled; no file was saved.');
    await expectFits(table);
    outcome.resolve({ ok: true, value: { count: 6 } });
    await settle();
    expect(files).to.deep.equal([]);
    expect(said()).to.contain('The export was cancelled');
  });

  it('that ends early saves nothing, says why, and can be begun again', async () => {
    const { press, said, save, table, workspace } = await mount();
    workspace.outcomes.set('cdr.export', { ok: false, reason: 'network' });
    await press('Save as CSV');
    await until(() => said().includes('The export ended before its last interaction; no file was saved.'));
    expect(said()).to.contain('No connection. Try again.');
    expect(files).to.deep.equal([]);
    await expectFits(table);
    workspace.outcomes.delete('cdr.export');
    expect(parsed(await save())).to.have.length(6);
    expect(said()).not.to.contain('ended before');
  });

  it('has no number once they are hidden from the viewer while it is written', async () => {
    const mounted = await mount();
    const { press, workspace } = mounted;
    const outcome = held(workspace);
    await press('Save as CSV');
    signIn(workspace, 'supervisor', 'sam', true);
    await settle();
    outcome.resolve({ ok: true, value: { count: 6 } });
    await settle();
    expect(files).to.deep.equal([]);
  });

  it('ends when somebody else sits down, who hears nothing of it', async () => {
    const mounted = await mount();
    const { press, said, workspace } = mounted;
    const outcome = held(workspace);
    await press('Save as CSV');
    signIn(workspace, 'supervisor', 'next');
    await settle();
    outcome.resolve({ ok: true, value: { count: 6 } });
    await settle();
    expect(files).to.deep.equal([]);
    expect(said()).not.to.contain('saved').and.not.to.contain('written');
  });

  it('is kept no longer than whoever saved it is there', async () => {
    const { save, workspace } = await mount();
    await save();
    expect(blobs.size).to.equal(1);
    signIn(workspace, 'supervisor', 'next');
    await settle();
    expect(blobs.size).to.equal(0);
  });

  it('that is on its way to the clipboard is not told to somebody else', async () => {
    const { press, said, workspace } = await mount();
    let resolve!: () => void;
    writeText = () => new Promise((resolved) => (resolve = resolved));
    await press('Copy');
    signIn(workspace, 'supervisor', 'next');
    await settle();
    resolve();
    await settle();
    expect(said()).not.to.contain('copied');
  });
});
