import { expect, type Locator, type Page } from '@playwright/test';

/** What an administrator enters to have a number connected. */
export const request = {
  'Business Manager ID': '840026310957144',
  'Legal entity name': 'Harbor Goods',
  'WhatsApp Business Account name': 'Harbour Goods',
  'Phone number': '+442079460999',
  'Channel name': 'Night line',
} as const;

/** The connection of numbers, as an administrator sees it. */
export class ChannelSetup {
  readonly page: Page;
  readonly element: Locator;
  readonly connect: Locator;
  readonly handIn: Locator;
  readonly back: Locator;

  constructor(page: Page) {
    this.page = page;
    this.element = page.locator('jf-channel-setup');
    this.connect = this.element.getByRole('button', { name: 'Connect a number' });
    this.handIn = this.element.getByRole('button', { name: /^Hand in/ });
    this.back = this.element.getByRole('button', { name: 'Back to the numbers' });
  }

  /** What is known of a channel. */
  row(name: string): Locator {
    return this.element
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  field(name: string): Locator {
    return this.element.getByRole('textbox', { name, exact: true });
  }

  async enter(values: Readonly<Record<string, string>> = request): Promise<void> {
    for (const [name, value] of Object.entries(values)) await this.field(name).fill(value);
  }

  async expectState(name: string, state: string): Promise<void> {
    await expect(this.row(name)).toContainText(state);
  }
}
