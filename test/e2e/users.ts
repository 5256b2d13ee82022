import type { Locator, Page } from '@playwright/test';

/** The list of users with the editor of one of them, as an administrator sees both. */
export class Users {
  readonly list: Locator;
  readonly search: Locator;
  readonly total: Locator;
  readonly editor: Locator;
  readonly save: Locator;
  readonly conflict: Locator;
  /** A question of the list or the editor. */
  readonly dialog: Locator;

  constructor(page: Page) {
    this.list = page.locator('jf-user-list');
    this.search = this.list.getByRole('searchbox');
    this.total = this.list.getByText(/^[\d,]+ users?$/);
    this.editor = page.locator('jf-user-channels');
    this.save = this.editor.getByRole('button', { name: 'Save', exact: true });
    this.conflict = this.editor.getByRole('alert');
    this.dialog = page.locator('jf-user-list, jf-user-channels').locator('dialog');
  }

  row(name: string): Locator {
    return this.list.getByRole('row').filter({ hasText: name });
  }

  /** What opens the channels of a user. */
  nameOf(name: string): Locator {
    return this.row(name).getByRole('button', { name });
  }

  /** A channel of the user in the editor, or an outbound channel. */
  channel(name: string): Locator {
    return this.editor.getByRole('checkbox', { name });
  }
}
