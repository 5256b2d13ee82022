import type { User, UserChannels } from '../../src/contract/user.ts';

/** A channel of a user, or an outbound channel: something that is on or off. */
export interface Switch {
  readonly list: keyof UserChannels;
  /** A kind, or the id of a WhatsApp channel. */
  readonly value: string;
}

/** One switch that two people left in different positions. */
export interface Difference extends Switch {
  /** Whether it is on in theirs; in mine it is the other way round. */
  readonly theirs: boolean;
}

const lists = ['channels', 'outboundChannelIds'] as const;

export function channelsOf({ channels, outboundChannelIds }: User): UserChannels {
  return { channels, outboundChannelIds };
}

export function isOn(draft: UserChannels, { list, value }: Switch): boolean {
  return draft[list].includes(value);
}

/** The draft with one switch turned; what else is on keeps its order. */
export function turned(draft: UserChannels, { list, value }: Switch, on: boolean): UserChannels {
  const others = draft[list].filter((one) => one !== value);
  return { ...draft, [list]: on ? [...others, value] : others };
}

/** The switches in which two states differ. */
export function differences(mine: UserChannels, theirs: UserChannels): readonly Difference[] {
  return lists.flatMap((list) =>
    [...new Set([...theirs[list], ...mine[list]])]
      .map((value) => ({ list, value, theirs: theirs[list].includes(value) }))
      .filter((one) => isOn(mine, one) !== one.theirs),
  );
}

export function isSame(a: UserChannels, b: UserChannels): boolean {
  return differences(a, b).length === 0;
}

/** Switch by switch: mine where I turned it, else theirs. Two who turned the same switch turned it the same way. */
export function merged(base: UserChannels, mine: UserChannels, theirs: UserChannels): UserChannels {
  return differences(mine, theirs)
    .filter((one) => isOn(base, one) === one.theirs)
    .reduce<UserChannels>((draft, one) => turned(draft, one, !one.theirs), theirs);
}
