import type { Finding } from '../finding.ts';
import type { FilledTemplate } from '../fill.ts';
import type { TemplateVariable } from '../variables.ts';

/** A template about to be sent with its values. */
export type Filling = {
  readonly authentication: boolean;
  readonly variables: readonly (TemplateVariable & { readonly value: string })[];
  readonly filled: FilledTemplate;
};

/** One rule: something that the platform refuses of a filling. All of them are documented, and errors. */
export type ValueRule = {
  /** Unique, among the rules of templates too; partners may rely on it. */
  readonly id: string;
  /** The rule and its reason, in an English sentence, for the catalogue. */
  readonly summary: string;
  /** What its fix does, as a command in English; absent for a rule without. */
  readonly mend?: string;
  /** The platform's own error number for it. */
  readonly platformError?: number;
  readonly check: (filling: Filling) => readonly Omit<Finding, 'rule' | 'severity' | 'platformError'>[];
};
