/** What follows by itself for a language that is still in the status in which it was at `since`. */
export interface LifeStep {
  readonly templateId: string;
  readonly language: string;
  readonly status: string;
  readonly since: number;
}
