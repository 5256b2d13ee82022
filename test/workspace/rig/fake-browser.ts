import type { Locks, PageEvent, TabPort } from '../../../src/workspace/environment/environment.ts';

type Waiting = { readonly owner: object; readonly grant: () => void };

/** The locks of one browser, as Web Locks has them: one holder, the others in a queue. */
export class FakeLocks {
  #holder: { owner: object; lose: () => void } | null = null;
  #queue: Waiting[] = [];

  get held(): boolean {
    return this.#holder !== null;
  }

  /** The locks as one tab sees them; `owner` tells the tabs apart. */
  of(owner: object): Locks {
    return {
      request: (_name, { signal }, held) =>
        new Promise<void>((resolve, reject) => {
          if (signal.aborted) return reject(signal.reason as Error);
          const waiting: Waiting = {
            owner,
            grant: () => {
              let lost = false;
              const lose = (): void => {
                lost = true;
                reject(new DOMException('stolen', 'AbortError'));
              };
              const mine = { owner, lose };
              this.#holder = mine;
              held()
                .then(resolve, reject)
                .finally(() => {
                  if (!lost && this.#holder === mine) this.#pass();
                });
            },
          };
          signal.addEventListener('abort', () => {
            if (!this.#queue.includes(waiting)) return;
            this.#queue = this.#queue.filter((other) => other !== waiting);
            reject(signal.reason as Error);
          });
          this.#queue.push(waiting);
          if (this.#holder === null) queueMicrotask(() => this.#holder === null && this.#pass());
        }),
    };
  }

  /** A tab has died: the browser takes its locks. */
  abandon(owner: object): void {
    this.#queue = this.#queue.filter((waiting) => waiting.owner !== owner);
    if (this.#holder?.owner === owner) this.#pass();
  }

  /** Takes the lock from whoever has it, as `steal` does: the next in the queue holds it, the old holder is told. */
  steal(): void {
    const { lose } = this.#holder ?? { lose: () => {} };
    this.#pass();
    lose();
  }

  #pass(): void {
    this.#holder = null;
    this.#queue.shift()?.grant();
  }
}

/** The channels between the tabs of one browser. */
export class FakePorts {
  #listeners = new Map<object, (message: unknown) => void>();
  /** Everything that was ever said. */
  readonly said: unknown[] = [];

  of(owner: object): (name: string) => TabPort {
    return () => ({
      post: (message) => {
        const copy: unknown = structuredClone(message);
        this.said.push(copy);
        for (const [other, listener] of this.#listeners) {
          if (other !== owner) queueMicrotask(() => this.#listeners.has(other) && listener(copy));
        }
      },
      listen: (listener) => void this.#listeners.set(owner, listener),
      close: () => void this.#listeners.delete(owner),
    });
  }

  abandon(owner: object): void {
    this.#listeners.delete(owner);
  }
}

/** The life of one page. */
export class FakePage {
  online = true;
  #listeners = new Set<(event: PageEvent) => void>();

  readonly onPageEvent = (listener: (event: PageEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  emit(event: PageEvent): void {
    if (event === 'online') this.online = true;
    if (event === 'offline') this.online = false;
    for (const listener of this.#listeners) listener(event);
  }
}
