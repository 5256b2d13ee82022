/** Why a line was not applied. */
export type WebhookRefusal =
  | 'not-json'
  | 'unknown-object'
  | 'unknown-field'
  | 'unknown-channel'
  | 'unknown-template'
  | 'unknown-status'
  | 'malformed';

/** What became of one part of a payload. */
export type Applied = 'applied' | 'repeated' | WebhookRefusal;

/** What became of the lines so far. Their sum is the number of lines. */
export interface WebhookReport {
  /** Lines that changed something. */
  applied: number;
  /** Lines that said only what was known. */
  repeated: number;
  /** Lines of which nothing was taken; `line` counts from 1. */
  readonly refused: { readonly line: number; readonly reason: WebhookRefusal }[];
}
