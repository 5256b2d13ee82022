import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { withPointer } from './actor.ts';
import { buildWithoutMasking, bundleAsBuilt } from './canary/bundle.ts';
import { canary, countCanary } from './canary/injection.ts';
import { administrationElements, serveCanary, type CanaryServer } from './canary/server.ts';
import { nowhere, Watch, type Traces } from './canary/traces.ts';
import { ChannelSetup, request } from './channel-setup.ts';
import { Desk } from './desk.ts';
import { MaskingPolicy } from './masking-policy.ts';
import { expect, test } from './test.ts';
import { UserImport } from './user-import.ts';
import { Users } from './users.ts';

// A whole day, in one page with all elements.
test.slow();

const administrator = 'administrator-ada';
const channel = request['Channel name'];

/** Puts the administrators' own group under the masking, as another administrator would. */
async function mask({ mock }: CanaryServer): Promise<void> {
  const address = 'http://canary.invalid/v1/security-groups/group-administrators';
  const answer = await mock.fetch(address, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${administrator}`,
      'content-type': 'application/json',
      'if-match': '"1"',
    },
    body: JSON.stringify({ displayClientNumbers: false }),
  });
  if (!answer.ok) throw new Error(`The group was not masked: ${await answer.text()}`);
}

/** What an administrator does in a day. Gives the files of wrong rows, with their names, and what the host is told. */
async function work(page: Page, { url, mock }: CanaryServer): Promise<{ files: string; outcomes: string }> {
  const files: string[] = [];
  await page.goto(url);
  const list = page.locator('jf-conversation-list');
  // All elements at once ask for all they show.
  await expect(list.getByText('No conversations yet')).toBeVisible({ timeout: 60_000 });

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
    await users.dialog.getByRole('button', { name: 'Cancel' }).click();
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

async function tracesOf(
  page: Page,
  bundle: string,
  isMasked: boolean,
): Promise<Traces & { files: number; outcomes: number }> {
  const watch = await Watch.of(page);
  const server = await serveCanary(bundle, administrator, administrationElements);
  try {
    if (isMasked) await mask(server);
    const { files, outcomes } = await work(page, server);
    return { ...(await watch.traces()), files: countCanary(files), outcomes: countCanary(outcomes) };
  } finally {
    server.close();
  }
}

test('a number that a backend gives away reaches nothing of a masked administrator, files of wrong rows included', async ({
  page,
}) => {
  expect(await tracesOf(page, bundleAsBuilt, true)).toEqual({ ...nowhere, files: 0, outcomes: 0 });
});

test('without the masking in the client, the same day turns the canary red', async ({ page }) => {
  const bundle = await buildWithoutMasking();
  try {
    const traces = await tracesOf(page, bundle, true);
    // Files are masked once more where they leave.
    for (const surface of ['shadowDom', 'accessibility', 'outcomes'] as const)
      expect(traces[surface], surface).toBeGreaterThan(0);
  } finally {
    rmSync(bundle, { recursive: true });
  }
});
