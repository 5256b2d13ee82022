import type { Channel } from '../../../src/contract/channel.ts';
import type { Viewer } from '../../../src/contract/viewer.ts';

/** The connected channels that the viewer may send from. */
export function sendableChannels(channels: readonly Channel[], viewer: Viewer | null): Channel[] {
  const allowed = viewer?.outboundChannelIds ?? [];
  return channels.filter(({ id, status }) => status === 'connected' && allowed.includes(id));
}

/** The channel of that id; the only one there is needs no choice. */
export function chosenChannel(usable: readonly Channel[], chosenId: string): Channel | null {
  const [first] = usable;
  if (usable.length === 1 && first !== undefined) return first;
  return usable.find(({ id }) => id === chosenId) ?? null;
}
