import type { World } from '../state.ts';

/** How long a step of a job takes at the usual pace, milliseconds. */
const stepLength = 250;
/** A job takes so many steps, unless they become too small or too large. */
const steps = 20;
const smallestStep = 50;
const largestStep = 1_000;

/** How many rows or users of `total` a job deals with in one step. */
export function stepSizeOf(total: number): number {
  return Math.min(largestStep, Math.max(smallestStep, Math.ceil(total / steps)));
}

/** When the next step of a job is done. */
export function nextStepAt(world: World): number {
  return world.now + Math.max(1, Math.round(stepLength * world.jobPace));
}
