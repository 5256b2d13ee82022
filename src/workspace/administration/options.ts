import type { ReadonlySignal } from '@preact/signals-core';
import type { Client } from '../../client/client.ts';
import type { Viewer } from '../../contract/viewer.ts';
import type { Environment } from '../environment/environment.ts';
import type { ReferenceData } from '../sync/reference-data.ts';
import type { HeldOnes } from './held.ts';
import type { AdministrationNews } from './news.ts';

/** What every part of the administration needs. */
export interface AdministrationOptions {
  readonly client: Client;
  readonly environment: Pick<Environment, 'localNow' | 'random' | 'setTimer'>;
  readonly news: AdministrationNews;
  /** Ends with the workspace. */
  readonly life: AbortSignal;
}

/** What the parts need that hand out what is held. */
export interface HoldingOptions extends AdministrationOptions {
  readonly held: HeldOnes;
}

/** What the part needs that tells of conversations, as this viewer may see them. */
export interface UserOptions extends HoldingOptions {
  readonly reference: Pick<ReferenceData, 'channels'>;
  readonly viewer: ReadonlySignal<Viewer | null>;
}

/** What the part needs that changes who sees numbers. */
export interface PolicyOptions extends HoldingOptions {
  /** This tab changed the policy. */
  readonly onPolicyChanged: () => void;
}
