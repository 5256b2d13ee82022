import type { Slice } from './slice.ts';

/**
 * What a person set in elements and wants again: small plain data, as JSON has it, by name. It is kept for a viewer, in
 * memory where nothing persists. No number of a contact belongs into it.
 */
export interface Settings {
  /** By name; null until they are read. Somebody may have kept anything: whoever reads a value checks it. */
  readonly all: Slice<ReadonlyMap<string, unknown> | null>;
  /** Keeps a value for a reload and for other tabs; null is kept no longer. */
  keep(name: string, value: unknown): void;
}
