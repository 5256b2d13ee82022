import type { ReadonlySignal } from '@preact/signals-core';
import type { Client } from '../../client/client.ts';
import type { Masking } from '../../masking/index.ts';
import type { HeldOnes } from '../administration/held.ts';
import type { Environment } from '../environment/environment.ts';

/** What the records of interactions need. */
export interface CdrOptions {
  readonly client: Client;
  readonly environment: Pick<Environment, 'setTimer' | 'monotonicNow'>;
  readonly held: HeldOnes;
  /** Of the viewer; null counts as masked. */
  readonly masking: ReadonlySignal<Masking | null>;
  /** Backend time, epoch milliseconds. */
  readonly now: () => number;
}
