import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ThreadItem } from '../../../src/workspace/workspace.ts';

interface Options {
  elements(): { scroller: HTMLElement | null; top: HTMLElement | null; bottom: HTMLElement | null };
  thread(): readonly ThreadItem[];
  reachedTop(): void;
  /** The end of the thread is seen: by someone, as far as the page can know. */
  reachedBottom(): void;
}

/**
 * Where in the thread the agent reads. The scroller lays its lines out from its end, so it stays at the newest line,
 * and at the same line when older ones come above, by itself; this watches what is seen of it.
 */
export class ReadingPlace implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: Options;
  #observer: IntersectionObserver | null = null;
  #watched: readonly (Element | null)[] = [];
  #firstKey: string | undefined;
  #lastKey: string | undefined;

  /** Whether the end of the thread is seen. */
  atBottom = true;
  /** How many messages of the contact came below what is seen. */
  newBelow = 0;
  /** True while the newest change put older lines above. */
  isPrepending = false;

  constructor(host: ReactiveControllerHost & Element, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const thread = this.#options.thread();
    const firstKey = thread[0]?.key;
    const lastKey = thread.at(-1)?.key;
    const isSameThread = thread.some(({ key }) => key === this.#firstKey);
    this.isPrepending = firstKey !== this.#firstKey;
    if (!this.atBottom && isSameThread && lastKey !== this.#lastKey) this.newBelow += this.#arrived(thread);
    if (!isSameThread) this.newBelow = 0;
    this.#firstKey = firstKey;
    this.#lastKey = lastKey;
  }

  hostUpdated(): void {
    // Older lines are not read aloud, newer ones are again.
    if (this.isPrepending) requestAnimationFrame(() => this.#host.requestUpdate());
    const { top, bottom } = this.#options.elements();
    if (top === this.#watched[0] && bottom === this.#watched[1] && !this.isPrepending) return;
    // Watched anew, a top that is still in sight is told again.
    this.#watched = [top, bottom];
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver((entries) => this.#see(entries));
    for (const element of [top, bottom]) if (element !== null) this.#observer.observe(element);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#observer?.disconnect();
    this.#observer = null;
    this.#watched = [];
  }

  jumpToNewest(): void {
    const { scroller } = this.#options.elements();
    scroller?.scrollTo({ top: 0 });
    scroller?.focus({ preventScroll: true });
  }

  readonly #onVisibility = (): void => {
    if (!document.hidden && this.atBottom) this.#options.reachedBottom();
  };

  #see(entries: readonly IntersectionObserverEntry[]): void {
    const { top } = this.#options.elements();
    for (const { target, isIntersecting } of entries) {
      if (target === top) {
        if (isIntersecting) this.#options.reachedTop();
      } else {
        this.#seeBottom(isIntersecting);
      }
    }
  }

  #seeBottom(isSeen: boolean): void {
    if (isSeen !== this.atBottom) {
      this.atBottom = isSeen;
      this.#host.requestUpdate();
    }
    if (!isSeen) return;
    this.newBelow = 0;
    this.#options.reachedBottom();
  }

  #arrived(thread: readonly ThreadItem[]): number {
    const from = thread.findLastIndex(({ key }) => key === this.#lastKey) + 1;
    return thread
      .slice(from)
      .filter((item) => item.kind === 'message' && item.message.direction === 'inbound').length;
  }
}
