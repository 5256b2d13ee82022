import { expect } from '@open-wc/testing';
import { findAll, settle, wordsOf } from '../base/testing/dom.ts';
import type { JfCdrTable } from './cdr-table.ts';
import { standardColumn, standardLayout } from './columns.ts';
import { mountLocal, mountRemote, sampleRows } from './testing/mount.ts';

const view = { name: 'Mine', filter: 'disposition=waiting', layout: null };
const narrow = { ...standardLayout, columns: [standardColumn('contact')] };

/** Takes what a page would keep, each time it is told to. */
function keptBy(table: JfCdrTable): string[] {
  const kept: string[] = [];
  table.addEventListener('jf-cdr-keep', () => {
    const { views, layout } = table;
    kept.push(JSON.stringify({ views, layout }));
  });
  return kept;
}

async function hideAgent(table: JfCdrTable): Promise<void> {
  findAll(table, '#columns-button')[0]!.click();
  await settle();
  const label = findAll(table, '.column-rows label').find((one) => wordsOf(one) === 'Agent')!;
  label.click();
  await settle();
}

const columnsOf = (table: JfCdrTable): string[] => table.layout.columns.map(({ column }) => column);

describe('views and columns of jf-cdr-table', () => {
  it('are kept by the workspace, and found there by another table', async () => {
    const { table, workspace } = await mountRemote();
    const kept = keptBy(table);
    await hideAgent(table);
    expect(kept).to.have.length(1);
    const setting = workspace.settings.all.value!.get('cdr-table.layout') as typeof standardLayout;
    expect(setting.columns.map(({ column }) => column)).not.to.contain('agent');
    const other = document.createElement('jf-cdr-table');
    table.after(other);
    await settle();
    expect(columnsOf(other)).to.deep.equal(columnsOf(table));
    other.remove();
  });

  it('follow what is kept elsewhere, which is nothing that a person did here', async () => {
    const { table, workspace } = await mountRemote();
    const kept = keptBy(table);
    workspace.settings.keep('cdr-table.views', [view, 'no view', { name: '' }]);
    workspace.settings.keep('cdr-table.layout', narrow);
    await settle();
    expect(table.views).to.deep.equal([view]);
    expect(columnsOf(table)).to.deep.equal(['contact']);
    workspace.settings.keep('cdr-table.layout', { columns: 'none' });
    await settle();
    expect(table.layout).to.deep.equal(standardLayout);
    expect(kept).to.deep.equal([]);
  });

  it('are not taken for none before the workspace has read them', async () => {
    const { table, workspace } = await mountRemote();
    workspace.settings.keep('cdr-table.layout', narrow);
    await settle();
    workspace.settings.all.set(null);
    await settle();
    expect(columnsOf(table)).to.deep.equal(['contact']);
  });

  it('go back to the standard in the workspace, too', async () => {
    const { table, workspace, button } = await mountRemote();
    await hideAgent(table);
    button('Back to the standard columns').click();
    await settle();
    expect(workspace.settings.all.value!.has('cdr-table.layout')).to.equal(false);
    expect(columnsOf(table)).to.contain('agent');
  });

  it('without a workspace are the page’s to keep, and to set the next time', async () => {
    const { table } = await mountLocal(sampleRows(3));
    const kept = keptBy(table);
    table.views = [view];
    await settle();
    expect(kept).to.deep.equal([]);
    await hideAgent(table);
    expect(kept).to.have.length(1);

    const next = await mountLocal(sampleRows(3));
    Object.assign(next.table, JSON.parse(kept[0]!));
    await settle();
    expect(next.table.views).to.deep.equal([view]);
    expect(columnsOf(next.table)).to.deep.equal(columnsOf(table));
    expect(columnsOf(next.table)).not.to.contain('agent');
  });

  it('that a page kept badly are left out', async () => {
    const { table } = await mountLocal(sampleRows(3));
    Object.assign(table, { views: 'all', layout: { columns: [{ column: 'agent' }], density: 'huge' } });
    await settle();
    expect(table.views).to.deep.equal([]);
    expect(table.layout).to.deep.equal(standardLayout);
  });
});
