import { StoreError } from './store.ts';
import type { StoreFailure } from './store.ts';

/**
 * What browsers and Dexie call a database that went away under an open connection. WebKit says `UnknownError`
 * ("Connection to Indexed Database server lost") when its storage process died; retrying the transaction does not
 * help, opening again does.
 */
const lostNames = new Set([
  'UnknownError',
  'InvalidStateError',
  'DatabaseClosedError',
  'AbortError',
  'TimeoutError',
  'OpenFailedError',
]);

/** What a transaction's error means. */
export function failureOfTransaction(error: unknown): StoreFailure {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return 'quota';
  if (names.includes('VersionError')) return 'version';
  return names.some((name) => lostNames.has(name)) ? 'lost' : 'unknown';
}

/** What an error of opening means: where nothing else is known, this page may not store. */
export function failureOfOpening(error: unknown): StoreFailure {
  if (error instanceof StoreError) return error.failure;
  const failure = failureOfTransaction(error);
  return failure === 'quota' || failure === 'version' ? failure : 'blocked';
}

/** The name of an error and of all that caused it: Dexie wraps the browser's error as `inner`. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let next = error; typeof next === 'object' && next !== null && names.length < 8;) {
    const { name, inner } = next as { name?: unknown; inner?: unknown };
    if (typeof name === 'string') names.push(name);
    next = inner;
  }
  return names;
}
