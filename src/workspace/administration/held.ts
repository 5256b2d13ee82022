import type { AdministrationEvent, AdministrationNews } from './news.ts';

/** Something that is shown and kept current for as long as it is held. */
export interface Held {
  /** Reads it anew: something may have been missed. */
  reread(): void;
  /** Reads it again where that failed. */
  retry(): void;
  /** The viewer is masked from now on: what is shown has no number from this moment. */
  mask(): void;
  /** It is known now that the viewer may see numbers: what was answered before, without any, is read anew. */
  unmask?(): void;
  /** Nothing that was read may be shown any more. */
  forget(): void;
  /** Takes what was told of anything. */
  readonly take: (event: AdministrationEvent) => void;
}

/** All that is held at present. */
export interface HeldOnes {
  /** Begins to hold; `end` is aborted when it is released, or when the workspace ends. */
  hold<One extends Held>(
    begin: (end: AbortSignal) => One,
  ): { readonly one: One; readonly release: () => void };
  readonly reread: () => void;
  readonly retry: () => void;
  readonly mask: () => void;
  readonly unmask: () => void;
  readonly forget: () => void;
}

export function createHeldOnes(news: AdministrationNews, life: AbortSignal): HeldOnes {
  const held = new Set<Held>();
  news.subscribe((event) => {
    for (const one of held) one.take(event);
  });
  const all = (act: (one: Held) => void) => (): void => held.forEach(act);

  return {
    hold(begin) {
      const end = new AbortController();
      const one = begin(AbortSignal.any([life, end.signal]));
      held.add(one);
      return {
        one,
        release() {
          held.delete(one);
          end.abort();
        },
      };
    },
    reread: all((one) => one.reread()),
    retry: all((one) => one.retry()),
    mask: all((one) => one.mask()),
    unmask: all((one) => one.unmask?.()),
    forget: all((one) => one.forget()),
  };
}
