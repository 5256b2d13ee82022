import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { Administration } from './administration.ts';
import { firstSight } from './desk.ts';

/** The table of interactions, as a supervisor or an administrator sees it. */
export class Interactions {
  readonly page: Page;
  readonly element: Locator;
  /** How many fit. */
  readonly total: Locator;
  readonly grid: Locator;
  readonly headers: Locator;
  /** What is shown under a row that is open, and its history. */
  readonly details: Locator;
  readonly history: Locator;

  constructor(page: Page) {
    this.page = page;
    this.element = page.locator('jf-cdr-table');
    this.total = this.element.getByText(/^[\d,]+ interactions?$/).first();
    this.grid = this.element.getByRole('grid', { name: 'Interactions' });
    this.headers = this.grid.getByRole('columnheader');
    this.details = this.grid.getByRole('region', { name: /^Interaction with/ });
    this.history = this.details.getByRole('list', { name: 'History' });
  }

  /** Opens the area in the scenario with half a year behind it, signed in as Ada. */
  async open(): Promise<void> {
    await new Administration(this.page).open('Interactions', 'many-interactions');
    await this.expectWhole();
  }

  /** All interactions are there. */
  async expectWhole(): Promise<void> {
    await expect(this.total).toHaveText(/^200,\d{3} interactions$/, { timeout: firstSight });
    await expect(this.row(0)).toBeVisible();
  }

  /** Takes a disposition in or out. */
  disposition(name: 'Waiting' | 'Active' | 'Initiated' | 'Archived'): Locator {
    return this.element
      .getByRole('group', { name: 'By disposition' })
      .getByRole('button', { name: new RegExp(`^${name} [\\d,…]+$`) });
  }

  /** What opens a part of the filter; with its value, where one is set. */
  chip(part: string): Locator {
    return this.element.getByRole('search').getByRole('button', { name: new RegExp(`^${part}(: .+)?$`) });
  }

  panel(name: string): Locator {
    return this.element.getByRole('dialog', { name, exact: true });
  }

  tool(name: 'Columns' | 'Export' | 'Hide chart' | 'Show chart'): Locator {
    return this.element.getByRole('button', { name, exact: true });
  }

  header(name: string): Locator {
    return this.headers.filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** The row at a place from 0, where that is in sight. */
  row(place: number): Locator {
    return this.grid.locator(`[role=row][aria-rowindex="${place + 2}"]`);
  }

  /** The cell of a column, which has to be shown. */
  async cell(place: number, column: string): Promise<Locator> {
    const index = await this.header(column).getAttribute('aria-colindex');
    return this.row(place).locator(`[role=gridcell][aria-colindex="${index}"]`).first();
  }

  toggle(place: number): Locator {
    return this.row(place).getByRole('button', { name: 'Details' });
  }

  async columnNames(): Promise<string[]> {
    const texts = await this.headers.allInnerTexts();
    // Behind the name stands how it is sorted.
    return texts.map((text) => text.trim().split('\n')[0] ?? '').filter((name) => name !== '');
  }

  /** Has the rows that fit saved by pressing something, and reads the file. */
  async saved(press: () => Promise<void>): Promise<{ name: string; text: string }> {
    const downloaded = this.page.waitForEvent('download');
    await press();
    const download = await downloaded;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }
}
