import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Mock } from '../../mocks/node.ts';
import { withPointer } from './actor.ts';
import { administer } from './canary/administrators-work.ts';
import { buildWithoutMasking, bundleAsBuilt } from './canary/bundle.ts';
import { countCanary } from './canary/injection.ts';
import { pageContents } from './canary/page-contents.ts';
import { administrationElements, serveCanary, type CanaryServer } from './canary/server.ts';
import { nowhere, Watch, type Traces } from './canary/traces.ts';
import { ChannelSetup, request } from './channel-setup.ts';
import { Desk } from './desk.ts';
import { expect, test } from './test.ts';
import { UserImport } from './user-import.ts';
import { Users } from './users.ts';

// A whole day, in one page with all elements.
test.slow();
// What is not there is said at once, not at the end of the day.
test.use({ actionTimeout: 20_000 });

const administrator = 'administrator-ada';

/** When the administrators' own group is put under the masking, by another administrator. */
type MaskedAt = 'dawn' | 'noon';

/** An agent takes the one conversation there is. */
async function claim(mock: Mock, agent: string): Promise<void> {
  const address = 'http://canary.invalid/v1/conversations';
  const headers = { authorization: `Bearer ${agent}` };
  const listed = await mock.fetch(address, { headers });
  const { items } = (await listed.json()) as { items: { id: string }[] };
  const claimed = await mock.fetch(`${address}/${items[0]?.id ?? ''}/claim`, { method: 'POST', headers });
  expect(claimed.ok).toBe(true);
}

/** Fills the page of an administrator who sees numbers with them, in every element that can hold one. */
async function morning(page: Page, { mock }: CanaryServer): Promise<void> {
  await test.step('a contact writes, who is shown by number', async () => {
    await mock.contactWrites({ accountId: 'ACC-1005' }, 'Is the branch open?', 'channel-front-desk');
    await expect(new Desk(page).rows).toHaveCount(1);
    await claim(mock, 'agent-ana');
  });

  await test.step('a request was rejected for a reason, and is being mended', async () => {
    const setup = new ChannelSetup(page);
    await setup.connect.click();
    await setup.enter({ ...request, 'Phone number': '+442079460998', 'Channel name': 'Day line' });
    await setup.handIn.click();
    await setup.expectState('Day line', 'Requested');
    const id = mock.platform.openRequests().find(({ name }) => name === 'Day line')?.id ?? '';
    await mock.platform.rejectChannel(id, { field: 'legalEntityName', reason: 'Not registered.' });
    await setup.expectState('Day line', 'Not registered.');
    await setup.row('Day line').getByRole('button', { name: /^Mend/ }).click();
    await expect(setup.element.getByText('Rejected: \u2068Not registered.')).toBeVisible();
  });

  await test.step('an import has a wrong row', async () => {
    const imports = new UserImport(page, withPointer());
    await imports.dryRun({ name: 'morning.csv', text: 'email,name\nno address,Nobody\n' });
    await expect(imports.line(2)).toContainText('This is no e-mail address.');
  });

  await test.step('somebody would leave an open conversation without an agent', async () => {
    const users = new Users(page);
    // Rows out of sight are not there.
    await users.search.fill('Ana Ruiz');
    await expect(users.total).toHaveText('1 user');
    await users.nameOf('Ana Ruiz').click();
    await users.channel('WhatsApp').click();
    await users.save.click();
    await expect(users.dialog).toContainText('open conversation');
  });
}

/** From this instant on, what was seen and told before does not count. */
async function noon(page: Page, watch: Watch, { mock }: CanaryServer): Promise<void> {
  for (const element of ['jf-conversation-list', 'jf-channel-setup', 'jf-user-channels', 'jf-user-import']) {
    const { shadowDom } = await pageContents(page, element);
    expect(countCanary(shadowDom), element).toBeGreaterThan(0);
  }
  await mock.colleague.editGroup('group-administrators', false);
  await expect
    .poll(() =>
      page.evaluate(
        () => document.querySelector('jf-workspace')?.workspace?.viewer.value.viewer?.masking.masked,
      ),
    )
    .toBe(true);
  await watch.forget();
}

async function tracesOf(
  page: Page,
  bundle: string,
  maskedAt: MaskedAt,
): Promise<Traces & { files: number; outcomes: number }> {
  const watch = await Watch.of(page);
  const server = await serveCanary(bundle, administrator, administrationElements);
  const { mock, url } = server;
  const look = (): Promise<void> => watch.look();
  try {
    if (maskedAt === 'dawn') await mock.colleague.editGroup('group-administrators', false);
    await page.goto(url);
    // All elements at once ask for all they show.
    const empty = page.locator('jf-conversation-list').getByText('No conversations yet');
    await expect(empty).toBeVisible({ timeout: 60_000 });
    if (maskedAt === 'noon') {
      await morning(page, server);
      await noon(page, watch, server);
      await look();
      await test.step('what was begun is left', () => leave(page));
    }
    const { files, outcomes } = await administer({ page, mock, look });
    return { ...(await watch.traces()), files: countCanary(files), outcomes: countCanary(outcomes) };
  } finally {
    server.close();
  }
}

/** Back to where the afternoon begins. */
async function leave(page: Page): Promise<void> {
  const users = new Users(page);
  const imports = new UserImport(page, withPointer());
  // The question named a contact, and went with it.
  await expect(users.dialog).toHaveCount(0);
  await users.editor.getByRole('button', { name: 'Discard' }).click();
  await users.dialog.getByRole('button', { name: 'Discard' }).click();
  await users.search.fill('');
  await new ChannelSetup(page).back.click();
  await imports.cancel.click();
  await imports.another.click();
}

const untouched = { ...nowhere, files: 0, outcomes: 0 };

test('a number that a backend gives away reaches nothing of a masked administrator, files of wrong rows included', async ({
  page,
}) => {
  expect(await tracesOf(page, bundleAsBuilt, 'dawn')).toEqual(untouched);
});

test('numbers that an administrator holds when they are masked in the middle of the day are nowhere from then on', async ({
  page,
}) => {
  expect(await tracesOf(page, bundleAsBuilt, 'noon')).toEqual(untouched);
});

for (const maskedAt of ['dawn', 'noon'] as const) {
  test(`without the masking in the client, the same day turns the canary red, masked at ${maskedAt}`, async ({
    page,
  }) => {
    const bundle = await buildWithoutMasking();
    try {
      const traces = await tracesOf(page, bundle, maskedAt);
      // Files of wrong rows are masked once more where they leave; what is copied and printed is not.
      for (const surface of ['shadowDom', 'accessibility', 'clipboard', 'printed', 'outcomes'] as const)
        expect(traces[surface], surface).toBeGreaterThan(0);
    } finally {
      rmSync(bundle, { recursive: true });
    }
  });
}
