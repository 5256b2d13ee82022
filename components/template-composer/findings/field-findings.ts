import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../../../src/templates/index.ts';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import { findingWords, mendWords } from './finding-words.ts';

/** What a control says of what was found at it; spread over its attributes. */
export interface FindingMarks {
  readonly describedBy: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

export function findingMarks(id: string, findings: readonly Finding[], hasHelp: boolean): FindingMarks {
  return {
    describedBy: hasHelp || findings.length > 0 ? `${id}-help` : nothing,
    invalid: findings.some(({ severity }) => severity === 'error') ? 'true' : nothing,
  };
}

/** What was found at a field, each with its mend where there is one; else the help of the field. */
export function fieldFindings<Found extends Finding>(
  id: string,
  findings: readonly Found[],
  help: unknown,
  { msg, mend }: { readonly msg: Messages; readonly mend: (finding: Found) => void },
): TemplateResult | typeof nothing {
  if (findings.length === 0) {
    return help === undefined || help === nothing
      ? nothing
      : html`<p class="help" id="${id}-help">${help}</p>`;
  }
  return html`<ul class="findings" id="${id}-help">
    ${findings.map((finding) => findingLine(finding, msg, mend))}
  </ul>`;
}

function findingLine<Found extends Finding>(
  finding: Found,
  msg: Messages,
  mend: (finding: Found) => void,
): TemplateResult {
  const { severity, fix, rule } = finding;
  return html`<li class="finding" data-severity=${severity} data-rule=${rule}>
    ${icon(severity === 'error' ? 'circle-alert' : 'triangle-alert')}
    <span
      ><span class="visually-hidden">${msg.severities[severity]}: </span>${findingWords(finding, msg)}
      ${
        fix === undefined
          ? nothing
          : html`<button type="button" class="link mend" @click=${() => mend(finding)}>
              ${mendWords(finding, msg)}
            </button>`
      }</span
    >
  </li>`;
}
