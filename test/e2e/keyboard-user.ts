import type { Locator, Page } from '@playwright/test';
import { tabTo } from './focus.ts';

/** Somebody with a keyboard and no mouse: goes by Tab, and sees at each stop where the focus is. */
export class KeyboardUser {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  readonly press = (key: string): Promise<void> => this.page.keyboard.press(key);

  readonly type = (text: string): Promise<void> => this.page.keyboard.type(text);

  readonly goTo = (target: Locator): Promise<void> => tabTo(this.page, target);

  readonly goBackTo = (target: Locator): Promise<void> => tabTo(this.page, target, 'Shift+Tab');

  async use(target: Locator, key = 'Enter'): Promise<void> {
    await this.goTo(target);
    await this.press(key);
  }

  /** Writes a text in place of what a field holds. Any script: none is on this keyboard. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** Presses a key as often as it takes. */
  async pressUntil(key: string, isThere: () => Promise<boolean>): Promise<void> {
    for (let presses = 0; !(await isThere()); presses += 1) {
      if (presses === 80) throw new Error(`Pressing ${key} 80 times leads nowhere.`);
      await this.press(key);
    }
  }
}
