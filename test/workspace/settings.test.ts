import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryDatabase } from '../../src/store/index.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { FakeLocks, FakePorts } from './rig/fake-browser.ts';
import { LossyMock, until } from './rig/lossy-mock.ts';

let lossy: LossyMock;
beforeEach(async () => {
  lossy = await LossyMock.begin();
});
afterEach(() => lossy.end());

const keptIn = ({ settings }: Workspace) => settings.all.value && Object.fromEntries(settings.all.value);
const read = (workspace: Workspace) => until(() => keptIn(workspace) !== null);

describe('settings', () => {
  it('are found again after a reload, until they are kept no longer', async () => {
    const browser = { database: new MemoryDatabase() };
    const first = await lossy.desk('administrator-ada', browser);
    first.settings.keep('cdr-table.views', [{ name: 'Mine' }]);
    first.settings.keep('cdr-table.layout', { density: 'compact' });
    first.settings.keep('cdr-table.layout', { density: 'regular' });
    await until(() => browser.database.formDrafts.size === 2);
    first.close();
    const second = await lossy.desk('administrator-ada', browser);
    await read(second);
    expect(keptIn(second)).toEqual({
      'cdr-table.views': [{ name: 'Mine' }],
      'cdr-table.layout': { density: 'regular' },
    });
    second.settings.keep('cdr-table.views', null);
    expect(keptIn(second)).toEqual({ 'cdr-table.layout': { density: 'regular' } });
    await until(() => browser.database.formDrafts.size === 1);
    second.close();
    const third = await lossy.desk('administrator-ada', browser);
    await read(third);
    expect(keptIn(third)).toEqual({ 'cdr-table.layout': { density: 'regular' } });
  });

  it('are found in other tabs', async () => {
    const browser = { database: new MemoryDatabase(), locks: new FakeLocks(), ports: new FakePorts() };
    const first = await lossy.desk('administrator-ada', browser);
    const second = await lossy.desk('administrator-ada', browser);
    await read(second);
    first.settings.keep('a', 1);
    await until(() => keptIn(second)?.['a'] === 1);
    first.settings.keep('a', null);
    await until(() => keptIn(second)?.['a'] === undefined);
  });

  it('are no drafts of forms', async () => {
    const workspace = await lossy.desk('administrator-ada', { database: new MemoryDatabase() });
    workspace.settings.keep('a', { name: 'x' });
    await until(() => workspace.administration.templates.drafts.all.value !== null);
    expect(workspace.administration.templates.drafts.all.value).toEqual([]);
  });
});
