import { LazyCode } from '../base/lazy-code.ts';

/** What reads a file, fetched when one is first chosen. */
export const readCode = new LazyCode(async () => (await import('./csv/read-table.ts')).readTable);
