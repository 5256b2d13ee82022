import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Actor, ChosenFile } from './actor.ts';

type Outcome = 'Created' | 'Changed' | 'Unchanged' | 'Wrong';

/** The import of users, as an administrator sees it. */
export class UserImport {
  readonly page: Page;
  readonly element: Locator;
  readonly file: Locator;
  readonly check: Locator;
  readonly apply: Locator;
  readonly cancel: Locator;
  readonly another: Locator;
  readonly downloadWrong: Locator;
  readonly state: Locator;
  readonly #actor: Actor;

  constructor(page: Page, actor: Actor) {
    this.page = page;
    this.#actor = actor;
    this.element = page.locator('jf-user-import');
    const button = (name: string | RegExp) => this.element.getByRole('button', { name });
    this.file = this.element.getByLabel('Choose a file');
    this.check = button(/^Check /);
    this.apply = button(/^Apply /);
    this.cancel = button('Cancel the import');
    this.another = button('Import another file');
    this.downloadWrong = button('Download wrong rows');
    this.state = this.element.getByRole('region').getByRole('status').first();
  }

  /** Which column holds a field. */
  column(field: string): Locator {
    return this.element.getByRole('combobox', { name: field, exact: true });
  }

  /** One row of the file, by its line. */
  line(line: number): Locator {
    return this.element.getByRole('listitem').filter({ hasText: new RegExp(`^\\s*Line ${line}\\s`) });
  }

  /** Chooses a file, and has it checked without any column to be put right. */
  async dryRun(file: ChosenFile): Promise<void> {
    await this.#actor.chooseFile(this.file, file);
    await this.#actor.press(this.check);
    await expect(this.state).toContainText('Checked. Nothing is changed yet.');
  }

  async expectCounts(counts: Readonly<Record<Outcome, number>>): Promise<void> {
    for (const [outcome, many] of Object.entries(counts))
      await expect(
        this.element.getByRole('button', { name: new RegExp(`^${outcome}\\s+${many}$`) }),
      ).toBeVisible();
  }

  /** Shows only rows with this outcome. */
  async show(outcome: Outcome): Promise<void> {
    await this.#actor.press(this.element.getByRole('button', { name: new RegExp(`^${outcome}\\s`) }));
  }

  /** The wrong rows, as a file. */
  async wrongRows(): Promise<ChosenFile> {
    const downloaded = this.page.waitForEvent('download');
    await this.#actor.press(this.downloadWrong);
    const download = await downloaded;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }
}
