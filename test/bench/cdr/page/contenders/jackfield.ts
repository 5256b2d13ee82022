import '../../../../../components/cdr-table/define.ts';
import type { Mount } from '../contender.ts';

export const mount: Mount = (host, rows) => {
  const table = document.createElement('jf-cdr-table');
  table.style.height = '100%';
  table.timeZone = 'UTC';
  table.rows = rows;
  host.append(table);
  let filter = '';
  let sort = '';
  const show = (): void => {
    table.value = [filter, sort].filter((part) => part !== '').join('&');
  };
  return {
    filter: (disposition) => {
      filter = disposition === null ? '' : `disposition=${disposition}`;
      show();
    },
    sort: (order) => {
      sort = `sort=duration.${order === 'ascending' ? 'asc' : 'desc'}`;
      show();
    },
    scroller: () =>
      table.shadowRoot!.querySelector('jf-cdr-table-grid')!.shadowRoot!.querySelector('.scroller')!,
  };
};
