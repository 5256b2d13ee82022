import type { World } from '../state.ts';

/** A job takes so long at the usual pace (milliseconds), unless its steps become too small or too large. */
const stepLength = 250;
const steps = 20;
const leastInStep = 50;
const mostInStep = 1_000;
/** No more is done in one go, so that a page that holds the world stays responsive. */
const mostAtOnce = 100;

/** How many rows or users of `total` a job deals with in `stepLength`. */
function paceOf(total: number): number {
  return Math.min(mostInStep, Math.max(leastInStep, Math.ceil(total / steps)));
}

/** How many rows or users of `total` a job deals with in one go. */
export function stepSizeOf(total: number): number {
  return Math.min(paceOf(total), mostAtOnce);
}

/** When the next step of a job with so many rows or users is done. */
export function nextStepAt(world: World, total: number): number {
  const length = (stepLength * stepSizeOf(total)) / paceOf(total);
  return world.now + Math.max(1, Math.round(length * world.jobPace));
}
