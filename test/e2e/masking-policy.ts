import type { Locator, Page } from '@playwright/test';

/** Who sees numbers, as an administrator sees it. */
export class MaskingPolicy {
  readonly element: Locator;
  readonly save: Locator;
  readonly dialog: Locator;
  /** The field to choose whose view is shown. */
  readonly user: Locator;
  readonly preview: Locator;
  /** What somebody else changed beside what was set here. */
  readonly conflict: Locator;

  constructor(page: Page) {
    this.element = page.locator('jf-masking-policy');
    this.save = this.element.getByRole('button', { name: 'Save', exact: true });
    this.dialog = this.element.getByRole('alertdialog');
    this.user = this.element.getByRole('combobox', { name: 'User', exact: true });
    this.preview = this.element.locator('jf-masking-policy-preview').getByRole('table');
    this.conflict = this.element.getByRole('alert').filter({ hasText: 'Somebody else changed' });
  }

  /** The switch of a group, or of the account. */
  switch(name: string): Locator {
    return this.element.getByRole('switch', { name });
  }

  async choose(user: string): Promise<void> {
    await this.user.fill(user);
    await this.element.getByRole('option', { name: user }).click();
  }
}
