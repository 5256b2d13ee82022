export const contenders = ['plain', 'virtual list', 'ag-grid', 'tabulator', 'vaadin grid', 'jf-cdr-table'];

/** Values by size, job and contender. */
export type Measured = Map<string, number[]>;

/** The lines of the report: what is measured, in which unit, and whether it is compared with plain. */
export const jobs = [
  { id: 'mount', title: 'mount', unit: 'ms' },
  { id: 'filter', title: 'filter', unit: 'ms' },
  { id: 'sort', title: 'sort', unit: 'ms' },
  { id: 'sortSorted', title: 'sort of a sorted, scrolled table', unit: 'ms' },
  { id: 'filterScrolling', title: 'filter while scrolling', unit: 'ms' },
  { id: 'script', title: 'script per frame while scrolling', unit: 'ms' },
  { id: 'blanks', title: 'looks at no row while scrolling', unit: '%' },
  { id: 'heap', title: 'JavaScript heap beyond the rows', unit: 'MB' },
  { id: 'buffers', title: 'array buffers', unit: 'MB' },
  { id: 'memory', title: 'both together', unit: 'MB' },
  { id: 'memoryAfterUse', title: 'both, after a filter and a sort', unit: 'MB' },
  { id: 'memoryWithoutTexts', title: 'both, without texts of their own', unit: 'MB' },
  { id: 'longestTask', title: 'longest task from mounting until at rest', unit: 'ms' },
] as const;
export type Job = (typeof jobs)[number];
