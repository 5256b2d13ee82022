import { html, type TemplateResult } from 'lit';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';
import type { FindingCounts } from './template-findings.ts';

/** How many findings there are, the errors where there are any, by icon and words. */
export function findingsMark({ errors, warnings }: FindingCounts, msg: Messages): TemplateResult {
  if (errors > 0)
    return html`<span class="state" data-tone="bad"
      >${icon('circle-alert')}${msg.templateErrors(errors)}</span
    >`;
  if (warnings > 0)
    return html`<span class="state" data-tone="waiting"
      >${icon('triangle-alert')}${msg.templateWarnings(warnings)}</span
    >`;
  return html`<span class="state" data-tone="calm">${msg.templateNoFindings}</span>`;
}
