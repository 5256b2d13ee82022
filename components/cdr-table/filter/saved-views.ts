import { foldOutNumbers } from '../../../src/masking/tripwire.ts';
import type { TableLayout } from '../columns.ts';
import { readFilter, writeFilter, type FilterState } from './filter-text.ts';
import { readLayout } from './kept-layout.ts';

/** What a person set in the table, under a name. Plain data, as JSON keeps it. */
export interface SavedView {
  readonly name: string;
  /** Filter and order in their written form. */
  readonly filter: string;
  /** Null: the view leaves the columns as they are. */
  readonly layout: TableLayout | null;
}

/** The names under which a workspace keeps settings of the table. */
export const viewsKey = 'cdr-table.views';
export const layoutKey = 'cdr-table.layout';

/** So many views are kept, with names of so many characters. */
export const MOST_VIEWS = 50;
export const LONGEST_NAME = 60;

/**
 * A view of what is set. What is searched of contacts is not kept, nor a text in which there may be a number: a view
 * outlives the right to see it.
 */
export function viewOf(name: string, { filter, sort }: FilterState, layout: TableLayout | null): SavedView {
  const text = foldOutNumbers(filter.text) === filter.text ? filter.text : '';
  return { name: nameOf(name), filter: writeFilter({ ...filter, contact: '', text }, sort), layout };
}

/** The views with one more, where there is room; it takes the place of the one that has its name. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const place = views.findIndex(({ name }) => name === view.name);
  if (place === -1) return views.length < MOST_VIEWS ? [...views, view] : views;
  return views.with(place, view);
}

export function withoutView(views: readonly SavedView[], { name }: SavedView): readonly SavedView[] {
  return views.filter((one) => one.name !== name);
}

/** A name without blanks around it, cut to what is kept. */
export function nameOf(typed: string): string {
  return Array.from(typed.trim()).slice(0, LONGEST_NAME).join('').trim();
}

/** Reads what was kept, whoever wrote it: what is no view is left out. */
export function readViews(kept: unknown): readonly SavedView[] {
  if (!Array.isArray(kept)) return [];
  const views = new Map<string, SavedView>();
  for (const one of kept.slice(0, MOST_VIEWS) as unknown[]) {
    const view = readView(one);
    if (view !== null && !views.has(view.name)) views.set(view.name, view);
  }
  return [...views.values()];
}

function readView(kept: unknown): SavedView | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { name, filter, layout } = kept as Partial<Record<keyof SavedView, unknown>>;
  if (typeof name !== 'string' || typeof filter !== 'string' || nameOf(name) === '') return null;
  return viewOf(name, readFilter(filter), readLayout(layout));
}
