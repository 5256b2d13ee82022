import { html, type TemplateResult } from 'lit';
import type { Formats } from '../../base/formats.ts';
import type { Messages } from '../../base/messages.ts';
import { dispositions } from '../filter/table-filter.ts';
import type { Bar, Bars } from './bars.ts';

/** What the chart shows, to be read: it is not seen. */
export function chartTable(
  { step, bars }: Bars,
  nameOf: (bar: Bar) => string,
  msg: Messages,
  formats: Formats,
): TemplateResult {
  return html`<div class="visually-hidden">
    <table>
      <caption>
        ${msg.cdrChartBy[step]}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg.cdrChartColumn[step]}</th>
          ${dispositions.map((one) => html`<th scope="col">${msg.dispositions[one]}</th>`)}
          <th scope="col">${msg.cdrChartAll}</th>
        </tr>
      </thead>
      <tbody>
        ${bars.map(
          (bar) =>
            html`<tr>
              <th scope="row">${nameOf(bar)}</th>
              ${dispositions.map((one) => html`<td>${formats.number(bar.counts[one])}</td>`)}
              <td>${formats.number(bar.total)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
