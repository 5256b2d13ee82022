import { openStore } from '../index.ts';
import type { Store } from '../index.ts';
import { conversationRow, formDraftRow, queuedRow } from './bench.ts';

/** What a case of a failing browser needs: a viewer of its own, and the test's own comparison and timer. */
export interface FaultBench {
  readonly viewerKey: string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly equal: (actual: unknown, expected: unknown) => void;
}

/** One behaviour of a store in a browser that fails. */
export interface FaultCase {
  readonly name: string;
  readonly run: (bench: FaultBench) => Promise<void>;
}

/** A store that holds something of everything that matters. */
export async function holding(viewerKey: string, sleep: FaultBench['sleep']): Promise<Store> {
  const store = await openStore(viewerKey, { sleep });
  await store.putConversations([conversationRow('c1')]);
  await store.putDraft('c1', { conversationId: 'c1', text: 'typed', updatedAt: 1 });
  await store.putFormDraft(formDraftRow('d1'));
  await store.enqueue(queuedRow('first', { conversationId: 'c0' }));
  await store.putMeta('streamPosition', 'p1');
  return store;
}
