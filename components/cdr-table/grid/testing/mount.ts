import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { CdrRow } from '../../../../src/cdr/types.ts';
import { settle, textOf } from '../../../base/testing/dom.ts';
import { CdrTableGrid, LayoutWishEvent, SortWishEvent } from '../cdr-table-grid.ts';
import { FakeSource } from './fake-source.ts';

CdrTableGrid.define('jf-cdr-table-grid');

interface MountOptions extends Partial<
  Pick<CdrTableGrid, 'layout' | 'sort' | 'timeZone' | 'masking' | 'isStale'>
> {
  readonly total?: number | null;
  readonly source?: FakeSource;
  readonly dir?: 'ltr' | 'rtl';
  readonly lang?: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly details?: ((row: CdrRow) => TemplateResult) | null;
}

/** Details with a control, so high that they are seen. */
export function sampleDetails(row: CdrRow): TemplateResult {
  return html`<p class="sample">${row.id}</p>
    <button type="button" class="inside">Open</button>`;
}

/** The grid as a shell holds it: what it wishes for is done. */
export async function mountGrid(options: MountOptions = {}) {
  const {
    total = 100,
    dir = 'ltr',
    lang = 'en-GB',
    width = 1200,
    height = 600,
    details = sampleDetails,
    ...rest
  } = options;
  const source = options.source ?? new FakeSource(total);
  const box = await fixture<HTMLElement>(
    html`<div dir=${dir}><jf-cdr-table-grid lang=${lang} .label=${'Interactions'}></jf-cdr-table-grid></div>`,
  );
  box.style.inlineSize = `${width}px`;
  box.style.blockSize = `${height}px`;
  box.style.maxInlineSize = '100%';
  const grid = box.querySelector<CdrTableGrid>('jf-cdr-table-grid')!;
  Object.assign(grid, rest, { source, details });
  const wishes: (SortWishEvent | LayoutWishEvent)[] = [];
  grid.addEventListener(SortWishEvent.type, (event) => {
    wishes.push(event as SortWishEvent);
    grid.sort = (event as SortWishEvent).sort;
  });
  grid.addEventListener(LayoutWishEvent.type, (event) => {
    wishes.push(event as LayoutWishEvent);
    grid.layout = (event as LayoutWishEvent).layout;
  });
  await settle();
  const root = grid.shadowRoot!;
  const find = <Found extends HTMLElement = HTMLElement>(selector: string): Found => {
    const found = root.querySelector<Found>(selector);
    if (found === null) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const scroller = find('.scroller');
  return {
    box,
    grid,
    source,
    wishes,
    scroller,
    find,
    all: (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)],
    header: (column: string) => find(`.head-cell[data-column='${column}']`),
    /** The row at a place, from 0. */
    row: (place: number) => find(`.row[aria-rowindex='${place + 2}']`),
    cell: (place: number, column: string) => find(`.row[aria-rowindex='${place + 2}'] .at-${column}`),
    text: (selector: string) => textOf(find(selector)),
    /** Where the keys stand: the place (-1 for the header) and the column, by the number that is heard. */
    where: () => whereIs(root),
    said: () => find('[role=status]').textContent,
    /** The rows that a person sees, by hitting each of them at its middle. */
    seen: () => seenRows(grid, scroller),
  };
}

export type MountedGrid = Awaited<ReturnType<typeof mountGrid>>;

function whereIs(root: ShadowRoot): [place: number, column: number] | null {
  const cell = root.activeElement?.closest('[aria-colindex]');
  const row = root.activeElement?.closest('[aria-rowindex]');
  if (!cell || !row) return null;
  return [
    Number(row.ariaRowIndex ?? row.getAttribute('aria-rowindex')) - 2,
    Number(cell.getAttribute('aria-colindex')),
  ];
}

function seenRows(grid: CdrTableGrid, scroller: HTMLElement): number[] {
  const box = scroller.getBoundingClientRect();
  const head = scroller.querySelector('.head')!.getBoundingClientRect();
  const seen: number[] = [];
  for (let y = head.bottom + 1; y < box.top + scroller.clientHeight; y += 16) {
    const row = grid.shadowRoot!.elementFromPoint(box.left + box.width / 2, y)?.closest('.row');
    const place = row === null || row === undefined ? -1 : Number(row.getAttribute('aria-rowindex')) - 2;
    if (place !== seen.at(-1)) seen.push(place);
  }
  return seen;
}
