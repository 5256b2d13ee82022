import type { Settings } from '../../../src/workspace/settings.ts';
import { FakeSlice } from './fake-slice.ts';

/** Settings in memory, read from the start. `all.set(null)` is the state before they are read. */
export class FakeSettings implements Settings {
  readonly all = new FakeSlice<ReadonlyMap<string, unknown> | null>(new Map());

  keep(name: string, value: unknown): void {
    const next = new Map(this.all.value ?? []);
    if (value === null || value === undefined) next.delete(name);
    else next.set(name, structuredClone(value));
    this.all.set(next);
  }
}
