import { type Locator, type Page } from '@playwright/test';
import { Administration } from './administration.ts';
import { Desk, NADIA } from './desk.ts';
import { tabTo } from './focus.ts';
import { expect, test } from './test.ts';

const NAME = 'order_delayed';
const texts = {
  'American English': 'Your order {{1}} is late: it comes on {{2}} in the morning. We are sorry.',
  Arabic: 'سيتأخر طلبك رقم {{1}}، وسيصل يوم {{2}} صباحاً. نعتذر عن ذلك.',
} as const;

/** An administrator with a keyboard and no mouse. */
class Keyboard {
  readonly page: Page;
  readonly composer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.composer = page.locator('jf-template-composer');
  }

  readonly press = (key: string): Promise<void> => this.page.keyboard.press(key);

  async use(target: Locator, key = 'Enter'): Promise<void> {
    await tabTo(this.page, target);
    await this.press(key);
  }

  /** Goes to a row of the list, and opens it. */
  async openTemplate(administration: Administration, name: string): Promise<void> {
    const { templates } = administration;
    await tabTo(this.page, templates.getByRole('button', { name: /^Edit / }).first());
    const wanted = templates.getByRole('button', { name: `Edit ${name}` }).first();
    for (let row = 0; row < 60 && !(await wanted.evaluate((one) => one.matches(':focus'))); row += 1)
      await this.press('ArrowDown');
    await expect(wanted).toBeFocused();
    await this.press('Enter');
    await expect(this.composer.getByRole('heading', { name })).toBeVisible();
  }

  tab(language: string): Locator {
    return this.composer.getByRole('tab', { name: new RegExp(`^${language}`) });
  }

  /** Shows a language: the tabs are one stop of Tab, and the arrow keys go along them. */
  async show(language: string): Promise<void> {
    await tabTo(this.page, this.composer.getByRole('tab', { selected: true }));
    for (let step = 0; step < 5 && !(await this.isShown(language)); step += 1) await this.press('ArrowRight');
    await expect(this.tab(language)).toHaveAttribute('aria-selected', 'true');
  }

  async isShown(language: string): Promise<boolean> {
    return (await this.tab(language).getAttribute('aria-selected')) === 'true';
  }

  get body(): Locator {
    return this.composer.getByRole('textbox', { name: 'Body', exact: true });
  }

  async fill(field: Locator, text: string): Promise<void> {
    await tabTo(this.page, field);
    await this.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }
}

test('a rejected template is mended, submitted, approved and sent, in three languages, by keyboard alone', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const administration = new Administration(page);
  const keys = new Keyboard(page);
  const { composer } = keys;
  const row = administration.template(NAME);
  await administration.open('Templates', 'busy-day');
  await expect(row).toContainText('Rejected');

  await test.step('the reason stands beside what it means, and the offered fix mends it', async () => {
    await keys.openTemplate(administration, NAME);
    await keys.show('Spanish');
    await expect(composer.getByText('Number the variables in sequence, from 1.').first()).toBeVisible();
    await keys.use(composer.getByRole('button', { name: /^Mend it|^Number/ }).first());
    await expect(keys.body).toHaveValue('Su pedido {{1}} llega más tarde, el {{2}} por la mañana.');
    await expect(composer.getByRole('textbox', { name: 'Example for {{2}}' })).toHaveValue('4 de mayo');
  });

  await test.step('what was mended survives a reload', async () => {
    await expect(composer.getByText(/^Draft, kept/).first()).toBeVisible();
    await page.reload();
    await keys.show('Spanish');
    await expect(keys.body).toHaveValue('Su pedido {{1}} llega más tarde, el {{2}} por la mañana.');
  });

  for (const [language, text] of Object.entries(texts)) {
    await test.step(`the text in ${language} is written anew, with its examples`, async () => {
      await keys.show(language);
      await keys.fill(keys.body, text);
      await keys.fill(composer.getByRole('textbox', { name: 'Example for {{1}}' }), 'H-1204');
      await keys.fill(composer.getByRole('textbox', { name: 'Example for {{2}}' }), '4 May');
    });
  }

  await test.step('it is submitted after another reload, and is in review', async () => {
    await expect(composer.getByText('Draft, kept just now').first()).toBeVisible();
    await page.reload();
    await keys.show('Arabic');
    await expect(keys.body).toHaveValue(texts.Arabic);
    await expect(composer.getByText('Nothing that WhatsApp is known to reject.')).toBeVisible();
    await keys.use(composer.getByRole('button', { name: 'Submit for review' }));
    await expect(composer.getByText('Submitted. The review takes up to 24 hours.')).toBeVisible();
    for (const language of ['American English', 'Arabic', 'Spanish'])
      await expect(keys.tab(language)).toContainText('In review');
    await keys.use(composer.getByRole('button', { name: 'Back' }));
    await expect(row).toContainText('In review');
    await expect(row).not.toContainText('Rejected');
  });

  await test.step('the review approves it, by the same rules', async () => {
    await page.reload();
    await expect(row).toContainText('In review');
    await keys.use(page.getByRole('button', { name: '+24 h' }));
    await expect(row).not.toContainText('In review');
    await expect(row).toContainText('Approved');
    await expect(row).toContainText('American English, Arabic, Spanish');
  });

  await test.step('an agent starts a conversation with it in Arabic', async () => {
    const desk = new Desk(page);
    await keys.use(page.getByRole('link', { name: 'Conversations' }));
    await expect(desk.rows.first()).toBeVisible();
    await keys.use(desk.list.getByRole('button', { name: 'New conversation' }).first());
    const form = desk.conversation.getByRole('region', { name: 'New conversation' });
    await expect(form.getByRole('textbox', { name: 'Contact' })).toBeFocused();
    await page.keyboard.type(NADIA);
    await tabTo(page, form.getByLabel('Channel'));
    await page.keyboard.type('Front');
    await tabTo(page, desk.templateSearch);
    await page.keyboard.type(NAME);
    await keys.press('Enter');
    await tabTo(page, desk.conversation.getByRole('combobox', { name: 'Language' }), 'Shift+Tab');
    await page.keyboard.type('Arab');
    await keys.fill(desk.conversation.getByRole('textbox', { name: 'Value 1' }), 'H-1204');
    await keys.fill(desk.conversation.getByRole('textbox', { name: 'Value 2' }), '4 مايو');
    await keys.press('Enter');
    await expect(desk.bubble('سيتأخر طلبك رقم H-1204، وسيصل يوم 4 مايو صباحاً.')).toBeVisible();
    await desk.expectDisposition(NADIA, 'Initiated');
  });
});
