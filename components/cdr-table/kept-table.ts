import { SliceController } from '../base/slice-controller.ts';
import type { JackfieldElement } from '../base/element.ts';
import { standardLayout, type TableLayout } from './columns.ts';
import { readLayout } from './filter/kept-layout.ts';
import { layoutKey, readViews, viewsKey, type SavedView } from './filter/saved-views.ts';

/**
 * The columns and the views that a person chose. The workspace keeps them for a viewer; without one they are here as long
 * as the element is, and its page may keep them.
 */
export class KeptTable {
  readonly #host: JackfieldElement;
  readonly #onChange: () => void;
  #views: readonly SavedView[] = [];
  #layout = standardLayout;

  /** @param onChange - told when a person changed something */
  constructor(host: JackfieldElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(
      new SliceController(host, ({ settings }) => settings.all, { onChange: (all) => this.#read(all) }),
    );
  }

  get views(): readonly SavedView[] {
    return this.#views;
  }

  get layout(): TableLayout {
    return this.#layout;
  }

  /** Takes views and layout as a page kept them: what is none is left out. */
  give(kept: { readonly views?: unknown; readonly layout?: unknown }): void {
    if (kept.views !== undefined) this.#views = readViews(kept.views);
    if (kept.layout !== undefined) this.#layout = readLayout(kept.layout) ?? standardLayout;
    this.#host.requestUpdate();
  }

  /** A person changed the views. */
  keepViews(views: readonly SavedView[]): void {
    this.#views = views;
    this.#keep(viewsKey, views);
  }

  /** A person changed the columns. */
  keepLayout(layout: TableLayout): void {
    this.#layout = layout;
    this.#keep(layoutKey, layout === standardLayout ? null : layout);
  }

  forget(): void {
    this.#views = [];
    this.#layout = standardLayout;
  }

  #keep(key: string, value: unknown): void {
    this.#host.workspace?.settings.keep(key, value);
    this.#host.requestUpdate();
    this.#onChange();
  }

  #read(all: ReadonlyMap<string, unknown> | null): void {
    if (all === null) return;
    this.#views = readViews(all.get(viewsKey) ?? []);
    const layout = readLayout(all.get(layoutKey)) ?? standardLayout;
    if (JSON.stringify(layout) !== JSON.stringify(this.#layout)) this.#layout = layout;
    this.#host.requestUpdate();
  }
}
