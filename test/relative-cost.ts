/** The clock of a thread's own time may be as coarse as 4 ms: so long a job is repeated before it is looked at. */
const SPAN_MS = 80;

/**
 * What `work` costs as a multiple of what `baseline` costs, in time of the processor: what else the machine does counts
 * little. Both run in turns, and the cheapest round of each counts.
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

/** Milliseconds of this thread. */
function costOf(run: () => unknown): number {
  const start = process.threadCpuUsage();
  for (let times = 1; ; times += 1) {
    run();
    const { user, system } = process.threadCpuUsage(start);
    const spent = (user + system) / 1000;
    if (spent >= SPAN_MS) return spent / times;
  }
}
