/** What is used of the package, which brings no types. */
declare module 'tabulator-tables' {
  export class TabulatorFull {
    constructor(host: HTMLElement, options: object);
    setFilter(field: string, type: string, value: unknown): void;
    clearFilter(): void;
    setSort(field: string, direction: 'asc' | 'desc'): void;
  }
}

declare module 'tabulator-tables/dist/css/tabulator.min.css?inline' {
  const text: string;
  export default text;
}
