/**
 * How code stands that is fetched when it is first needed.
 * - `offline`: there is no network; it is asked for when there is one
 * - `failed`: it did not arrive
 * - `failed-again`: nor when it was asked for again
 */
export type CodeState = 'idle' | 'loading' | 'offline' | 'failed' | 'failed-again' | 'ready';

/**
 * Code that is fetched when it is first needed, and asked for again by `retry` or when the page comes back online.
 *
 * An engine may keep a failed `import()` until the page is loaded anew (the HTML standard said so until 2026): asking
 * again then fails at once. So nothing is asked for while there is no network, unless a service worker answers for it,
 * and `failed-again` means that only loading the page anew may help.
 */
export class LazyCode<Code> {
  readonly #fetch: () => Promise<Code>;
  readonly #listeners = new Set<() => void>();
  readonly #loaded: Promise<Code>;
  #arrived: (code: Code) => void = () => {};
  #state: CodeState = 'idle';
  #failures = 0;

  constructor(fetch: () => Promise<Code>) {
    this.#fetch = fetch;
    this.#loaded = new Promise((resolve) => (this.#arrived = resolve));
  }

  get state(): CodeState {
    return this.#state;
  }

  /** Resolves when the code is there, whoever asks for it; by itself it is not asked for. */
  get loaded(): Promise<Code> {
    return this.#loaded;
  }

  /** Resolves when the code is there, however often it has to be asked for. */
  load(): Promise<Code> {
    if (this.#state === 'idle') {
      addEventListener('online', this.retry);
      if (navigator.onLine || isServedByWorker()) this.retry();
      else this.#become('offline');
    }
    return this.#loaded;
  }

  /** Asks again, where it is not there or on its way. */
  readonly retry = (): void => {
    if (this.#state === 'loading' || this.#state === 'ready') return;
    this.#become('loading');
    this.#fetch().then(
      (code) => {
        removeEventListener('online', this.retry);
        this.#arrived(code);
        this.#become('ready');
      },
      () => {
        this.#failures += 1;
        this.#become(navigator.onLine ? (this.#failures > 1 ? 'failed-again' : 'failed') : 'offline');
      },
    );
  };

  /** Calls `listener` after each change of the state. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #become(state: CodeState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** A page that a service worker serves may be complete without a network. */
function isServedByWorker(): boolean {
  // Pages without https have no service workers.
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}
