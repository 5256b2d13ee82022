export interface Counts {
  readonly passed: number;
  readonly failed: number;
}
type Reader = (report: object) => Counts;

export function countStep(status: number | null, report: object | null, counts?: Reader): Counts;
export const vitestCounts: Reader;
export const playwrightCounts: Reader;
export const browserCounts: Reader;
export function readReport(text: string): object | null;

type Namer = (report: object) => string[];
export const vitestFailures: Namer;
export const playwrightFailures: Namer;
export const browserFailures: Namer;
