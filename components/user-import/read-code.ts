import { LazyCode } from '../base/lazy-code.ts';

/** What reads a file, fetched when one is first chosen. */
export const readCode = new LazyCode(async () => (await import('./parser/read-table.ts')).readTable);
