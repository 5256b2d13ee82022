import { html, render } from 'lit';
import { virtualize } from '@lit-labs/virtualizer/virtualize.js';
import type { CdrRow, Disposition } from '../../../../../src/cdr/types.ts';
import { columns, ROW_HEIGHT, type Mount } from '../contender.ts';

/** A virtual list that many use, with the filter and the sort that one writes beside it. */
export const mount: Mount = (host, rows) => {
  const scroller = document.createElement('div');
  scroller.style.cssText = 'height: 100%; overflow: auto; position: relative; font: 14px sans-serif';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `.line { display: flex; height: ${ROW_HEIGHT}px; width: 1600px } .line span { flex: none; overflow: hidden; white-space: nowrap }` +
      columns.map(({ width }, at) => `.line span:nth-child(${at + 1}) { width: ${width}px }`).join(''),
  );
  document.adoptedStyleSheets.push(sheet);
  host.append(scroller);
  const line = (row: CdrRow) =>
    html`<div class="line">${columns.map(({ text }) => html`<span>${text(row)}</span>`)}</div>`;
  let wanted: Disposition | null = null;
  let sign = 0;
  const show = (): void => {
    scroller.scrollTop = 0;
    let shown = rows;
    if (wanted !== null) shown = rows.filter((row) => row.disposition === wanted);
    if (sign !== 0) shown = shown.toSorted((one, other) => (one.duration - other.duration) * sign);
    render(html`${virtualize({ items: shown, renderItem: line, scroller: true })}`, scroller);
  };
  show();
  return {
    filter: (disposition) => {
      wanted = disposition;
      show();
    },
    sort: (order) => {
      sign = order === 'ascending' ? 1 : -1;
      show();
    },
    scroller: () => scroller,
  };
};
