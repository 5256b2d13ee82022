export interface Counts {
  readonly passed: number;
  readonly failed: number;
}
export interface Runner {
  counts(report: object): Counts;
  failures(report: object): string[];
}

export function countStep(
  status: number | null,
  report: object | null,
  counts?: (report: object) => Counts,
): Counts;
export const vitest: Runner;
export const playwright: Runner;
export const browser: Runner;
export function readReport(text: string): object | null;
