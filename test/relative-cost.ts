/** The clock of a thread's own time may be as coarse as 4 ms: so long a job is repeated before it is looked at. */
const SPAN_MS = 80;

/**
 * What `work` costs as a multiple of what `baseline` costs. In Node in time of the processor, so that what else the
 * machine does counts little; browsers tell only what time it is. Both run in turns, and the cheapest round of each
 * counts.
 */
export function relativeCost(work: () => unknown, baseline: () => unknown, rounds = 5): number {
  let cost = Infinity;
  let plain = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    plain = Math.min(plain, costOf(baseline));
    cost = Math.min(cost, costOf(work));
  }
  return cost / plain;
}

/** Milliseconds of one run. */
function costOf(run: () => unknown): number {
  const start = spentNow();
  for (let times = 1; ; times += 1) {
    run();
    const spent = spentNow() - start;
    if (spent >= SPAN_MS) return spent / times;
  }
}

/** Milliseconds that this thread has used; where nobody counts them, those that have gone by. */
function spentNow(): number {
  const usage = globalThis.process?.threadCpuUsage?.();
  return usage === undefined ? performance.now() : (usage.user + usage.system) / 1000;
}
