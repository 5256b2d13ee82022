import { TabulatorFull as Tabulator } from 'tabulator-tables';
import styles from 'tabulator-tables/dist/css/tabulator.min.css?inline';
import type { CdrRow } from '../../../../../src/cdr/types.ts';
import { columns, type Mount } from '../contender.ts';

export const mount: Mount = (host, rows) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  // It sets the height of the element that it is given.
  const place = document.createElement('div');
  host.append(place);
  const table = new Tabulator(place, {
    data: rows,
    index: 'id',
    height: '100%',
    rowHeight: 32,
    columns: columns.map(({ title, width, text }) => ({
      title,
      width,
      field: title === 'Duration' ? 'duration' : title === 'Disposition' ? 'disposition' : `_${title}`,
      formatter: (cell: { getData(): CdrRow }) => text(cell.getData()),
      ...(title === 'Duration' && { sorter: 'number' }),
    })),
  });
  const scroller = (): Element => place.querySelector('.tabulator-tableholder')!;
  const toTop = (): void => {
    scroller().scrollTop = 0;
  };
  return {
    filter: (disposition) => {
      if (disposition === null) table.clearFilter();
      else table.setFilter('disposition', '=', disposition);
      toTop();
    },
    sort: (order) => {
      table.setSort('duration', order === 'ascending' ? 'asc' : 'desc');
      toTop();
    },
    scroller,
  };
};
