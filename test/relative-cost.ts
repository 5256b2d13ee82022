/**
 * What `work` costs as a multiple of what `baseline` costs. Both run in turns, and the fastest run of each counts: a
 * slow machine, and other work on it, weigh on both alike. A time in milliseconds would fail there for no fault.
 */
export function relativeCost(work: () => unknown, baseline: () => unknown, rounds = 5): number {
  const timed = (run: () => unknown): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  let cost = Infinity;
  let plain = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    plain = Math.min(plain, timed(baseline));
    cost = Math.min(cost, timed(work));
  }
  return cost / plain;
}
