import type { UserImportJob } from '../../../src/contract/user-import.ts';
import type { User } from '../../../src/contract/user.ts';
import { answer, refusal } from './fake-backend.ts';
import type { FakeBackend } from './fake-backend.ts';

export function user(id: string, change: Partial<User> = {}): User {
  return {
    id,
    name: `Name of ${id}`,
    email: `${id}@example.com`,
    role: 'agent',
    teams: [],
    group: null,
    channels: ['voice'],
    outboundChannelIds: [],
    whyCannotSend: ['no-whatsapp-channel'],
    revision: 1,
    ...change,
  };
}

export function importJob(id: string, change: Partial<UserImportJob> = {}): UserImportJob {
  return {
    id,
    state: 'checking',
    progress: { done: 0, total: 10 },
    counts: { created: 0, changed: 0, unchanged: 0, wrong: 0 },
    createdBy: { id: 'agent-1', name: 'Ana Lima' },
    createdAt: 1000,
    revision: 1,
    ...change,
  };
}

/** Users and imports behind a backend, in pages of three. */
export class Staff {
  users: User[] = [];
  imports: UserImportJob[] = [];
  /** Cursors that were handed out before a new generation are not known any more. */
  generation = 0;
  readonly #backend: FakeBackend;

  constructor(backend: FakeBackend) {
    this.#backend = backend;
    backend.also.set('listUsers', ({ query }) => this.#page(this.users, query?.cursor, true));
    backend.also.set('getUser', ({ params }) => {
      const found = this.users.find(({ id }) => id === params?.userId);
      return found === undefined ? refusal('not-found') : answer({ user: found });
    });
    backend.also.set('listUserImports', ({ query }) => this.#page(this.imports, query?.cursor, false));
    backend.also.set('getUserImport', ({ params }) => {
      const found = this.imports.find(({ id }) => id === params?.jobId);
      return found === undefined ? refusal('not-found') : answer({ job: found });
    });
  }

  /** Changes a user, of which the backend tells only if `told`. */
  change(id: string, change: Partial<User>, told = true): void {
    this.users = this.users.map((one) =>
      one.id === id ? { ...one, ...change, revision: one.revision + 1 } : one,
    );
    const changed = this.users.find((one) => one.id === id)!;
    if (told) this.#backend.world.emit({ type: 'user', data: { user: changed } });
  }

  move(id: string, change: Partial<UserImportJob>, told = true): void {
    this.imports = this.imports.map((one) =>
      one.id === id ? { ...one, ...change, revision: one.revision + 1 } : one,
    );
    const job = this.imports.find((one) => one.id === id)!;
    if (told) this.#backend.world.emit({ type: 'importJob', data: { job } });
  }

  /** How often an operation was called so far. */
  asked(name: string): number {
    return this.#backend.requests.filter((request) => request.name === name).length;
  }

  #page(items: readonly unknown[], cursor: string | undefined, hasTotal: boolean) {
    const [generation, place = 0] = (cursor ?? `${this.generation}:0`).split(':').map(Number);
    if (generation !== this.generation) return refusal('cursor-expired');
    const to = place + 3;
    return answer({
      items: items.slice(place, to),
      nextCursor: to < items.length ? `${this.generation}:${to}` : null,
      ...(hasTotal && { total: items.length }),
    });
  }
}
