import { expect, type Locator, type Page } from '@playwright/test';
import { firstSight } from './desk.ts';

export type Area = 'Templates' | 'Channels' | 'Users' | 'Import' | 'Security' | 'Interactions';

/** The demo's administration as an administrator sees it: found by roles and words. */
export class Administration {
  readonly page: Page;
  readonly areas: Locator;
  readonly templates: Locator;
  /** What can be decided by hand in the area that is shown. */
  readonly commands: Locator;
  readonly says: Locator;

  constructor(page: Page) {
    this.page = page;
    this.areas = page.getByRole('navigation', { name: 'Administration' });
    this.templates = page.locator('jf-template-list');
    this.commands = page.getByRole('group', { name: 'In this area' });
    this.says = page.locator('#machine-says');
  }

  /** Opens an area in a scenario, signed in as Ada. */
  async open(area: Area, scenario: string): Promise<void> {
    await this.page.goto(`/admin.html#${area === 'Interactions' ? 'cdr' : area.toLowerCase()}`);
    const region = this.page.getByRole('region', { name: area, exact: true });
    await expect(region).toBeVisible({ timeout: firstSight });
    const connected = await this.#connectedAnew();
    await this.page.getByLabel('Scenario').selectOption(scenario);
    await expect(this.says).toHaveText(`Scenario “${scenario}” has begun.`, { timeout: firstSight });
    await connected();
  }

  /**
   * Waits for the event stream, and gives what waits for the next one, and for the channels and templates of the other
   * world: what a test does to those of the world before would be overtaken.
   */
  async #connectedAnew(): Promise<() => Promise<void>> {
    const { page } = this;
    const workspace = await page.waitForFunction(
      () => {
        const { workspace } = document.querySelector('jf-workspace') ?? {};
        return workspace?.connection.value.state === 'live' ? workspace : null;
      },
      null,
      { timeout: firstSight },
    );
    const next = await workspace.evaluateHandle((open) => {
      const seen = { wasLost: false, isBack: false, channels: false, templates: false };
      open?.connection.subscribe(({ state }) => {
        if (state !== 'live') seen.wasLost = true;
        else if (seen.wasLost) seen.isBack = true;
      });
      for (const kind of ['channels', 'templates'] as const) {
        open?.[kind].subscribe(({ state }) => {
          seen[kind] ||= seen.wasLost && state === 'ready';
        });
      }
      return seen;
    });
    return async () => {
      await page.waitForFunction(({ isBack, channels, templates }) => isBack && channels && templates, next, {
        timeout: firstSight,
      });
    };
  }

  async goTo(area: Area): Promise<void> {
    await this.areas.getByRole('link', { name: area }).click();
    await expect(this.page.getByRole('region', { name: area, exact: true })).toBeVisible();
  }

  /** The row of a template in the list. */
  template(name: string): Locator {
    return this.templates.getByRole('row').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** Decides as the platform: on what begins with these words. */
  async decide(what: string, deed: string): Promise<void> {
    const choice = this.commands.getByRole('combobox');
    const option = choice.locator('option').filter({ hasText: what });
    await expect(option).toHaveCount(1);
    await choice.selectOption(await option.getAttribute('value'));
    await this.commands.getByRole('button', { name: deed, exact: true }).click();
    await expect(this.says).toContainText(`${deed}: ${what}`);
  }
}
