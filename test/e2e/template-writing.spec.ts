import { TemplateWriter } from './template-writer.ts';
import { expect, test } from './test.ts';

/** What a new template says in each of its languages. */
const written = {
  English: 'Hello {{1}}, your locker {{2}} at Harbour Goods is open for you until Sunday evening.',
  Arabic: 'مرحباً {{1}}، خزانتك رقم {{2}} في هاربر غودز مفتوحة لك حتى مساء الأحد.',
  Spanish: 'Hola, {{1}}: su taquilla {{2}} de Harbour Goods está abierta para usted hasta el domingo.',
} as const;

test('a new template is written in three languages through reloads half typed, rejected, mended and approved, by keyboard alone', async ({
  page,
}) => {
  test.setTimeout(480_000);
  const writer = new TemplateWriter(page);
  const { keys, composer, checks } = writer;
  const title = 'Locker open';
  const name = 'locker_open';
  await writer.administration.open('Templates', 'busy-day');

  await test.step('the title suggests the name, and both survive a reload', async () => {
    await keys.use(writer.begin);
    await expect(writer.field('Title')).toBeFocused();
    await keys.type(title);
    await expect(writer.field('Name')).toHaveValue(name);
    await writer.reload();
    await writer.goOnWith(title);
    await expect(writer.field('Name')).toHaveValue(name);
  });

  await test.step('a body half typed survives a reload', async () => {
    const half = written.English.slice(0, 40);
    await keys.goTo(writer.body);
    await keys.type(half);
    await writer.reload();
    await writer.goOnWith(title);
    await expect(writer.body).toHaveValue(half);
    await keys.goTo(writer.body);
    await keys.press('ControlOrMeta+End');
    await keys.type(written.English.slice(40));
    await expect(writer.body).toHaveValue(written.English);
  });

  await test.step('the contact’s name fills the first variable; both have examples', async () => {
    await keys.goTo(composer.getByRole('combobox', { name: 'What fills {{1}}' }));
    await keys.type('Contact');
    await keys.fill(writer.example('{{1}}'), 'Ana');
    await keys.fill(writer.example('{{2}}'), 'B-17');
    await expect(composer.locator('jf-template-preview')).toContainText('Hello Ana, your locker B-17');
  });

  await test.step('Arabic begins with the English text, and warns of the variable that is missing', async () => {
    await writer.addLanguage('Arabic', { from: 'English' });
    await expect(writer.body).toHaveValue(written.English);
    await keys.fill(writer.body, written.Arabic.replace('{{2}}', ''));
    await keys.press('Tab');
    await expect(checks.getByRole('listitem').filter({ hasText: 'Arabic' })).toContainText('{{2}}');
    await keys.fill(writer.body, written.Arabic);
    await expect(writer.example('{{2}}')).toHaveValue('B-17');
    await expect(composer.locator('jf-template-preview')).toContainText('مرحباً Ana');
  });

  await test.step('Spanish is added empty, and written after another reload', async () => {
    await writer.addLanguage('Spanish');
    await writer.reload();
    await writer.goOnWith(title);
    await writer.show('Spanish');
    await expect(writer.body).toHaveValue('');
    await keys.fill(writer.body, written.Spanish);
    await keys.fill(writer.example('{{1}}'), 'Ana');
    await keys.fill(writer.example('{{2}}'), 'B-17');
  });

  await test.step('in the list the focus is at its draft, where Enter goes on with it', async () => {
    await writer.leave();
    await expect(writer.draft(name)).toBeFocused();
    await keys.press('Enter');
    await expect(writer.field('Title')).toBeFocused();
    await expect(writer.field('Name')).toHaveValue(name);
  });

  await test.step('it is handed in, and the platform rejects one language', async () => {
    await writer.handIn();
    for (const language of Object.keys(written))
      await expect(writer.tab(language)).toContainText('In review');
    await writer.leave();
    await expect(writer.way(name)).toBeFocused();
    await writer.decide(`${name} es: pending`, 'Reject');
    await expect(writer.row(name)).toContainText('Rejected');
  });

  await test.step('the rejected language is written anew while the others are reviewed', async () => {
    await writer.open(name);
    await writer.show('Spanish');
    await expect(writer.standing).toContainText('Why it was rejected');
    await keys.fill(writer.body, `${written.Spanish} Gracias.`);
    await writer.reload();
    await writer.show('Spanish');
    await expect(writer.body).toHaveValue(`${written.Spanish} Gracias.`);
    await writer.handIn();
    await writer.leave();
    await expect(writer.way(name)).toBeFocused();
  });

  await test.step('the review approves all of it', async () => {
    await writer.waitForReview();
    await expect(writer.row(name)).not.toContainText('In review');
    await expect(writer.row(name)).toContainText('Approved');
    for (const language of Object.keys(written)) await expect(writer.row(name)).toContainText(language);
  });
});
