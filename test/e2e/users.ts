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
  /** How a change of many users stands. */
  readonly change: Locator;
  /** The rows of those who are in sight. */
  readonly people: Locator;

  constructor(page: Page) {
    this.list = page.locator('jf-user-list');
    this.search = this.list.getByRole('searchbox');
    this.total = this.list.getByText(/^[\d,]+ users?$/);
    this.editor = page.locator('jf-user-channels');
    this.save = this.editor.getByRole('button', { name: 'Save', exact: true });
    this.conflict = this.editor.getByRole('alert');
    this.dialog = page.locator('jf-user-list, jf-user-channels').locator('dialog');
    this.change = page.locator('jf-user-list-change');
    this.people = this.list.getByRole('row').filter({ has: page.getByRole('rowheader') });
  }

  row(name: string): Locator {
    return this.list.getByRole('row').filter({ hasText: name });
  }

  /** What opens the channels of a user. */
  nameOf(name: string): Locator {
    return this.row(name).getByRole('button', { name });
  }

  select(name: string): Locator {
    return this.list.getByRole('checkbox', { name: `Select \u2068${name}\u2069` });
  }

  /** Shows only those who can send, or cannot. */
  sending(filter: 'All' | 'Can send' | 'Cannot send'): Locator {
    return this.list.getByRole('button', { name: filter, exact: true });
  }

  /** What became of a user in a change of many. */
  result(name: string): Locator {
    return this.change.getByRole('listitem').filter({ hasText: name });
  }

  /** A channel of the user in the editor, or an outbound channel. */
  channel(name: string): Locator {
    return this.editor.getByRole('checkbox', { name });
  }
}
