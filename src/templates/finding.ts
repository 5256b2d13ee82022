/**
 * Where a finding is: in a part of the template as it will be sent, in one of its buttons (by place, the first is 0),
 * or in the value of a variable (by its key).
 */
export type FindingPart = 'header' | 'body' | `buttons.${number}` | `values.${string}`;

/** Something that the platform refuses (`error`) or may refuse (`warning`). */
export type Finding = {
  /** Which rule found it. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly part: FindingPart;
  /** From where to where in the text of the part, in UTF-16 units. Absent where it is about the whole part. */
  readonly range?: readonly [start: number, end: number];
  /** What is wrong and why, in English. */
  readonly message: string;
  /** The whole text of the part with this mended, where that can be done without asking. */
  readonly fix?: string;
  /** The platform's own error number for it. */
  readonly platformError?: number;
};
