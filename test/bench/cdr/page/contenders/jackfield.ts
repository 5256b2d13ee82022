import type {} from '../../../../../components/cdr-table/cdr-table.ts';
import type { Mount } from '../contender.ts';

const TAG = 'jf-cdr-table';
/** The one script of the published bundle. It fetches the code of an element when its tag appears. */
const LOADER = '/jackfield/loader.js';

await import(/* @vite-ignore */ LOADER);
const asked = document.createElement(TAG);
document.body.append(asked);
asked.remove();
await customElements.whenDefined(TAG);

export const mount: Mount = (host, rows) => {
  const table = document.createElement(TAG);
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
