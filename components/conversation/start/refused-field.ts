import type { Refusal } from '../../../src/workspace/workspace.ts';

/** What an agent fills in, beside the template. */
export type StartField = 'contact' | 'channel';

const fields: Readonly<Partial<Record<Refusal['reason'], StartField>>> = {
  'contact-not-found': 'contact',
  'not-found': 'contact',
  'channel-not-assigned': 'channel',
  'outbound-channel-not-assigned': 'channel',
};

/** The field that a refusal is about; null where it is about none. */
export function refusedField({ reason }: Refusal): StartField | null {
  return fields[reason] ?? null;
}
