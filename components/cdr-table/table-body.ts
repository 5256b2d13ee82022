import { html, nothing, type TemplateResult } from 'lit';
import type { CdrRow, CdrSort } from '../../src/cdr/types.ts';
import type { Masking } from '../../src/masking/index.ts';
import { adviceFor } from '../base/advice.ts';
import { failedPlace } from '../base/failed-place.ts';
import type { Formats } from '../base/formats.ts';
import type { Messages } from '../base/messages.ts';
import type { TableLayout } from './columns.ts';
import type { LayoutWishEvent, SortWishEvent } from './grid/events.ts';
import { isRefusedFilter } from './notes.ts';
import { badRowPlace, emptyPlace, loadingPlace } from './places.ts';
import type { CdrSource } from './source/cdr-source.ts';

export interface TableBody {
  /** Null where there is none yet. */
  readonly source: CdrSource | null;
  readonly layout: TableLayout;
  readonly sort: readonly CdrSort[];
  readonly timeZone: string;
  readonly masking: Masking | null;
  readonly isFiltering: boolean;
  /** Whether columns have the buttons of their menus yet. */
  readonly hasMenus: boolean;
  readonly details: (row: CdrRow) => TemplateResult;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly onSort: (event: SortWishEvent) => void;
  readonly onLayout: (event: LayoutWishEvent) => void;
  readonly clearAll: () => void;
}

/** The rows, or what stands in their place. */
export function tableBody(body: TableBody): TemplateResult {
  const { source, layout, sort, timeZone, isFiltering, details, msg, formats } = body;
  if (source === null) return loadingPlace(msg);
  const { answer } = source;
  if (answer.fault !== null) return badRowPlace(answer.fault, msg, (value) => formats.number(value));
  if (answer.total === null) {
    if (answer.state !== 'failed') return loadingPlace(msg);
    // What is wrong with the filter is said above, where it can be mended.
    if (isRefusedFilter(answer)) return html``;
    const why = adviceFor({ code: answer.problem?.code ?? 'network' }, msg);
    return failedPlace(msg.cdrFailed, why, { msg, again: () => source.retry() });
  }
  // The button goes with the place that it stands in.
  const clearAll = (event: Event): void => {
    const grid = (event.target as Element).closest('jf-cdr-table-grid');
    body.clearAll();
    grid?.focus();
  };
  return html`<jf-cdr-table-grid
    part="grid"
    exportparts="row, cell, details"
    .source=${source}
    .layout=${layout}
    .sort=${sort}
    .timeZone=${timeZone}
    .details=${details}
    .isStale=${answer.isFormer}
    .label=${msg.cdrTable}
    .masking=${body.masking}
    .hasMenus=${body.hasMenus}
    @focusin=${followKeys}
    @focusout=${followKeys}
    @sort-wish=${body.onSort}
    @layout-wish=${body.onLayout}
  >
    ${
      answer.total === 0 && !answer.isFormer
        ? html`<div slot="place">${emptyPlace(isFiltering, msg, clearAll)}</div>`
        : nothing
    }
  </jf-cdr-table-grid>`;
}

/** Marks the grid while its cells are used by keyboard: their keys are told then. */
function followKeys(event: FocusEvent): void {
  const path = event.composedPath().filter((one) => one instanceof Element);
  const isByKeys =
    event.type === 'focusin' &&
    path[0]?.matches(':focus-visible') === true &&
    path.some((one) => one.matches('[role=gridcell], [role=columnheader]'));
  (event.currentTarget as Element).toggleAttribute('data-by-keys', isByKeys);
}
