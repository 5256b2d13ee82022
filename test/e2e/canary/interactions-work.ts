import { expect, type Page } from '@playwright/test';
import { Interactions } from '../interactions.ts';
import { test } from '../test.ts';
import { canary } from './injection.ts';
import type { CanaryServer } from './server.ts';

const channel = 'channel-front-desk';
const seer = 'supervisor-sam';

/** Three contacts write, one of them twice. */
export async function fillInteractions({ mock }: CanaryServer): Promise<void> {
  await mock.contactWrites({ accountId: 'ACC-1005' }, 'Is the branch open?', channel);
  await mock.contactWrites({ accountId: 'ACC-1001' }, 'When does my order come?', channel);
  await mock.contactWrites({ accountId: 'ACC-1007' }, 'Thank you!', channel);
  await mock.contactWrites({ accountId: 'ACC-1005' }, 'And on Sunday?', channel);
}

/** The number that a contact really has, as somebody reads it who may see it. */
async function hiddenNumber({ mock }: CanaryServer): Promise<string> {
  const answer = await mock.fetch('http://canary.invalid/v1/cdr/query', {
    method: 'POST',
    headers: { authorization: `Bearer ${seer}`, 'content-type': 'application/json' },
    body: JSON.stringify({ filter: {} }),
  });
  const { items } = (await answer.json()) as { items: { contact: { number?: string } }[] };
  const number = items.find(({ contact }) => contact.number !== undefined)?.contact.number ?? '';
  expect(number).toMatch(/^\+\d{8,}$/);
  return number;
}

/** Fills the table with numbers for somebody who sees them, and has them filtered by. */
export async function readWithNumbers(page: Page): Promise<void> {
  const table = new Interactions(page);
  await expect(table.total).toHaveText('3 interactions', { timeout: 60_000 });
  await table.chip('More').click();
  await table.panel('More filters').getByRole('textbox', { name: 'Contact' }).fill(canary);
  await expect(table.chip('Contact')).toContainText(canary);
  await page.keyboard.press('Escape');
  await table.element.getByRole('button', { name: 'Clear all', exact: true }).click();
  await expect(table.row(0)).toContainText(canary);
  await table.toggle(0).click();
  await expect(table.details).toContainText(canary);
  await table.toggle(0).click();
}

/** What is taken away from the table, and what the host is told, as text. */
export interface TakenAway {
  readonly file: string;
  readonly copied: string;
  readonly outcomes: string;
}

/** How somebody goes through the table who may see no number. */
export async function readInteractions(
  page: Page,
  server: CanaryServer,
  look: () => Promise<void>,
): Promise<TakenAway> {
  const table = new Interactions(page);
  const { element, total } = table;

  await test.step('rows, with filter and order in the address', async () => {
    await element.evaluate((it) => it.setAttribute('sync-url', ''));
    await expect(total).toHaveText('3 interactions', { timeout: 60_000 });
    await expect(table.row(0)).toBeVisible();
    await look();
  });

  await test.step('sorted by contact', async () => {
    await table.header('Contact').click();
    await expect(table.header('Contact')).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(() => new URL(page.url()).search).toContain('sort=contact.asc');
    await expect(table.row(2)).toBeVisible();
  });

  await test.step('digits of a hidden number find nothing, nor do those of the planted one', async () => {
    await table.chip('More').click();
    const contact = table.panel('More filters').getByRole('textbox', { name: 'Contact' });
    const real = await hiddenNumber(server);
    for (const digits of [real, real.slice(-6), canary.slice(-7)]) {
      await contact.fill(digits);
      await expect(total).toHaveText('0 interactions');
      await contact.fill('');
      await expect(total).toHaveText('3 interactions');
    }
    await page.keyboard.press('Escape');
    await element.getByRole('searchbox').fill(real.slice(-6));
    await expect(total).toHaveText('0 interactions');
    await look();
    await element.getByRole('searchbox').fill('');
    await expect(total).toHaveText('3 interactions');
  });

  await test.step('a view is kept', async () => {
    await table.chip('Views').click();
    const views = table.panel('Saved views');
    await views.getByRole('textbox').fill('By contact');
    await views.getByRole('button', { name: 'Save view' }).click();
    await expect(views).toBeHidden();
  });

  await test.step('a row is opened, with its history', async () => {
    await table.toggle(0).click();
    await expect(table.history).toContainText('Session started by the contact');
    await look();
  });

  const menu = table.panel('Export');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { name, text, copied } = await test.step('all columns into a file, and copied', async () => {
    await table.tool('Export').click();
    await menu.getByRole('radio', { name: 'All' }).check();
    const saved = await table.saved(() => menu.getByRole('button', { name: 'Save as CSV' }).click());
    await expect(menu).toContainText('3 interactions saved.');
    await menu.getByRole('button', { name: /^Copy/ }).click();
    await expect(menu).toContainText('3 interactions copied');
    await look();
    return { ...saved, copied: await page.evaluate(() => navigator.clipboard.readText()) };
  });
  for (const taken of [text, copied]) expect(taken).toContain('When does my order come?');
  await page.keyboard.press('Escape');

  await test.step('what the backend refuses is said in our words', async () => {
    await server.mock.mishaps.refuse('queryCdr', 'rate-limited');
    await table.disposition('Waiting').click();
    await expect(table.disposition('Waiting')).toHaveAttribute('aria-pressed', 'true');
    await look();
  });

  await test.step('opened anew, the view brings the order back', async () => {
    await page.reload();
    await expect(total).toHaveText('3 interactions');
    await table.chip('Views').click();
    await table.panel('Saved views').getByRole('button', { name: 'By contact', exact: true }).click();
    await expect(table.header('Contact')).toHaveAttribute('aria-sort', 'ascending');
    await expect(table.row(2)).toBeVisible();
  });

  const outcomes = await page.evaluate(async () => {
    const { workspace } = document.querySelector('jf-workspace') ?? {};
    if (!workspace) throw new Error('There is no workspace.');
    const { cdr } = workspace;
    const { signal } = new AbortController();
    const exported: unknown[] = [];
    const onRows = (rows: readonly unknown[]): void => void exported.push(...rows);
    const outcome = await cdr.export({ filter: {} }, { signal, onRows });
    const row = exported[0] as { conversationId: string; sessionId: string };
    const selection = cdr.select({ filter: {} });
    const history = cdr.interaction(row.conversationId, row.sessionId);
    const summary = cdr.summarise({}, 'UTC');
    selection.need(3);
    const slices = [selection, history, summary];
    while (slices.some(({ value }) => value.state === 'loading'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const rows = [0, 1, 2].map((place) => selection.rowAt(place));
    return JSON.stringify([
      outcome,
      exported,
      rows,
      slices.map(({ value }) => value),
      workspace.viewer.value,
    ]);
  });
  expect(outcomes).toContain('When does my order come?');
  return { file: `${name}\n${text}`, copied, outcomes };
}
