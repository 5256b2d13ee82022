import type { Finding } from '../finding.ts';
import type { FilledTemplate } from '../fill.ts';
import type { TemplateVariable } from '../variables.ts';

/** A template about to be sent with its values. */
export type Filling = {
  readonly authentication: boolean;
  readonly variables: readonly (TemplateVariable & { readonly value: string })[];
  readonly filled: FilledTemplate;
};

/** One rule: what the platform refuses of a filling. */
export type ValueRule = (filling: Filling) => Finding[];
