import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryDatabase } from '../../src/store/index.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { key, LossyMock, until } from './rig/lossy-mock.ts';
import { FakeLocks, FakePorts } from './rig/fake-browser.ts';

let lossy: LossyMock;
beforeEach(async () => {
  lossy = await LossyMock.begin();
});
afterEach(() => lossy.end());

const begunIn = ({ administration }: Workspace) => administration.users.begunChanges().value;
const read = (workspace: Workspace) => until(() => begunIn(workspace) !== null);
async function begin({ administration }: Workspace): Promise<string> {
  const change = { userIds: ['agent-leo', 'agent-ana'], add: { channels: ['whatsapp'] } };
  const begun = await administration.users.changeMany(change, { idempotencyKey: key() });
  if (!begun.ok) throw new Error(begun.reason);
  return begun.value.id;
}

describe('a change of many users', () => {
  it('is found again after a reload, with what it is and how many it is about, until it is dismissed', async () => {
    const browser = { database: new MemoryDatabase() };
    const first = await lossy.desk('administrator-ada', browser);
    const jobId = await begin(first);
    const change = { jobId, change: { add: { channels: ['whatsapp'] } }, many: 2 };
    await until(() => begunIn(first)?.length === 1);
    first.close();
    const second = await lossy.desk('administrator-ada', browser);
    await read(second);
    expect(begunIn(second)).toEqual([change]);
    await lossy.mock.advance(60_000);
    const undone = await second.administration.users.undoChange(jobId, { idempotencyKey: key() });
    const undoId = undone.ok ? undone.value.id : '';
    expect(begunIn(second)).toMatchObject([{ ...change, undoId }]);
    second.close();
    const third = await lossy.desk('administrator-ada', browser);
    await read(third);
    expect(begunIn(third)).toMatchObject([{ ...change, undoId }]);
    await third.administration.users.dismissChange(jobId);
    expect(begunIn(third)).toEqual([]);
    third.close();
    const fourth = await lossy.desk('administrator-ada', browser);
    await read(fourth);
    expect(begunIn(fourth)).toEqual([]);
  });

  it('is found in other tabs', async () => {
    const browser = { database: new MemoryDatabase(), locks: new FakeLocks(), ports: new FakePorts() };
    const first = await lossy.desk('administrator-ada', browser);
    const second = await lossy.desk('administrator-ada', browser);
    await read(second);
    const jobId = await begin(first);
    await until(() => begunIn(second)?.[0]?.jobId === jobId);
    await first.administration.users.dismissChange(jobId);
    await until(() => begunIn(second)?.length === 0);
  });

  it('is nothing else that was kept under its kind', async () => {
    const database = new MemoryDatabase();
    for (const [id, content] of Object.entries({
      a: null,
      b: { change: { add: 'x' }, many: 1 },
      c: { change: {} },
      d: { change: null, many: 1 },
      e: { change: [], many: 1 },
    }))
      database.formDrafts.set(id, { kind: 'userChange', id, content, updatedAt: 1 });
    const workspace = await lossy.desk('administrator-ada', { database });
    await read(workspace);
    expect(begunIn(workspace)).toEqual([]);
  });
});
