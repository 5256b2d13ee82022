import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../base/formats.ts';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';
import type { CdrAnswer } from './source/cdr-source.ts';

export interface TableHead {
  readonly answer: CdrAnswer | null;
  readonly timeZone: string;
  readonly isChartShown: boolean;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly toggleChart: () => void;
  /** The chips of the filter, and the chart. */
  readonly filter: TemplateResult;
  readonly chart: unknown;
  /** The menus of columns and of the export. */
  readonly menus: TemplateResult;
}

/** What stands above the rows: the filter, how many fit, the chart, and what can be done with them. */
export function tableHead(head: TableHead): TemplateResult {
  const { answer, timeZone, isChartShown, msg, formats, toggleChart, filter, chart, menus } = head;
  const total = answer === null || answer.fault !== null ? null : answer.total;
  const isKnown = total !== null && answer?.isFormer === false;
  const words = total === null ? msg.cdrCounting : msg.cdrTotal(total, formats.number(total));
  return html`<div class="head" part="header">
    ${filter}
    <div class="bar">
      <div class="found">
        ${
          answer?.state === 'failed' && total === null
            ? nothing
            : html`<bdi class="total" aria-hidden="true">${words}</bdi>`
        }
        <bdi class="zone">${msg.cdrTimeZone(timeZone)}</bdi>
        <span class="visually-hidden" role="status">${isKnown ? words : nothing}</span>
      </div>
      <div class="tools">
        <button type="button" aria-expanded=${isChartShown} aria-controls="chart" @click=${toggleChart}>
          ${icon('chart-column')}<span>${isChartShown ? msg.cdrChartHide : msg.cdrChartShow}</span>
        </button>
        ${menus}
      </div>
    </div>
    <div id="chart" ?hidden=${!isChartShown}>${chart}</div>
  </div>`;
}
