import type { CdrRow } from '../contract/cdr.ts';

/** The words of the contract in their order, by which they are sorted. A test holds them to it. */
export const dispositions = [
  'initiated',
  'waiting',
  'active',
  'archived',
] as const satisfies CdrRow['disposition'][];

export const archivedReasons = ['agent', 'unanswered', 'missed', 'idle'] as const satisfies NonNullable<
  CdrRow['archivedReason']
>[];

export const serviceLevels = [
  'notStarted',
  'running',
  'met',
  'unanswered',
  'breached',
] as const satisfies CdrRow['serviceLevel'][];

export const directions = ['inbound', 'outbound'] as const satisfies CdrRow['direction'][];
