import { html, nothing, type TemplateResult } from 'lit';
import type { TemplateLanguage } from '../../../src/contract/template.ts';
import { note } from '../../base/form/note.ts';
import { icon } from '../../base/icon.ts';
import { qualityMark, rejectionWords, statusMark } from '../../base/template-status.ts';
import type { ComposerView } from '../composer-view.ts';
import type { PlacedFinding } from '../draft/composition.ts';
import { findingWords, mendWords } from '../findings/finding-words.ts';

export interface StatusView extends ComposerView {
  /** The backend's time, epoch milliseconds. */
  readonly now: number;
  readonly go: (finding: PlacedFinding) => void;
  /** All findings of this language, told or not. */
  readonly allFindings: readonly PlacedFinding[];
}

/** Where a submitted language stands, since when, why, what may be edited now and what comes next. */
export function statusSection(view: StatusView): TemplateResult | typeof nothing {
  const { standing, msg } = view;
  if (standing === undefined) return nothing;
  const { status, quality } = standing;
  return html`<section class="status" part="status" aria-label=${msg.statusHistory}>
    <div class="status-line">
      ${statusMark(status, msg)} ${status === 'approved' ? qualityMark(quality, msg) : nothing}
      <span class="help">${Object.hasOwn(msg.statusHelp, status) ? msg.statusHelp[status] : nothing}</span>
    </div>
    ${rejection(view, standing)} ${pause(view, standing)} ${budget(view)} ${history(view, standing)}
  </section>`;
}

/** Findings that say what a rejection means: those with its error number, else every error. */
export function matching(
  { rejection }: TemplateLanguage,
  findings: readonly PlacedFinding[],
): readonly PlacedFinding[] {
  if (rejection === undefined) return [];
  const byCode = findings.filter(
    ({ platformError }) => platformError !== undefined && platformError === rejection.platformErrorCode,
  );
  if (byCode.length > 0) return byCode;
  return rejection.reason === 'invalidFormat' ? findings.filter(({ severity }) => severity === 'error') : [];
}

function rejection(view: StatusView, standing: TemplateLanguage): TemplateResult | typeof nothing {
  const { msg, allFindings, go, actions } = view;
  if (standing.rejection === undefined) return nothing;
  const { platformErrorCode } = standing.rejection;
  const found = matching(standing, allFindings);
  return note(
    'failed',
    html`<strong>${msg.rejectedBecause}.</strong>
      <bdi>${rejectionWords(standing.rejection, msg)}</bdi>
      ${platformErrorCode === undefined ? nothing : html`<span class="help">${msg.rejectionCode(platformErrorCode)}</span>`}
      ${
        found.length === 0
          ? nothing
          : html`<p class="matches-title">${msg.rejectionMatches}:</p>
              <ul class="matches">
                ${found.map(
                  (finding) =>
                    html`<li>
                      <button type="button" class="link go" @click=${() => go(finding)}>
                        ${findingWords(finding, msg)}
                      </button>
                      ${
                        finding.fix === undefined
                          ? nothing
                          : html`<button
                              type="button"
                              class="mend-button"
                              @click=${() => actions.mend(finding)}
                            >
                              ${mendWords(finding, msg)}
                            </button>`
                      }
                    </li>`,
                )}
              </ul>`
      }`,
  );
}

function pause(
  { now, msg, formats }: StatusView,
  { status, pausedUntil }: TemplateLanguage,
): TemplateResult | typeof nothing {
  if (status !== 'paused' || pausedUntil === undefined) return nothing;
  const words =
    pausedUntil > now
      ? msg.pauseEnds(formats.span(pausedUntil - now), formats.fullTime(pausedUntil))
      : msg.pauseOver;
  return html`<p class="clock">${icon('timer')}<span>${words}</span></p>`;
}

/** What may be edited now. */
function budget({ editability, now, msg, formats }: StatusView): TemplateResult {
  const { editable, because, editsLeft, nextEditAt, categoryFixed } = editability;
  if (!editable) {
    const why =
      because === 'review' ? msg.readOnlyReview : because === 'spent' ? msg.editsSpent : msg.readOnlyStatus;
    const next =
      nextEditAt !== null && nextEditAt > now
        ? msg.nextEditIn(formats.span(nextEditAt - now), formats.fullTime(nextEditAt))
        : nothing;
    return html`<p class="clock">${icon('lock')}<span>${why} ${next}</span></p>`;
  }
  const scope = categoryFixed ? msg.editableFixed : msg.editableNow;
  return html`<p class="clock">
    ${icon('pencil')}<span
      >${scope} ${editsLeft === null ? msg.editsUnlimited : msg.editsLeft(editsLeft)}</span
    >
  </p>`;
}

function history(
  { msg, formats }: StatusView,
  { history: steps = [] }: TemplateLanguage,
): TemplateResult | typeof nothing {
  if (steps.length === 0) return nothing;
  return html`<details class="history">
    <summary>${icon('history')}${msg.statusHistory}</summary>
    <ol class="timeline">
      ${[...steps].reverse().map(
        ({ status, at, note: words }) =>
          html`<li>
            ${statusMark(status, msg)}
            <time datetime=${new Date(at).toISOString()}>${formats.fullTime(at)}</time>
            ${words === undefined ? nothing : html`<bdi class="help">${words}</bdi>`}
          </li>`,
      )}
    </ol>
  </details>`;
}
