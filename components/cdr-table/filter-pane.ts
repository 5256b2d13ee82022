import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { DaysChooseEvent } from './chart/events.ts';
import type {
  FilterChangeEvent,
  ViewChooseEvent,
  ViewDeleteEvent,
  ViewRestoreEvent,
  ViewSaveEvent,
} from './filter/events.ts';
import type { FilterChoice } from './filter/filter-choice.ts';
import { readFilter } from './filter/filter-text.ts';
import { daysOf, type Present } from './filter/period.ts';
import { viewOf, withoutView, withView } from './filter/saved-views.ts';
import type { KeptTable } from './kept-table.ts';
import type { CdrCounts } from './source/cdr-source.ts';

export interface FilterPane {
  readonly choice: FilterChoice;
  readonly counts: CdrCounts;
  /** Whether counts are on their way, where there are none. */
  readonly isCounting: boolean;
  readonly present: Present;
  readonly kept: KeptTable;
}

/** The chips of the filter, with the views that keep it. */
export function filterBar(pane: FilterPane): TemplateResult {
  const { choice, counts, isCounting, present, kept } = pane;
  const { views, layout } = kept;
  return html`<jf-cdr-table-filter
    part="filter"
    ?inert=${choice.isDisabled}
    .filter=${choice.state.filter}
    .counts=${counts}
    .isCounting=${isCounting}
    .now=${present.now}
    .timeZone=${present.timeZone}
    .savedViews=${views}
    @view-save=${({ viewName }: ViewSaveEvent) =>
      kept.keepViews(withView(views, viewOf(viewName, choice.state, layout)))}
    @view-delete=${({ view }: ViewDeleteEvent) => kept.keepViews(withoutView(views, view))}
    @view-restore=${({ view }: ViewRestoreEvent) => kept.keepViews(withView(views, view))}
    @view-choose=${({ view }: ViewChooseEvent) => {
      if (view.layout !== null) kept.keepLayout(view.layout);
      choice.change(readFilter(view.filter));
    }}
    @filter-change=${({ change, isTyping }: FilterChangeEvent) =>
      choice.change({ filter: { ...choice.state.filter, ...change } }, isTyping)}
  ></jf-cdr-table-filter>`;
}

/** The chart of the days that are counted; choosing some of them sets the dates of the filter. */
export function filterChart(pane: FilterPane): unknown {
  const { choice, counts, isCounting, present } = pane;
  const { period } = choice.state.filter;
  const choose = ({ from, to }: DaysChooseEvent): void =>
    choice.change({ filter: { ...choice.state.filter, period: { from, to } } });
  const range = period === null ? null : daysOf(period, present);
  return guard(
    [counts, isCounting, range?.from, range?.to, choice.isDisabled],
    () =>
      html`<jf-cdr-table-chart
        exportparts="chart"
        ?inert=${choice.isDisabled}
        .counts=${counts}
        .isCounting=${isCounting}
        .range=${range}
        @days-choose=${choose}
      ></jf-cdr-table-chart>`,
  );
}
