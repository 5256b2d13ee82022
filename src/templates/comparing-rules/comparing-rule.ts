import type { TemplateVersion } from '../../contract/template-version.ts';
import type { Finding } from '../finding.ts';

/** One language version of a template, and what it is compared with. */
export type Comparison = {
  readonly version: TemplateVersion;
  /** The languages of the same template before it in the list. */
  readonly earlier: readonly TemplateVersion[];
  /** The language versions of other templates. */
  readonly existing: readonly TemplateVersion[];
};

/** One rule: something that the platform refuses beside another version or template. */
export type ComparingRule = {
  /** Unique, among the rules of templates too; partners may rely on it. */
  readonly id: string;
  /** A `warning` where it depends on what is not known here. */
  readonly severity: 'error' | 'warning';
  /** The rule and its reason, in an English sentence, for the catalogue. */
  readonly summary: string;
  /** The platform's own error number for it. */
  readonly platformError?: number;
  readonly check: (comparison: Comparison) => readonly Omit<Finding, 'rule' | 'severity' | 'platformError'>[];
};
