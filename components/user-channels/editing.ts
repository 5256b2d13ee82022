import type { User, UserChannels } from '../../src/contract/user.ts';
import { channelsOf, differences, isOn, isSame, merged, type Difference } from './draft.ts';

/** What an administrator is doing to one user and has not saved. */
export interface Editing {
  /** The user on whose state the change is built. */
  readonly base: User;
  readonly draft: UserChannels;
  /** Where somebody else left a switch otherwise than it was entered here; empty where there is nothing to choose. */
  readonly conflict: readonly Difference[];
}

export function begin(user: User): Editing {
  return { base: user, draft: channelsOf(user), conflict: [] };
}

export function isDirty({ base, draft }: Editing): boolean {
  return !isSame(draft, channelsOf(base));
}

/** Whether there is anything to save, or to choose between theirs and mine. */
export function isOpen(editing: Editing): boolean {
  return isDirty(editing) || editing.conflict.length > 0;
}

/** How many switches were turned. */
export function changeCount({ base, draft }: Editing): number {
  return differences(draft, channelsOf(base)).length;
}

/**
 * The same work on a newer state of the user. What only they changed is taken, what I changed stays; where the two are
 * not the same, there is a choice to make.
 */
export function onto(editing: Editing, user: User): Editing {
  const { base, draft } = editing;
  if (user.revision <= base.revision) return editing;
  const before = channelsOf(base);
  const theirs = channelsOf(user);
  if (isSame(before, theirs)) return { ...editing, base: user };
  if (isSame(draft, before)) return begin(user);
  return { base: user, draft: merged(before, draft, theirs), conflict: differences(draft, theirs) };
}

/**
 * The same work once `sent` was saved, which made `user`. What was turned meanwhile is not saved yet; and what somebody
 * else made of it after that, and was told already, is newer.
 */
export function afterSaving(editing: Editing, user: User, sent: UserChannels): Editing {
  const { base, draft } = editing;
  const isOvertaken = base.revision > user.revision;
  if (isSame(draft, sent)) return begin(isOvertaken ? base : user);
  if (!isOvertaken) return { ...begin(user), draft };
  return isDirty(editing) ? editing : begin(base);
}

/** What saving takes away without which nobody answers a conversation. */
export type Loss = 'whatsapp' | 'outbound';

/** Whether saving takes WhatsApp away, or the last channel to send from; null where the user keeps both or had neither. */
export function lossOf({ base, draft }: Editing): Loss | null {
  const whatsApp = { list: 'channels', value: 'whatsapp' } as const;
  if (!isOn(channelsOf(base), whatsApp)) return null;
  if (!isOn(draft, whatsApp)) return 'whatsapp';
  return base.outboundChannelIds.length > 0 && draft.outboundChannelIds.length === 0 ? 'outbound' : null;
}
