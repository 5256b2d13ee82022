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

/** One rule: something that the platform refuses beside another version or template. All of them are errors. */
export type ComparingRule = {
  /** Unique, among the rules of templates too; partners may rely on it. */
  readonly id: string;
  /** The rule and its reason, in an English sentence, for the catalogue. */
  readonly summary: string;
  readonly check: (comparison: Comparison) => readonly Omit<Finding, 'rule' | 'severity'>[];
};
