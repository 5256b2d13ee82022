import type { StreamEvent } from '../../contract/event.ts';
import type { ReferenceData } from '../sync/reference-data.ts';

/**
 * The events that tell of what administrators and supervisors work on. Of contacts, only a record of an interaction
 * carries anything.
 */
export type AdministrationEvent = Extract<StreamEvent, { type: (typeof administrationEvents)[number] }>;

export const administrationEvents = [
  'template',
  'templateDeleted',
  'channel',
  'user',
  'securityGroup',
  'accountSettings',
  'importJob',
  'bulkChangeJob',
  'cdrRow',
] as const;

/** Where everything comes together that is told of what administrators and supervisors work on, whoever asked for it. */
export interface AdministrationNews {
  /** The backend told this tab: by the stream, or in an answer. All tabs hear of it. */
  tell(event: AdministrationEvent): void;
  /** Another tab told. */
  take(event: AdministrationEvent): void;
  /** Returns the way to stop. */
  subscribe(listener: (event: AdministrationEvent) => void): () => void;
}

export interface NewsOptions {
  readonly reference: ReferenceData;
  /** Tells the other tabs. */
  readonly passOn: (event: AdministrationEvent) => void;
}

export function createNews({ reference, passOn }: NewsOptions): AdministrationNews {
  const listeners = new Set<(event: AdministrationEvent) => void>();

  const take = (event: AdministrationEvent): void => {
    if (event.type === 'template') reference.templates.put(event.data.template);
    else if (event.type === 'templateDeleted') reference.templates.remove(event.data.templateId);
    else if (event.type === 'channel') reference.channels.put(event.data.channel);
    for (const listener of listeners) listener(event);
  };
  return {
    tell(event) {
      take(event);
      passOn(event);
    },
    take,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
