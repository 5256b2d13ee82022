import { expect, type Page } from '@playwright/test';
import type { Mock } from '../../../mocks/node.ts';
import { withPointer } from '../actor.ts';
import { ChannelSetup, request } from '../channel-setup.ts';
import { Desk } from '../desk.ts';
import { MaskingPolicy } from '../masking-policy.ts';
import { test } from '../test.ts';
import { UserImport } from '../user-import.ts';
import { Users } from '../users.ts';
import { canary } from './injection.ts';

const channel = request['Channel name'];

export interface Day {
  readonly page: Page;
  readonly mock: Mock;
  /** Looks closely at all that stands on the page just now. */
  readonly look: () => Promise<void>;
}

/** What an administrator takes away from the page, and what the host is told, as text. */
export interface TakenAway {
  /** Files of wrong rows, with their names; and what was copied. */
  readonly files: string;
  readonly outcomes: string;
}

/** What an administrator does in a day, on a page that has all elements of administration. */
export async function administer({ page, mock, look }: Day): Promise<TakenAway> {
  const files: string[] = [];

  await test.step('a contact writes meanwhile', async () => {
    await mock.contactWrites({ accountId: 'ACC-1005' }, 'Is the branch open?', 'channel-front-desk');
    await expect(new Desk(page).rows).toHaveCount(1);
  });

  await test.step('a channel is requested, rejected for a reason, mended and connected', async () => {
    const setup = new ChannelSetup(page);
    await setup.connect.click();
    await setup.enter({ ...request, 'Channel name': 'Orders' });
    await setup.handIn.click();
    await expect(setup.field('Channel name')).toHaveAttribute('aria-invalid', 'true');
    await setup.field('Channel name').fill(channel);
    await setup.handIn.click();
    await setup.expectState(channel, 'Requested');
    const id = mock.platform.openRequests().find(({ name }) => name === channel)?.id ?? '';
    const reason = 'No company of this name is registered.';
    await mock.platform.rejectChannel(id, { field: 'legalEntityName', reason });
    await setup.expectState(channel, 'No company of this name is registered.');
    files.push(await handOver(setup, look));
    await setup.row(channel).getByRole('button', { name: /^Mend/ }).click();
    await setup.field('Legal entity name').fill('Harbour Goods Ltd');
    await setup.handIn.click();
    await setup.expectState(channel, 'Requested');
    await mock.platform.connectChannel(id);
    await setup.expectState(channel, 'Connected');
  });

  await test.step('users are searched, by digits too; one is given the channel, others would lose theirs', async () => {
    const users = new Users(page);
    await users.search.fill(canary.slice(-7));
    await expect(users.list.getByText('No user matches')).toBeVisible();
    await users.search.fill('');
    await users.nameOf('Ben Okoye').click();
    await users.channel(channel).click();
    await users.save.click();
    await expect(users.editor).toContainText('Saved.');
    await users.search.fill('Ana Ruiz');
    await expect(users.total).toHaveText('1 user');
    await users.select('Ana Ruiz').click();
    await users.list.getByRole('button', { name: 'Take channels away' }).click();
    await users.dialog.getByRole('checkbox', { name: 'WhatsApp' }).click();
    await expect(users.dialog).toContainText('open conversation');
    await look();
    await users.dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('a channel is given to several, with a result for each, and taken back', async () => {
    const users = new Users(page);
    for (const name of ['Kim Larsen', 'Leo Novak']) {
      await users.search.fill(name);
      await users.select(name).click();
    }
    await users.search.fill('');
    await users.list.getByRole('button', { name: 'Give channels' }).click();
    await users.dialog.getByRole('checkbox', { name: 'Orders' }).click();
    await users.dialog.getByRole('button', { name: 'Give to 3 users' }).click();
    await expect(users.change).toContainText('Given:');
    await users.change.getByRole('button', { name: 'Result for each user' }).click();
    await expect(users.result('Kim Larsen')).toContainText('Changed');
    await look();
    await users.change.getByRole('button', { name: 'Undo' }).click();
    await expect(users.change).toContainText('Undone');
    await look();
  });

  const imports = new UserImport(page, withPointer());
  await test.step('users are imported: wrong rows, their file, also after a reload; one is given up', async () => {
    const text = 'email,name,extension\nnew.hand@harbour.example,New Hand,7001\nno address,Nobody,7002\n';
    await imports.dryRun({ name: 'staff.csv', text });
    await imports.show('Wrong');
    await expect(imports.line(3)).toContainText('This is no e-mail address.');
    const first = await imports.wrongRows();
    await imports.apply.click();
    await expect(imports.state).toContainText('Applied');
    await imports.another.click();
    await imports.dryRun({ name: 'staff.csv', text });
    await look();
    await page.reload();
    await expect(imports.state).toContainText('Checked');
    const second = await imports.wrongRows();
    expect(second.text).toContain('no address,Nobody,7002');
    files.push(first.name, first.text, second.name, second.text);
    const [open] = mock.mishaps.openImports();
    await mock.mishaps.failImport(open?.id ?? '');
    await expect(imports.state).toContainText('The contact centre gave up.');
  });

  await test.step('the policy is set: a preview, a question, and another group sees numbers', async () => {
    const policy = new MaskingPolicy(page);
    await policy.switch('Analyst').click();
    await policy.choose('Sue Tanaka');
    await expect(policy.preview).toBeVisible();
    await policy.save.click();
    await policy.dialog.getByRole('button', { name: /^Show/ }).click();
    await expect(policy.dialog).toHaveCount(0);
    await expect(policy.switch('Analyst')).toBeChecked();
  });

  await test.step('what the backend refuses is said in our words', async () => {
    await mock.mishaps.refuse('startUserImport', 'rate-limited');
    await imports.another.click();
    await imports.file.setInputFiles({
      name: 'again.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('email\na@x.example\n'),
    });
    await imports.check.click();
    await expect(imports.element.getByText('Nothing was changed.')).toBeVisible();
  });

  const outcomes = await page.evaluate(async () => {
    const { workspace } = document.querySelector('jf-workspace') ?? {};
    if (!workspace) throw new Error('There is no workspace.');
    const { imports: held, users, masking } = workspace.administration;
    const recent = held.recent();
    const policy = masking.policy();
    const found = users.find({});
    while ([recent, policy, found].some(({ value }) => value.state === 'loading'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const wrong = await held.allOutcomes(recent.value.items.at(-1)?.id ?? '', 'wrong');
    const refused = await held.apply('nothing');
    const told = [recent.value, policy.value, found.value, wrong, refused];
    return JSON.stringify([...told, workspace.conversations.value, workspace.viewer.value]);
  });
  return { files: files.join('\n'), outcomes };
}

/** Copies and prints the sheet for the account manager. Gives what was copied. */
async function handOver(setup: ChannelSetup, look: Day['look']): Promise<string> {
  const { page, element } = setup;
  await setup
    .row(channel)
    .getByRole('button', { name: /^Hand-over sheet/ })
    .click();
  await look();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await element.getByRole('button', { name: 'Copy' }).click();
  await expect(element.getByText('Copied.')).toBeVisible();
  await element.getByRole('button', { name: 'Print' }).click();
  const printed = await page.evaluate(() => window.told?.printed.join('\n'));
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const text of [printed, copied]) expect(text).toContain('No company of this name is registered.');
  await setup.back.click();
  return copied;
}
