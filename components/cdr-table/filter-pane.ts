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
import { readFilter, type FilterState } from './filter/filter-text.ts';
import { daysOf, type Present } from './filter/period.ts';
import { viewOf, withoutView, withView } from './filter/saved-views.ts';
import type { TableFilter } from './filter/table-filter.ts';
import type { KeptTable } from './kept-table.ts';
import type { CdrCounts } from './source/cdr-source.ts';

export interface FilterPane {
  readonly set: FilterState;
  readonly counts: CdrCounts;
  /** Whether counts are on their way, where there are none. */
  readonly isCounting: boolean;
  readonly present: Present;
  readonly kept: KeptTable;
  /** Whether the form around it is disabled: nothing can be set. */
  readonly isDisabled: boolean;
  readonly change: (change: Partial<FilterState>, isTyping?: boolean) => void;
}

/** The chips of the filter, with the views that keep it. */
export function filterBar(pane: FilterPane): TemplateResult {
  const { set, counts, isCounting, present, kept, isDisabled, change } = pane;
  const { views, layout } = kept;
  return html`<jf-cdr-table-filter
    part="filter"
    ?inert=${isDisabled}
    .filter=${set.filter}
    .counts=${counts}
    .isCounting=${isCounting}
    .now=${present.now}
    .timeZone=${present.timeZone}
    .savedViews=${views}
    @view-save=${({ viewName }: ViewSaveEvent) =>
      kept.keepViews(withView(views, viewOf(viewName, set, layout)))}
    @view-delete=${({ view }: ViewDeleteEvent) => kept.keepViews(withoutView(views, view))}
    @view-restore=${({ view }: ViewRestoreEvent) => kept.keepViews(withView(views, view))}
    @view-choose=${({ view }: ViewChooseEvent) => {
      if (view.layout !== null) kept.keepLayout(view.layout);
      change(readFilter(view.filter));
    }}
    @filter-change=${({ filter, isTyping }: FilterChangeEvent) => change({ filter }, isTyping)}
  ></jf-cdr-table-filter>`;
}

/** The chart of the days that are counted; choosing some of them sets the dates of the filter. */
export function filterChart(pane: FilterPane): unknown {
  const { set, counts, isCounting, present, isDisabled, change } = pane;
  const { filter } = set;
  const choose = ({ from, to }: DaysChooseEvent): void =>
    change({ filter: { ...filter, period: { from, to } } satisfies TableFilter });
  const range = filter.period === null ? null : daysOf(filter.period, present);
  // It is drawn anew only where it shows something else.
  return guard(
    [counts, isCounting, filter, range?.from, range?.to, isDisabled],
    () =>
      html`<jf-cdr-table-chart
        exportparts="chart"
        ?inert=${isDisabled}
        .counts=${counts}
        .isCounting=${isCounting}
        .range=${range}
        @days-choose=${choose}
      ></jf-cdr-table-chart>`,
  );
}
