import type { BulkChangeStart } from '../../../src/contract/bulk-change.ts';
import type { User } from '../../../src/contract/user.ts';
import { isolated } from '../../base/isolated.ts';
import type { Messages } from '../../base/messages.ts';
import { channelKindName } from '../../base/channel-kinds.ts';

/** The most users that the contract takes at once. */
export const MOST_USERS = 10_000;

/** What shall be given to many users, or taken from them. */
export interface WantedChange {
  readonly action: 'give' | 'take';
  readonly kinds: ReadonlySet<string>;
  /** WhatsApp outbound channels by id. */
  readonly outbound: ReadonlySet<string>;
}

export function isEmpty({ kinds, outbound }: WantedChange): boolean {
  return kinds.size + outbound.size === 0;
}

export function startOf(
  { action, kinds, outbound }: WantedChange,
  userIds: readonly string[],
): BulkChangeStart {
  const what = {
    ...(kinds.size > 0 && { channels: [...kinds] }),
    ...(outbound.size > 0 && { outboundChannelIds: [...outbound] }),
  };
  return { userIds: [...userIds], ...(action === 'give' ? { add: what } : { remove: what }) };
}

/** What was handed over once, as it was chosen. */
export function wantedOf({ add, remove }: Pick<BulkChangeStart, 'add' | 'remove'>): WantedChange {
  const { channels = [], outboundChannelIds = [] } = add ?? remove ?? {};
  return {
    action: add === undefined ? 'take' : 'give',
    kinds: new Set(channels),
    outbound: new Set(outboundChannelIds),
  };
}

/** Which users end up with one of the two without the other, and who loses WhatsApp, by what is known of them now. */
export interface Consequences {
  readonly outboundAlone: number;
  /** Ids of those who have WhatsApp and nothing to send from. */
  readonly whatsAppAlone: readonly string[];
  /** Ids of those who lose WhatsApp. */
  readonly loseWhatsApp: readonly string[];
}

/** Counts only those whom the change itself brings there. */
export function consequencesOf(
  { action, kinds, outbound }: WantedChange,
  users: Iterable<User>,
): Consequences {
  const loseWhatsApp: string[] = [];
  const whatsAppAlone: string[] = [];
  let outboundAlone = 0;
  for (const { id, channels, outboundChannelIds } of users) {
    const had = channels.includes('whatsapp');
    const left = outboundChannelIds.filter((one) => action === 'give' || !outbound.has(one));
    const has = kinds.has('whatsapp') ? action === 'give' : had;
    const sends = left.length > 0 || (action === 'give' && outbound.size > 0);
    const loses = had && !has;
    const isTouched =
      has !== had || outboundChannelIds.length > 0 !== sends || (action === 'give' && outbound.size > 0);
    if (loses) loseWhatsApp.push(id);
    else if (isTouched && has && !sends) whatsAppAlone.push(id);
    else if (isTouched && sends && !has) outboundAlone += 1;
  }
  return { outboundAlone, whatsAppAlone, loseWhatsApp };
}

/** What is given or taken, by name. */
export function namesOf(
  { kinds, outbound }: Pick<WantedChange, 'kinds' | 'outbound'>,
  channelNames: ReadonlyMap<string, string>,
  msg: Messages,
): string {
  return [
    ...[...kinds].map((kind) => channelKindName(kind, msg)),
    ...[...outbound].map((id) => isolated(channelNames.get(id) ?? id)),
  ].join(', ');
}
