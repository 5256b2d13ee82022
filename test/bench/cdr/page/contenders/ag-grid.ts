import { AllCommunityModule, createGrid, ModuleRegistry, themeQuartz, type ColDef } from 'ag-grid-community';
import type { CdrRow } from '../../../../../src/cdr/types.ts';
import { columns, ROW_HEIGHT, type Mount } from '../contender.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

export const mount: Mount = (host, rows) => {
  const columnDefs: ColDef<CdrRow>[] = columns.map(({ title, width, text }) => ({
    colId: title,
    headerName: title,
    width,
    valueGetter: ({ data }) =>
      data === undefined ? null : title === 'Duration' ? data.duration : text(data),
    ...(title === 'Duration' && { valueFormatter: ({ data }) => (data === undefined ? '' : text(data)) }),
    ...(title === 'Disposition' && { filter: 'agTextColumnFilter' }),
  }));
  const api = createGrid<CdrRow>(host, {
    theme: themeQuartz,
    columnDefs,
    rowData: rows,
    rowHeight: ROW_HEIGHT,
    animateRows: false,
  });
  const toTop = (): void => {
    if (api.getDisplayedRowCount() > 0) api.ensureIndexVisible(0, 'top');
  };
  return {
    filter: (disposition) => {
      api.setFilterModel(
        disposition === null
          ? null
          : { Disposition: { filterType: 'text', type: 'equals', filter: disposition } },
      );
      toTop();
    },
    sort: (order) => {
      api.applyColumnState({ state: [{ colId: 'Duration', sort: order === 'ascending' ? 'asc' : 'desc' }] });
      toTop();
    },
    scroller: () => host.querySelector('.ag-grid-viewport, .ag-body-viewport')!,
  };
};
