import type { Client } from '../../client/client.ts';
import type { Store } from '../../store/store.ts';
import { onceMore } from './once-more.ts';
import type { Repeater } from './repeater.ts';

/** What every conforming backend remembers keys for at least: 72 h. */
const leastDedupePeriod = 259_200_000;

/** What the backend says of itself, as far as it matters here. Asking also takes a sample of its clock. */
export interface BackendProfile {
  /** How long it knows an idempotency key (milliseconds). */
  dedupePeriod(): number;
  restore(): Promise<void>;
  /** Resolves when the backend has answered a call that was made after this. */
  ask(): Promise<void>;
}

export function createBackendProfile(
  client: Client,
  repeater: Repeater,
  store: Pick<Store, 'getMeta' | 'putMeta'>,
  life: AbortSignal,
): BackendProfile {
  let dedupePeriod = leastDedupePeriod;

  const ask = async (): Promise<void> => {
    const outcome = await repeater.untilAnswered(life, () =>
      client.call('getCapabilities', {}, { signal: life }),
    );
    if (!outcome.ok || outcome.value.dedupePeriod === dedupePeriod) return;
    dedupePeriod = outcome.value.dedupePeriod;
    await store.putMeta('dedupePeriod', dedupePeriod).catch(() => {});
  };

  return {
    dedupePeriod: () => dedupePeriod,
    async restore() {
      dedupePeriod = (await store.getMeta('dedupePeriod').catch(() => undefined)) ?? dedupePeriod;
    },
    ask: onceMore(life, ask),
  };
}
