import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { buildWithoutMasking, bundleAsBuilt } from './canary/bundle.ts';
import { canary, countCanary } from './canary/injection.ts';
import { serveCanary, type CanaryServer } from './canary/server.ts';
import { nowhere, Watch, type Traces } from './canary/traces.ts';
import { Desk } from './desk.ts';
import { expect, test } from './test.ts';

const DAY = 86_400_000;

/**
 * A day's work with a backend that gives the number away in every answer, refusal and event. Gives all that the host is
 * told by outcomes, as text.
 */
async function work(page: Page, { url, mock }: CanaryServer): Promise<string> {
  const desk = new Desk(page);
  const { conversation, list, notices } = desk;
  await page.goto(url);
  await expect(list.getByText('No conversations yet')).toBeVisible();

  await test.step('a contact writes and is answered', async () => {
    await mock.contactWrites(
      { accountId: 'ACC-1005' },
      'Is the branch open on Sunday?',
      'channel-front-desk',
    );
    await desk.rows.first().click();
    await desk.sendText('Yes, from nine to one.');
    await expect(desk.header).toContainText('Active');
    await expect(desk.bubble('from nine to one')).toBeVisible();
  });

  await test.step('refusals: of a contact that is not there, and of the platform', async () => {
    for (const [contact, words] of [
      ['ACC-NOBODY', 'No contact was found'],
      ['ACC-131026', 'The contact is not on WhatsApp'],
    ] as const) {
      await desk.startConversation(contact, 'conversation_follow_up');
      await conversation.getByRole('button', { name: 'Send and start' }).click();
      await expect(conversation.getByText(words)).toBeVisible();
      await conversation.getByRole('button', { name: 'Cancel' }).click();
      await conversation.getByRole('button', { name: 'Discard it' }).click();
    }
  });

  await test.step('a conversation is started by the number itself', async () => {
    await desk.startConversation(canary, 'conversation_follow_up');
    await conversation.getByRole('button', { name: 'Send and start' }).click();
    await expect(desk.bubble('We have news about your question')).toBeVisible();
  });

  await test.step('time passes: notices, and the page is opened anew', async () => {
    await mock.advance(DAY);
    await expect(notices.getByRole('status').first()).toContainText('No answer for 24 h');
    await page.reload();
    await expect(desk.rows).toHaveCount(2);
    await desk.rows.first().click();
    await expect(desk.header).toContainText('Initiated');
    await list.getByRole('searchbox').fill(canary.slice(-6));
    await expect(list.getByRole('status').first()).toBeAttached();
    await list.getByRole('searchbox').fill('');
  });

  return page.evaluate(async () => {
    const { workspace } = document.querySelector('jf-workspace') ?? {};
    if (!workspace) throw new Error('There is no workspace.');
    const outcome = await workspace.startConversation({
      contact: { accountId: 'ACC-131026' },
      channelId: 'channel-front-desk',
      template: { templateId: 'template-conversation-follow-up', language: 'en_US', values: {} },
      idempotencyKey: crypto.randomUUID(),
    });
    return JSON.stringify([
      outcome,
      workspace.conversations.value,
      workspace.notices.value,
      workspace.viewer.value,
    ]);
  });
}

async function tracesOf(page: Page, bundle: string, user: string): Promise<Traces & { outcomes: number }> {
  const watch = await Watch.of(page);
  const server = await serveCanary(bundle, user);
  try {
    const told = await work(page, server);
    return { ...(await watch.traces()), outcomes: countCanary(told) };
  } finally {
    server.close();
  }
}

/** What must be true for a masked viewer: the canary test itself, and what has to turn red without the masking. */
const untouched = { ...nowhere, outcomes: 0 };

test('a number that a backend gives away reaches nothing that a masked viewer can see', async ({ page }) => {
  expect(await tracesOf(page, bundleAsBuilt, 'agent-ana')).toEqual(untouched);
});

test('the same day for a viewer who sees numbers: found on the page, and kept nowhere', async ({ page }) => {
  const traces = await tracesOf(page, bundleAsBuilt, 'supervisor-sam');
  for (const surface of ['shadowDom', 'accessibility', 'outcomes'] as const)
    expect(traces[surface], surface).toBeGreaterThan(0);
  expect(traces).toMatchObject({
    databaseKeys: 0,
    databaseValues: 0,
    webStorage: 0,
    address: 0,
    requests: 0,
  });
});

test('without the masking in the client, the same day turns the canary red', async ({ page }) => {
  const bundle = await buildWithoutMasking();
  try {
    const traces = await tracesOf(page, bundle, 'agent-ana');
    // The contact book and the store mask once more, so it is the host that is told.
    expect(traces.outcomes).toBeGreaterThan(0);
  } finally {
    rmSync(bundle, { recursive: true });
  }
});
