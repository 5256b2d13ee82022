import { foldSessions, viewAt } from '../../src/session/index.ts';
import type { World } from './state.ts';

/** The next instant after `now` at which the view of any session changes by itself; null if none does. */
export function nextDeadline(world: World, now: number): number | null {
  let earliest: number | null = null;
  for (const { facts, channelId } of world.conversations.values()) {
    const session = foldSessions(facts).at(-1);
    const { serviceLevelTarget } = world.channels.get(channelId)!;
    if (session === undefined || session.facts[0].at > now) continue;
    const { nextDeadline: at } = viewAt(session, now, { serviceLevelTarget });
    if (at !== null && (earliest === null || at < earliest)) earliest = at;
  }
  return earliest;
}
