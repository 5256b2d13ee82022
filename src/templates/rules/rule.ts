import type { Finding } from '../finding.ts';
import type { Draft } from './draft.ts';

/**
 * How it is known that the platform refuses something: from its own documentation, from others (vendors, threads), or
 * from sources that disagree. Only what the platform documents is an error.
 */
export type Evidence = 'documented' | 'second-hand' | 'disputed';

/**
 * What a rule says of one place; the rest of its finding is the rule's. A fix is worked out only where it is wanted, and
 * offered only where it removes the finding and adds none.
 */
export type Fault = Omit<Finding, 'rule' | 'severity' | 'platformError' | 'fix'> & {
  readonly fix?: () => NonNullable<Finding['fix']>;
};

/** One rule: something that the platform refuses of a template. */
export type TemplateRule = {
  /** Unique; partners may rely on it. */
  readonly id: string;
  readonly evidence: Evidence;
  /** The rule and its reason, in one or two English sentences, for the catalogue. */
  readonly summary: string;
  /** What its fix does, as a command in English; absent for a rule without. */
  readonly mend?: string;
  /** Who says so, for a rule that the platform does not document. */
  readonly source?: string;
  /** The platform's own error number for it; `format` for that of the part whose format is wrong. */
  readonly platformError?: number | 'format';
  /** At most one fault for each part. */
  readonly check: (draft: Draft) => readonly Fault[];
};
