import type { Messages } from './messages.ts';

/** The ways to reach a contact that the contract names, in the order in which they are shown. Backends may add others. */
export const channelKinds = [
  'voice',
  'whatsapp',
  'webchat',
  'sms',
  'email',
  'facebook',
  'instagram',
  'telegram',
] as const;

/** The kinds that are offered: those that are known, then any others that are there already. */
export function offeredKinds(standing: Iterable<string>): readonly string[] {
  return [...new Set<string>([...channelKinds, ...standing])];
}

/** The name of a kind; one that is new to us as it is written. */
export function channelKindName(kind: string, msg: Messages): string {
  return msg.channelKinds[kind] ?? kind;
}
