import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../base/formats.ts';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';
import { filterBar, filterChart, type FilterPane } from './filter-pane.ts';
import type { CdrAnswer } from './source/cdr-source.ts';
import type { TableTools } from './table-tools.ts';

export interface TableHead {
  readonly answer: CdrAnswer | null;
  readonly filter: FilterPane;
  readonly tools: TableTools;
  readonly msg: Messages;
  readonly formats: Formats;
}

/** What stands above the rows: the filter, how many fit, the chart, and what can be done with them. */
export function tableHead(head: TableHead): TemplateResult {
  const { answer, filter, tools, msg, formats } = head;
  const { isShown, isDecided } = tools.chart;
  const total = answer === null || answer.fault !== null ? null : answer.total;
  const isKnown = total !== null && answer?.isFormer === false;
  const words = total === null ? msg.cdrCounting : msg.cdrTotal(total, formats.number(total));
  const zone = msg.cdrTimeZone(filter.present.timeZone);
  return html`<div class="head" part="header">
    ${filterBar(filter)}
    <div class="bar">
      <div class="found">
        ${
          answer?.state === 'failed' && total === null
            ? nothing
            : html`<bdi class="total" aria-hidden="true">${words}</bdi>`
        }
        <bdi class="zone" title=${zone}>${zone}</bdi>
        <bdi class="keys" aria-hidden="true">${msg.cdrGridKeysShort}</bdi>
        <span class="visually-hidden" role="status">${isKnown ? words : nothing}</span>
      </div>
      <div class="tools">
        <button
          type="button"
          aria-expanded=${isShown}
          aria-controls="chart"
          @click=${() => tools.chart.toggle()}
        >
          ${icon('chart-column')}<span>${isShown ? msg.cdrChartHide : msg.cdrChartShow}</span>
        </button>
        ${tools.menus(isKnown ? total : null, msg, formats)}
      </div>
    </div>
    <div id="chart" ?hidden=${!isShown} ?data-undecided=${!isDecided}>
      ${isShown && isDecided ? filterChart(filter) : nothing}
    </div>
  </div>`;
}

/** The room of all that, in the first frame: what takes long to make follows the rows. */
export function headRoom({ chart }: TableTools): TemplateResult {
  return html`<div class="head" part="header">
    <div class="filter-room"></div>
    <div class="bar-room"></div>
    <div id="chart" ?hidden=${!chart.isShown} ?data-undecided=${!chart.isDecided}></div>
  </div>`;
}
