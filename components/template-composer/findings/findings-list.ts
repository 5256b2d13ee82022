import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../base/formats.ts';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import type { PlacedFinding } from '../draft/composition.ts';
import { findingWords, mendWords } from './finding-words.ts';
import { partWords } from './part-words.ts';

export interface FindingsListView {
  /** All that are told, of all languages. */
  readonly told: readonly PlacedFinding[];
  /** Whether there is more than one language, so that each finding says its own. */
  readonly manyLanguages: boolean;
  /** Whether there are findings that are not told yet. */
  readonly isUnfinished: boolean;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly go: (finding: PlacedFinding) => void;
  readonly mend: (finding: PlacedFinding) => void;
}

/** Every finding in one place: a press leads to where it is, another mends it. */
export function findingsList(view: FindingsListView): TemplateResult {
  const { told, isUnfinished, msg } = view;
  const errors = told.filter(({ severity }) => severity === 'error').length;
  return html`<section class="checks" aria-labelledby="checks-title">
    <div class="part-line">
      <h3 id="checks-title">${msg.findings}</h3>
      <span class="counts" role="status">
        ${counted('error', errors, msg)} ${counted('warning', told.length - errors, msg)}
      </span>
    </div>
    ${
      told.length === 0
        ? html`<p class="help">${isUnfinished ? msg.findingsNoneYet : msg.findingsNone}</p>`
        : html`<ul class="check-list">
            ${told.map((finding) => line(finding, view))}
          </ul>`
    }
  </section>`;
}

function counted(
  severity: 'error' | 'warning',
  many: number,
  msg: Messages,
): TemplateResult | typeof nothing {
  if (many === 0) return nothing;
  return html`<span class="counted" data-severity=${severity}
    >${icon(severity === 'error' ? 'circle-alert' : 'triangle-alert')}${
      severity === 'error' ? msg.errors(many) : msg.warnings(many)
    }</span
  >`;
}

function line(finding: PlacedFinding, view: FindingsListView): TemplateResult {
  const { manyLanguages, msg, formats, go, mend } = view;
  const { severity, language, fix, part } = finding;
  const where = [
    ...(manyLanguages && language !== null ? [formats.language(language)] : []),
    partWords(part, msg),
  ].join(' · ');
  return html`<li class="check-line" data-severity=${severity}>
    ${icon(severity === 'error' ? 'circle-alert' : 'triangle-alert')}
    <button type="button" class="link go" @click=${() => go(finding)}>
      <span class="visually-hidden">${msg.severities[severity]}: </span
      ><span class="where"><bdi>${where}</bdi></span> <span class="what">${findingWords(finding, msg)}</span>
    </button>
    ${
      fix === undefined
        ? nothing
        : html`<button type="button" class="mend-button" @click=${() => mend(finding)}>
            ${mendWords(finding, msg)}
          </button>`
    }
  </li>`;
}
