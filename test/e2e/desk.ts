import { expect, type Locator, type Page } from '@playwright/test';

export type Disposition = 'Waiting' | 'Active' | 'Initiated' | 'Archived';

/** How long (milliseconds) the mock may take to make its world in a new browser, where the machine has other work. */
export const firstSight = 60_000;

/** A contact that writes only when the time machine says so. */
export const NADIA = 'ACC-1005';
/** A contact that never writes. */
export const SILVIA = 'ACC-1003';

/** The demo's desk as an agent sees it: found by roles and words, never by how the elements are built. */
export class Desk {
  readonly page: Page;
  readonly list: Locator;
  readonly conversation: Locator;
  readonly header: Locator;
  readonly thread: Locator;
  readonly notices: Locator;
  /** The field for a free-form message; there only while it may be sent. */
  readonly message: Locator;
  /** The search field of the template picker. */
  readonly templateSearch: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.locator('jf-conversation-list');
    this.conversation = page.locator('jf-conversation');
    this.header = this.conversation.locator('[part=header]');
    this.thread = this.conversation.getByRole('log', { name: 'Messages' });
    this.notices = page.locator('jf-notices');
    this.message = this.conversation.getByRole('textbox', { name: 'Message', exact: true });
    this.templateSearch = this.conversation.getByRole('combobox', { name: 'Search templates' });
  }

  /** Opens the desk in a scenario, signed in as Ana. */
  async open(scenario: string): Promise<void> {
    await this.page.goto('/');
    await expect(this.rows.first()).toBeVisible({ timeout: firstSight });
    await this.begin(scenario);
  }

  /** Begins a scenario anew, by way of the empty one: what is seen afterwards belongs to the new world. */
  async begin(scenario: string): Promise<void> {
    await this.page.getByLabel('Scenario').selectOption('empty');
    await expect(this.list.getByText('No conversations yet')).toBeVisible();
    if (scenario !== 'empty') await this.page.getByLabel('Scenario').selectOption(scenario);
  }

  get rows(): Locator {
    return this.list.getByRole('option');
  }

  row(contact: string): Locator {
    return this.rows.filter({ hasText: contact });
  }

  /** Loads the page anew and goes back to the conversation, as an agent would. */
  async reload(contact: string): Promise<void> {
    await this.page.reload();
    await this.choose(contact);
  }

  async choose(contact: string): Promise<void> {
    await this.row(contact).click();
    await expect(this.header).toContainText(contact);
  }

  async expectDisposition(contact: string, disposition: Disposition): Promise<void> {
    await expect(this.header).toContainText(disposition);
    await expect(this.row(contact)).toContainText(disposition);
  }

  /** The notices, with those that are folded away. */
  async expandNotices(): Promise<Locator> {
    const more = this.notices.getByRole('button', { name: /^\d+ more$/ });
    if (await more.isVisible()) await more.click();
    return this.notices.getByRole('listitem');
  }

  bubble(text: string): Locator {
    return this.thread.getByRole('article').filter({ hasText: text });
  }

  /** Takes a template in the picker that is shown. */
  async chooseTemplate(name: string): Promise<void> {
    await this.templateSearch.fill(name);
    await this.conversation.getByRole('option').filter({ hasText: name }).click();
    await expect(this.templateSearch).toBeHidden();
  }

  async sendTemplate(name: string): Promise<void> {
    await this.chooseTemplate(name);
    await this.conversation.getByRole('button', { name: 'Send template' }).click();
  }

  async sendText(text: string): Promise<void> {
    await this.message.fill(text);
    await this.conversation.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(this.message).toHaveValue('');
  }

  async startConversation(contact: string, template: string): Promise<void> {
    await this.list.getByRole('button', { name: 'New conversation' }).first().click();
    const form = this.conversation.getByRole('region', { name: 'New conversation' });
    await form.getByRole('textbox', { name: 'Contact' }).fill(contact);
    await form.getByLabel('Channel').selectOption('Front desk');
    await this.chooseTemplate(template);
  }

  /** Turns the pretend contact centre's clock. */
  async advance(by: '+1 h' | '+24 h' | 'Next deadline'): Promise<void> {
    const before = await this.virtualTime.textContent();
    await this.page.getByRole('button', { name: by }).click();
    await expect(this.virtualTime).not.toHaveText(before ?? '');
  }

  get virtualTime(): Locator {
    return this.page.locator('#virtual-time');
  }

  /** Lets the contact of the open conversation write; without one, Nadia. */
  async contactWrites(): Promise<void> {
    await this.page.getByRole('button', { name: 'Contact writes' }).click();
  }
}
