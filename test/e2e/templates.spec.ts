import { Desk, NADIA } from './desk.ts';
import type { KeyboardUser } from './keyboard-user.ts';
import { TemplateWriter } from './template-writer.ts';
import { expect, test } from './test.ts';

const languages = ['American English', 'Arabic', 'Spanish'] as const;

/** A template of which the platform has rejected every language, and what each says once it is mended. */
const REJECTED = 'parcel_at_neighbour';
const mended = {
  'American English':
    'Hello, this is {{1}} of Harbour Goods. Your parcel {{2}} waits at your neighbour’s door.',
  Arabic: 'مرحباً، معك {{1}} من هاربر غودز. طردك {{2}} ينتظرك عند جارك في المبنى نفسه.',
  Spanish: 'Hola, le escribe {{1}} de Harbour Goods. Su paquete {{2}} le espera en casa de su vecino.',
} as const;

test('a rejected template is mended by the offered fixes, approved and sent, in three languages, by keyboard alone', async ({
  page,
}) => {
  test.setTimeout(480_000);
  const writer = new TemplateWriter(page);
  const { keys, composer, checks, standing } = writer;
  const row = writer.row(REJECTED);
  await writer.administration.open('Templates', 'busy-day');

  await test.step('that it was rejected stands in the list, also after a reload', async () => {
    await expect(row).toContainText('Rejected');
    await writer.reload();
    await expect(row).toContainText(languages.join(', '));
    await expect(row).toContainText('Rejected');
    await writer.open(REJECTED);
  });

  await test.step('English: the fix beside the reason mends the braces, and can be taken back', async () => {
    await writer.show('American English');
    await expect(standing).toContainText('Put two braces on either side of each variable.');
    await expect(standing).toContainText('Error 2388072');
    const broken = mended['American English'].replace('{{1}}', '{1}}');
    await expect(writer.body).toHaveValue(broken);
    const fix = standing.getByRole('button', { name: 'Put two braces on either side' });
    await keys.use(fix);
    await expect(writer.body).toHaveValue(mended['American English']);
    await expect(writer.body).toBeFocused();
    await keys.press('ControlOrMeta+z');
    await expect(writer.body).toHaveValue(broken);
    await keys.press('ControlOrMeta+Shift+z');
    await expect(writer.body).toHaveValue(mended['American English']);
    await expect(fix).toBeHidden();
  });

  await test.step('a reload in the midst of it keeps what was mended, and asks for no more than is left', async () => {
    await writer.reload();
    await expect(composer.getByText(/^Draft, kept/)).toBeVisible();
    await expect(writer.tab('American English')).not.toContainText('error');
    await expect(writer.tab('Arabic')).toContainText('1 error');
    await expect(writer.tab('Spanish')).toContainText('1 error');
    await writer.show('American English');
    await expect(writer.body).toHaveValue(mended['American English']);
    await expect(composer.getByText('2 errors are in the way. Mend them to submit.')).toBeVisible();
  });

  await test.step('Arabic: the fix in the list of findings numbers the variables, their examples go with them', async () => {
    // As {{3}} it is missing in the other languages, and {{2}} in this one: both warnings go with the error.
    await expect(checks).toContainText('2 errors');
    await expect(checks).toContainText('3 warnings');
    const finding = checks.getByRole('listitem').filter({ hasText: 'Arabic · Body' }).first();
    await keys.use(finding.getByRole('button', { name: 'Number the variables anew' }));
    await expect(writer.tab('Arabic')).toHaveAttribute('aria-selected', 'true');
    await expect(writer.body).toHaveValue(mended.Arabic);
    await expect(writer.body).toBeFocused();
    await expect(writer.example('{{2}}')).toHaveValue('H-1204');
    await expect(writer.tab('Arabic')).not.toContainText('error');
  });

  await test.step('Spanish: the fix at the field takes the emoji out of the header', async () => {
    await writer.show('Spanish');
    await expect(standing).toContainText('Take the emoji out of the header.');
    await keys.goTo(writer.header);
    await keys.use(
      composer.locator('jf-template-composer-text').getByRole('button', { name: 'Take the emoji out' }),
    );
    await expect(writer.header).toHaveValue('Su paquete');
    await expect(writer.header).toBeFocused();
    await expect(checks.getByRole('listitem')).toHaveCount(0);
  });

  await test.step('it is handed in after another reload, and in review', async () => {
    await writer.reload();
    for (const language of languages) {
      await writer.show(language);
      await expect(writer.body).toHaveValue(mended[language]);
    }
    await expect(writer.header).toHaveValue('Su paquete');
    await writer.handIn();
    for (const language of languages) await expect(writer.tab(language)).toContainText('In review');
    await expect(writer.body).toHaveAttribute('readonly');
    await writer.leave();
    await expect(writer.way(REJECTED)).toBeFocused();
    await expect(row).toContainText('In review');
    await expect(row).not.toContainText('Rejected');
  });

  await test.step('the review approves every language, by the same rules', async () => {
    await writer.reload();
    await expect(row).toContainText('In review');
    await writer.waitForReview();
    await expect(row).toContainText('Approved');
    await expect(row).not.toContainText('In review');
    await expect(row).toContainText(languages.join(', '));
    await expect(row).not.toContainText('Rejected');
  });

  await test.step('an agent sends it in each language', async () => {
    await sendInEachLanguage(new Desk(page), keys);
  });
});

/** Starts a conversation in Arabic, and sends the other languages in it. */
async function sendInEachLanguage(desk: Desk, keys: KeyboardUser): Promise<void> {
  const { conversation } = desk;
  await keys.use(desk.page.getByRole('link', { name: 'Conversations' }));
  await expect(desk.rows.first()).toBeVisible();
  await keys.use(desk.list.getByRole('button', { name: 'New conversation' }).first());
  const form = conversation.getByRole('region', { name: 'New conversation' });
  await expect(form.getByRole('textbox', { name: 'Contact' })).toBeFocused();
  await keys.type(NADIA);
  await keys.goTo(form.getByLabel('Channel'));
  await keys.type('Front');

  const send = async (language: string, typed: string, parcel: string): Promise<void> => {
    await keys.goTo(desk.templateSearch);
    await keys.type(REJECTED);
    await keys.press('Enter');
    const choice = conversation.getByRole('combobox', { name: 'Language' });
    await keys.goBackTo(choice);
    await keys.type(typed);
    await expect(choice.locator('option:checked')).toHaveText(language);
    // The agent's name is filled in by itself.
    await expect(conversation.getByRole('textbox', { name: 'Value 1' })).not.toHaveValue('');
    await keys.fill(conversation.getByRole('textbox', { name: 'Value 2' }), 'H-1204');
    await keys.press('Enter');
    await expect(desk.bubble(parcel)).toBeVisible();
  };
  await send('Arabic', 'Arab', 'طردك H-1204 ينتظرك عند جارك في المبنى نفسه.');
  await desk.expectDisposition(NADIA, 'Initiated');
  await send('Spanish', 'Span', 'Su paquete H-1204 le espera en casa de su vecino.');
  await send('American English', 'Amer', 'Your parcel H-1204 waits at your neighbour’s door.');
}
