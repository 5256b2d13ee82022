import type { createMock } from '../../../mocks/node.ts';
import { createClient } from '../../../src/client/index.ts';
import { createMemoryStore, MemoryDatabase } from '../../../src/store/index.ts';
import { createWorkspaceWith } from '../../../src/workspace/create-workspace.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { FakeLocks, FakePage } from './fake-browser.ts';
import type { FakePorts } from './fake-browser.ts';

export type Mock = Awaited<ReturnType<typeof createMock>>;

/** A browser whose tabs share storage, locks and channels. */
export interface Browser {
  readonly database?: MemoryDatabase;
  readonly locks?: FakeLocks;
  readonly ports?: FakePorts;
}

/** A workspace with the real client and clock, whose network is the mock backend. Pauses of chance take no time. */
export function workspaceOn(
  mock: Pick<Mock, 'fetch'>,
  token: string,
  { database = new MemoryDatabase(), locks = new FakeLocks(), ports }: Browser = {},
): Workspace {
  const page = new FakePage();
  const tab = {};
  return createWorkspaceWith(
    { baseUrl: 'https://contact-centre.example', viewerKey: token, getToken: () => token },
    {
      localNow: () => Date.now(),
      monotonicNow: () => performance.now(),
      setTimer: (callback, milliseconds) => {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
      nextTask: () => new Promise((resolve) => void setImmediate(resolve)),
      random: () => 0,
      randomUUID: () => crypto.randomUUID(),
      fetch: mock.fetch,
      isOnline: () => true,
      onPageEvent: page.onPageEvent,
      locks: locks.of(tab),
      openPort: ports?.of(tab) ?? null,
      openDatabase: async () => createMemoryStore(database),
      deleteDatabase: async () => void (await createMemoryStore(database).wipe()),
      openMemory: async () => createMemoryStore(),
      createClient,
    },
  );
}
