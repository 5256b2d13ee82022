import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-filter.js';
import '@vaadin/grid/vaadin-grid-sorter.js';
import type { GridColumn } from '@vaadin/grid/vaadin-grid-column.js';
import type { CdrRow } from '../../../../../src/cdr/types.ts';
import { columns, type Mount } from '../contender.ts';

export const mount: Mount = (host, rows) => {
  const grid = document.createElement('vaadin-grid');
  grid.style.height = '100%';
  const filter = document.createElement('vaadin-grid-filter');
  filter.path = 'disposition';
  const sorter = document.createElement('vaadin-grid-sorter');
  sorter.path = 'duration';
  sorter.textContent = 'Duration';
  for (const { title, width, text } of columns) {
    const column = document.createElement('vaadin-grid-column') as GridColumn<CdrRow>;
    column.width = `${width}px`;
    column.flexGrow = 0;
    column.headerRenderer = (root) => {
      if (root.firstChild !== null) return;
      if (title === 'Disposition') root.append(filter);
      else if (title === 'Duration') root.append(sorter);
      else root.append(title);
    };
    column.renderer = (root, _column, { item }) => {
      root.textContent = text(item);
    };
    grid.append(column);
  }
  grid.items = rows;
  host.append(grid);
  return {
    filter: (disposition) => {
      filter.value = disposition ?? '';
      grid.scrollToIndex(0);
    },
    sort: (order) => {
      sorter.direction = order === 'ascending' ? 'asc' : 'desc';
      grid.scrollToIndex(0);
    },
    scroller: () => grid.shadowRoot!.querySelector('#table')!,
  };
};
