import type { Client } from '../../../src/client/index.ts';
import { createMemoryStore, MemoryDatabase, StoreError } from '../../../src/store/index.ts';
import type { Store, StoreChange, StoreFailure } from '../../../src/store/index.ts';
import { createWorkspaceWith } from '../../../src/workspace/create-workspace.ts';
import type { Environment, Locks } from '../../../src/workspace/environment/environment.ts';
import type { Workspace, WorkspaceOptions } from '../../../src/workspace/workspace.ts';
import { FakeBackend } from './fake-backend.ts';
import { FakeLocks, FakePage, FakePorts } from './fake-browser.ts';
import { FakeWorld } from './fake-world.ts';
import { seeded } from './random.ts';
import { settle, VirtualTime } from './virtual-time.ts';

export const START = Date.UTC(2026, 10, 23, 9);

const never = new Promise<never>(() => {});

/** One page with a workspace in it, on a machine that shares storage, locks and channels between its tabs. */
export interface Tab {
  readonly workspace: Workspace;
  readonly page: FakePage;
  /** The page is gone in the middle of whatever it did: nothing of it goes on, its locks are free. */
  readonly kill: () => void;
  /** Does something at the n-th point from now on at which the tab waits for its store or for the backend. */
  atPoint(point: number, act: () => void): void;
  readonly dead: boolean;
  /** Whether a method of the store fails, and how. */
  failStore: (method: keyof Store) => StoreFailure | null;
  /** The browser loses the database for good. */
  loseDatabase(): void;
  /** The tab is frozen: it does nothing, and keeps its locks, until it is thawed. */
  freeze(): void;
  thaw(): void;
}

export interface TabOptions extends Partial<WorkspaceOptions> {
  readonly locks?: 'none';
  readonly ports?: 'none';
  readonly openDatabase?: Environment['openDatabase'];
  readonly openMemory?: Environment['openMemory'];
  readonly deleteDatabase?: Environment['deleteDatabase'];
}

/** A machine with its storage, its locks and its clock, and a backend. */
export class Machine {
  readonly time: VirtualTime;
  readonly world: FakeWorld;
  readonly backend: FakeBackend;
  readonly database = new MemoryDatabase();
  readonly locks = new FakeLocks();
  readonly ports = new FakePorts();
  readonly random: () => number;
  readonly tabs: Tab[] = [];
  /** The rows of the outbox that were ever written, by id, in order. */
  readonly written: string[] = [];
  #uuids = 0;

  constructor({ start = START, seed = 1 } = {}) {
    this.time = new VirtualTime(start);
    this.world = new FakeWorld(() => this.time.now);
    this.backend = new FakeBackend(this.world, this.time);
    this.random = seeded(seed);
    this.database.subscribe(() => {
      for (const id of this.database.outbox.keys()) if (!this.written.includes(id)) this.written.push(id);
    });
  }

  openTab({ locks, ports, openDatabase, openMemory, deleteDatabase, ...options }: TabOptions = {}): Tab {
    const owner = {};
    const number = this.tabs.length;
    const page = new FakePage();
    const { time } = this;
    let dead = false;
    let frozen: (() => void)[] | null = null;
    let points = Infinity;
    let atPoint = (): void => {};

    const kill = (): void => {
      dead = true;
      this.locks.abandon(owner);
      this.ports.abandon(owner);
      stream?.close();
    };
    /** A point at which the tab waits, and may die or be frozen. */
    const point = async (): Promise<void> => {
      if (dead) return never;
      if (--points === 0) atPoint();
      if (dead) return never;
      if (frozen !== null) await new Promise<void>((resolve) => void frozen?.push(resolve));
    };
    const waiting = async <Result>(work: () => Promise<Result>): Promise<Result> => {
      await point();
      const result = await work().then(
        (value) => () => value,
        (error: unknown) => () => {
          throw error;
        },
      );
      await point();
      return result();
    };

    let stream: { close(): void } | null = null;
    const mortalClient = (client: Client): Client => ({
      setMasking: client.setMasking,
      call: (name, input, ...rest) => waiting(() => client.call(name, input, ...rest)),
      readLines: (name, input, options) => waiting(() => client.readLines(name, input, options)),
      stream: (handlers, lastEventId) => {
        const alive = <Event>(handle: (event: Event) => void): ((event: Event) => void) => {
          return (event) => {
            if (dead) return;
            if (frozen === null) handle(event);
            else frozen.push(() => handle(event));
          };
        };
        const onEvent = alive(([event, id]: Parameters<typeof handlers.onEvent>) =>
          handlers.onEvent(event, id),
        );
        stream = client.stream(
          { onEvent: (...event) => onEvent(event), onState: alive(handlers.onState) },
          lastEventId,
        );
        return stream as ReturnType<Client['stream']>;
      },
    });
    const listeners = new Set<(change: StoreChange) => void>();
    const mortalStore = (store: Store): Store =>
      new Proxy(store, {
        get: (target, name: keyof Store) => {
          const member = target[name];
          if (typeof member !== 'function') return member;
          if (name === 'close') return () => dead || target.close();
          if (name === 'subscribe') {
            return (listener: Parameters<Store['subscribe']>[0]) => {
              listeners.add(listener);
              return target.subscribe((change) => {
                if (dead) return;
                if (frozen === null) listener(change);
                else frozen.push(() => listener(change));
              });
            };
          }
          return (...args: unknown[]) =>
            waiting(async () => {
              const failure = tab.failStore(name);
              if (failure !== null) throw new StoreError(failure);
              return (member as (...args: unknown[]) => Promise<unknown>).apply(target, args);
            });
        },
      });

    /** That the lock is lost, a frozen tab learns when it is thawed, after what it was waiting for before. */
    const mortalLocks = (own: Locks): Locks => ({
      request: (name, options, held) =>
        own.request(name, options, held).catch(async (error: unknown) => {
          await point();
          throw error;
        }),
    });

    const environment: Environment = {
      localNow: time.localNow,
      monotonicNow: time.monotonicNow,
      setTimer: (callback, milliseconds) =>
        time.setTimer(() => {
          if (dead) return;
          if (frozen === null) callback();
          else frozen.push(callback);
        }, milliseconds),
      nextTask: () => Promise.resolve(),
      random: this.random,
      randomUUID: () => `uuid-${++this.#uuids}`,
      fetch: () => Promise.reject(new Error('The network is not used here')),
      isOnline: () => page.online,
      onPageEvent: page.onPageEvent,
      locks: locks === 'none' ? null : mortalLocks(this.locks.of(owner)),
      openPort: ports === 'none' ? null : this.ports.of(owner),
      openDatabase:
        openDatabase ?? (async () => mortalStore({ ...createMemoryStore(this.database), persistent: true })),
      deleteDatabase: deleteDatabase ?? (async () => void (await createMemoryStore(this.database).wipe())),
      openMemory: openMemory ?? (async () => mortalStore(createMemoryStore())),
      createClient: ({ localNow, getToken, onClockSample = () => {} }) =>
        mortalClient(
          this.backend.connect(localNow, (sample) => dead || onClockSample(sample), getToken, number),
        ),
    };
    const workspace = createWorkspaceWith({ baseUrl: '/api', viewerKey: 'agent-1', ...options }, environment);
    const tab: Tab = {
      workspace,
      page,
      kill,
      atPoint(count, act) {
        points = count;
        atPoint = act;
      },
      get dead() {
        return dead;
      },
      failStore: () => null,
      loseDatabase() {
        for (const listener of Array.from(listeners)) listener({ closed: 'lost' });
      },
      freeze() {
        frozen ??= [];
      },
      thaw() {
        const waited = frozen ?? [];
        frozen = null;
        for (const go of waited) go();
      },
    };
    this.tabs.push(tab);
    return tab;
  }

  /** Opens a tab and lets it come to rest. */
  async openedTab(options?: TabOptions): Promise<Tab> {
    const tab = this.openTab(options);
    await settle();
    await settle();
    return tab;
  }

  close(): void {
    for (const tab of this.tabs) if (!tab.dead) tab.workspace.close();
  }
}
