import type { World } from '../world/state.ts';

/** The virtual clock of a world. It never goes back, even if the machine's does. */
export function presentInstant(world: World, localNow: number): number {
  return Math.max(world.now, Math.round(localNow + world.offset));
}
