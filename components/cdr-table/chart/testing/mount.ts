import { fixture, html } from '@open-wc/testing';
import type { CdrSummary } from '../../../../src/cdr/types.ts';
import { findAll, settle, wordsOf } from '../../../base/testing/dom.ts';
import type { DayRange } from '../../filter/period.ts';
import { sampleCounts } from '../../filter/testing/samples.ts';
import type { CdrCounts } from '../../source/cdr-source.ts';
import { CdrTableChart } from '../cdr-table-chart.ts';
import type { DaysChooseEvent } from '../events.ts';

CdrTableChart.define('jf-cdr-table-chart');

export function countsOf(days: CdrSummary['days']): CdrSummary {
  return { ...sampleCounts, days };
}

/** The chart by itself. */
export async function mountChart(
  options: { counts?: CdrCounts; range?: DayRange | null; dir?: 'ltr' | 'rtl'; inlineSize?: string } = {},
) {
  const { counts = sampleCounts, range = null, dir = 'ltr', inlineSize = '' } = options;
  const owner = await fixture<HTMLElement>(
    html`<div dir=${dir}><jf-cdr-table-chart .counts=${counts} .range=${range}></jf-cdr-table-chart></div>`,
  );
  const chart = owner.querySelector<CdrTableChart>('jf-cdr-table-chart')!;
  owner.style.inlineSize = inlineSize;
  const chosen: string[] = [];
  chart.addEventListener('days-choose', (event) => {
    const { from, to } = event as DaysChooseEvent;
    chosen.push(`${from}..${to}`);
  });
  await settle();
  const all = (selector: string): Element[] => findAll<Element>(chart, selector);
  const find = <Found extends Element = HTMLElement>(selector: string): Found => {
    const [found] = findAll<Found>(chart, selector);
    if (found === undefined) throw new Error(`There is no ${selector}.`);
    return found;
  };
  return {
    chart,
    chosen,
    all,
    find,
    texts: (selector: string) => all(selector).map(wordsOf),
    said: () => wordsOf(find('.said')),
    value: () => find('.plot').getAttribute('aria-valuetext'),
    rows: () => all('tr').map((row) => [...row.children].map((cell) => wordsOf(cell))),
    /** A pointer does something over the middle of a bar. */
    async point(kind: string, bar: number, bars: number) {
      const plot = find('.plot');
      const { left, right, top } = plot.getBoundingClientRect();
      const slot = Math.min(right - left, bars * 96) / bars;
      const distance = (bar + 0.5) * slot;
      plot.dispatchEvent(
        new PointerEvent(kind, {
          bubbles: true,
          button: 0,
          isPrimary: true,
          pointerId: 1,
          clientX: dir === 'rtl' ? right - distance : left + distance,
          clientY: top + 20,
        }),
      );
      await settle();
    },
  };
}
