import { html, nothing, type TemplateResult } from 'lit';
import type { Template, TemplateLanguage } from '../../src/contract/template.ts';
import { icon } from '../base/icon.ts';
import { qualityMark, rejectionWords, statusMark } from '../base/template-status.ts';
import type { ListContext } from './row-context.ts';
import { findingsOf } from './template-findings.ts';

/** Each language of a template on a line of its own: where it stands, why, and what can be done with it. */
export function templateDetails(template: Template, context: ListContext): TemplateResult {
  const { msg, mayWrite, actions } = context;
  const { businessManagerId, languages } = template;
  return html`<div class="details-head">
      <span class="quiet">${msg.templateBusinessManager(businessManagerId)}</span>
      ${
        mayWrite
          ? html`<span class="card-actions">
              <button type="button" @click=${() => actions.edit(template, null)}>
                ${icon('pencil')}${msg.edit}
              </button>
              <button type="button" @click=${() => actions.duplicate(template)}>
                ${icon('copy')}${msg.duplicate}
              </button>
              <button type="button" @click=${() => actions.remove(template, null)}>
                ${icon('trash-2')}${msg.remove}
              </button>
            </span>`
          : nothing
      }
    </div>
    <ul class="versions">
      ${languages.map((language) => version(template, language, context))}
    </ul>`;
}

function version(template: Template, language: TemplateLanguage, context: ListContext): TemplateResult {
  const { msg, formats, now, mayWrite, actions } = context;
  const { language: code, status, quality, rejection, pausedUntil, history = [] } = language;
  const name = formats.language(code);
  const since = history.at(-1)?.at;
  return html`<li class="version" part="language">
    <div class="version-line">
      <span class="version-name">${name} <span class="quiet">${code}</span></span>
      ${statusMark(status, msg)}
      ${
        since === undefined
          ? nothing
          : html`<time class="quiet" title=${formats.fullTime(since)}
              >${msg.templateSince(formats.shortTime(since, now))}</time
            >`
      }
      ${
        pausedUntil !== undefined && pausedUntil > now
          ? html`<span class="quiet">${msg.templatePausedFor(formats.span(pausedUntil - now))}</span>`
          : nothing
      }
      <span class="version-quality"
        ><span class="visually-hidden">${msg.templateColumns.quality}: </span
        >${qualityMark(quality, msg)}</span
      >
      ${
        mayWrite
          ? html`<span class="version-actions">
              <button
                type="button"
                class="link"
                aria-label=${msg.templateEditLanguage(name)}
                @click=${() => actions.edit(template, code)}
              >
                ${msg.edit}
              </button>
              <button
                type="button"
                class="link"
                aria-label=${msg.templateDeleteLanguage(name)}
                @click=${() => actions.remove(template, code)}
              >
                ${msg.remove}
              </button>
            </span>`
          : nothing
      }
    </div>
    ${rejection === undefined ? nothing : html`<p class="reason"><bdi>${rejectionWords(rejection, msg)}</bdi></p>`}
    ${findings(template, language, context)}
  </li>`;
}

function findings(
  template: Template,
  language: TemplateLanguage,
  { msg }: ListContext,
): TemplateResult | typeof nothing {
  const found = findingsOf(template, language);
  if (found.length === 0) return nothing;
  return html`<ul class="found">
    ${found.map(
      ({ severity, message }) =>
        html`<li>
          <span class="state" data-tone=${severity === 'error' ? 'bad' : 'waiting'}
            >${icon(severity === 'error' ? 'circle-alert' : 'triangle-alert')}<span class="visually-hidden"
              >${severity === 'error' ? msg.templateErrors(1) : msg.templateWarnings(1)}:
            </span></span
          >
          <bdi>${message}</bdi>
        </li>`,
    )}
  </ul>`;
}
