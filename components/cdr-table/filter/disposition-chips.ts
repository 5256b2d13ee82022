import { html, nothing, type TemplateResult } from 'lit';
import { dispositionMark } from '../../base/disposition.ts';
import { icon } from '../../base/icon.ts';
import type { BarView } from './bar-view.ts';
import { dispositions, toggled } from './table-filter.ts';

/** The four dispositions, each to be taken in and out, with its count and what it means. */
export function dispositionChips(view: BarView): TemplateResult {
  const { filter, counts, isCounting, msg, formats } = view;
  const count = (words: string): TemplateResult => html`<span class="count">${words}</span>`;
  return html`<div class="dispositions" role="group" aria-label=${msg.cdrFilterDispositions}>
    ${dispositions.map((one) => {
      return html`<button
          type="button"
          class="chip"
          data-disposition=${one}
          aria-pressed=${filter.dispositions.includes(one)}
          aria-describedby="meaning-${one}"
          title=${msg.cdrMeanings[one]}
          @click=${() => view.change({ dispositions: toggled(filter, 'dispositions', one).dispositions })}
        >
          ${dispositionMark(one, msg)}
          ${
            counts === null
              ? isCounting
                ? count('…')
                : nothing
              : count(formats.number(counts.dispositions[one]))
          }
        </button>
        <span class="visually-hidden" id="meaning-${one}">${msg.cdrMeanings[one]}</span>`;
    })}
    <button
      type="button"
      class="plain icon-only"
      id="open-meanings"
      popovertarget="panel-meanings"
      aria-label=${msg.cdrMeaningsTitle}
      title=${msg.cdrMeaningsTitle}
    >
      ${icon('circle-question-mark')}
    </button>
  </div>`;
}

/** What each of them means. */
export function meanings({ msg }: BarView): TemplateResult {
  return html`<h3>${msg.cdrMeaningsTitle}</h3>
    <dl class="meanings">
      ${dispositions.map(
        (one) =>
          html`<div>
            <dt>${dispositionMark(one, msg)}</dt>
            <dd>${msg.cdrMeanings[one]}</dd>
          </div>`,
      )}
    </dl>`;
}
