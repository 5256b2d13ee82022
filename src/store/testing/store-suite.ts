import type { StoreCase } from './bench.ts';
import { conversationCases } from './conversation-cases.ts';
import { formDraftCases } from './form-draft-cases.ts';
import { lifeCases } from './life-cases.ts';
import { messageCases } from './message-cases.ts';
import { outboxCases } from './outbox-cases.ts';

/** What every store does, in memory and in IndexedDB alike. */
export const storeSuite: readonly StoreCase[] = [
  ...conversationCases,
  ...messageCases,
  ...outboxCases,
  ...formDraftCases,
  ...lifeCases,
];
