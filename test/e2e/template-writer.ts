import { expect, type Locator, type Page } from '@playwright/test';
import { Administration } from './administration.ts';
import { KeyboardUser } from './keyboard-user.ts';

/** An administrator who writes templates by keyboard alone: what they see of list and composer, and what they do. */
export class TemplateWriter {
  readonly page: Page;
  readonly keys: KeyboardUser;
  readonly administration: Administration;
  /** What begins a new template. */
  readonly begin: Locator;
  readonly composer: Locator;
  readonly body: Locator;
  readonly header: Locator;
  readonly submit: Locator;
  readonly back: Locator;
  /** The findings of all languages, in one place. */
  readonly checks: Locator;
  /** Where the language that is shown stands with the platform, and why. */
  readonly standing: Locator;

  constructor(page: Page) {
    this.page = page;
    this.keys = new KeyboardUser(page);
    this.administration = new Administration(page);
    this.begin = this.administration.templates.getByRole('button', { name: 'New template' }).first();
    this.composer = page.locator('jf-template-composer');
    this.body = this.composer.getByRole('textbox', { name: 'Body', exact: true });
    this.header = this.composer.getByRole('textbox', { name: 'Header text' });
    this.submit = this.composer.getByRole('button', { name: 'Submit for review' });
    this.back = this.composer.getByRole('button', { name: 'Back' });
    this.checks = this.composer.getByRole('region', { name: 'Checks' });
    this.standing = this.composer.getByRole('region', { name: 'History' });
  }

  row(name: string): Locator {
    return this.administration.template(name);
  }

  /** What opens a template of the list. */
  way(name: string): Locator {
    return this.administration.templates
      .getByRole('button', { name: `Edit \u2068${name}\u2069`, exact: true })
      .first();
  }

  /** What goes on with a draft of the list. */
  draft(name: string): Locator {
    return this.administration.templates.getByRole('button', {
      name: `Continue with \u2068${name}\u2069`,
      exact: true,
    });
  }

  field(name: string): Locator {
    return this.composer.getByRole('textbox', { name, exact: true });
  }

  example(variable: string): Locator {
    return this.field(`Example for ${variable}`);
  }

  tab(language: string): Locator {
    return this.composer.getByRole('tab', { name: new RegExp(`^${language}`) });
  }

  /** Goes to a row of the list by the arrow keys, and opens the composer. */
  async open(name: string): Promise<void> {
    const wanted = this.way(name);
    await this.keys.goTo(this.administration.templates.locator('tbody [data-control="name"][tabindex="0"]'));
    await this.keys.press('Home');
    await this.keys.pressUntil('ArrowDown', () => wanted.evaluate((one) => one.matches(':focus')));
    await this.keys.press('Enter');
    await expect(this.composer.getByRole('heading', { name, level: 2 })).toBeFocused();
  }

  /** Back to the list. */
  async leave(): Promise<void> {
    await this.keys.use(this.back);
    await expect(this.administration.templates).toBeVisible();
  }

  /** Shows a language: the tabs are one stop of Tab, and the arrow keys go along them. */
  async show(language: string): Promise<void> {
    await this.keys.goTo(this.composer.getByRole('tab', { selected: true }));
    await this.keys.pressUntil('ArrowRight', () => this.isShown(language));
    await expect(this.tab(language)).toHaveAttribute('aria-selected', 'true');
  }

  async isShown(language: string): Promise<boolean> {
    return (await this.tab(language).getAttribute('aria-selected')) === 'true';
  }

  /** @param from - the language with whose text it begins, which must be the first; by default it begins empty */
  async addLanguage(name: string, { from }: { from?: string } = {}): Promise<void> {
    await this.keys.use(this.composer.getByRole('button', { name: 'Add a language' }));
    const field = this.composer.getByRole('combobox', { name: 'Add a language' });
    await expect(field).toBeFocused();
    await this.keys.type(name);
    if (from !== undefined)
      await this.keys.use(
        this.composer.getByRole('checkbox', { name: `Begin with the text in ${from}` }),
        'Space',
      );
    await this.keys.goBackTo(field);
    await this.keys.press('Enter');
    await expect(this.tab(name)).toHaveAttribute('aria-selected', 'true');
    await expect(this.body).toBeFocused();
  }

  /** The page is loaded anew at once, whatever was not written down yet. */
  async reload(): Promise<void> {
    await this.page.reload();
    await expect(this.administration.areas).toBeVisible();
  }

  /** Goes on with a draft that the composer of a new template offers. */
  async goOnWith(draft: string): Promise<void> {
    await this.keys.use(this.composer.getByRole('button', { name: `Continue ${draft}` }));
    await expect(this.composer.getByRole('heading', { name: draft, level: 2 })).toBeVisible();
  }

  async handIn(): Promise<void> {
    await expect(this.composer.getByText('Nothing that WhatsApp is known to reject.')).toBeVisible();
    await this.keys.use(this.submit);
    await expect(this.composer.getByText('Submitted. The review takes up to 24 hours.')).toBeVisible();
  }

  /** The platform's day passes. */
  async waitForReview(): Promise<void> {
    await this.keys.use(this.page.getByRole('button', { name: '+24 h' }));
  }

  /** Decides as the platform: on the language that is described so. */
  async decide(what: string, deed: string): Promise<void> {
    const choice = this.administration.commands.getByRole('combobox');
    await expect(choice.locator('option').filter({ hasText: what })).toHaveCount(1);
    await this.keys.goTo(choice);
    await this.keys.press('Home');
    const chosen = choice.locator('option:checked');
    await this.keys.pressUntil('ArrowDown', async () => (await chosen.textContent()) === what);
    await this.keys.use(this.administration.commands.getByRole('button', { name: deed, exact: true }));
    await expect(this.administration.says).toContainText(`${deed}: ${what}`);
  }
}
