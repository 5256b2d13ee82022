import type { World } from './state.ts';

/** The id of the stream's event at a place in the journal. Worlds do not share ids. */
export function eventIdAt(world: World, number: number): string {
  return `${world.id}-${number}`;
}

/** The place in the journal that an event id names; null if it is none of this world's. */
export function placeOfEvent(world: World, eventId: string): number | null {
  const digits = /^(.+)-(\d{1,15})$/.exec(eventId);
  return digits?.[1] === world.id ? Number(digits[2]) : null;
}
