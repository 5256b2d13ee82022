import type { User, UserChannels } from '../../src/contract/user.ts';
import { channelsOf, differences, isOn, isSame, merged, type Difference } from './draft.ts';

/** What an administrator is doing to one user and has not saved. */
export interface Editing {
  /** The user on whose state the change is built. */
  readonly base: User;
  readonly draft: UserChannels;
  /** Where somebody else left a switch otherwise than it was entered here; empty where there is nothing to choose. */
  readonly conflict: readonly Difference[];
  /** Somebody else changed other switches, and both changes were put together. */
  readonly isMerged: boolean;
}

export function begin(user: User): Editing {
  return { base: user, draft: channelsOf(user), conflict: [], isMerged: false };
}

export function isDirty({ base, draft }: Editing): boolean {
  return !isSame(draft, channelsOf(base));
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
  const result = merged(before, draft, theirs);
  return {
    base: user,
    draft: result,
    conflict: differences(draft, theirs),
    isMerged: !isSame(result, theirs),
  };
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
