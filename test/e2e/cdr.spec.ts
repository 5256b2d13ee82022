import type { Page } from '@playwright/test';
import { Interactions } from './interactions.ts';
import {
  interactionsOf,
  lineOf,
  linesOf,
  wholeLineOf,
  type FileLine,
  type Question,
} from './interactions-file.ts';
import { KeyboardUser } from './keyboard-user.ts';
import { expect, test } from './test.ts';

// Half a year of interactions is made first, in each page.
test.slow();
test.use({ actionTimeout: 30_000 });

const aoife = { id: 'agent-aoife', name: 'Aoife Byrne' } as const;
/** The scenario stands on Monday, 23 November 2026, so that seven days begin on the Tuesday before. */
const week = { startedFrom: '2026-11-17T00:00:00.000Z' } as const;

/** Those who wait for Aoife this week: by first response, which nobody has had, then the longest first. */
const waiting: Question = {
  filter: { ...week, dispositions: ['waiting'], agentIds: [aoife.id] },
  sort: [
    { by: 'firstResponse', order: 'ascending' },
    { by: 'duration', order: 'descending' },
  ],
};

/** In the address of the page. */
const written = {
  disposition: 'waiting',
  agent: aoife.id,
  period: 'last7Days',
  sort: 'firstResponse.asc,duration.desc',
} as const;

function inAddress(page: Page): Record<string, string> {
  const parts = [...new URL(page.url()).searchParams].map(([name, value]) => [
    name.replace('cdr.', ''),
    value,
  ]);
  return Object.fromEntries(parts) as Record<string, string>;
}

/** The lines without how long they lasted, which grows while somebody waits. */
function withoutDuration(lines: readonly FileLine[]): FileLine[] {
  return lines.map((line) => ({ ...line, 'Duration (s)': '' }));
}

/** A file says what the backend said before and after it was written. */
function expectSaid(text: string, before: readonly FileLine[], after: readonly FileLine[]): void {
  const lines = linesOf(text);
  expect(withoutDuration(lines)).toEqual(withoutDuration(before));
  expect(withoutDuration(lines)).toEqual(withoutDuration(after));
  for (const [place, line] of lines.entries()) {
    const duration = Number(line['Duration (s)']);
    expect(duration).toBeGreaterThanOrEqual(Number(before[place]?.['Duration (s)']));
    expect(duration).toBeLessThanOrEqual(Number(after[place]?.['Duration (s)']));
  }
}

/** The contacts in the table, of the first rows. */
async function contactsIn(table: Interactions, count: number): Promise<string[]> {
  const contacts: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const cell = await table.cell(place, 'Contact');
    contacts.push((await cell.locator('bdi').first().innerText()).trim());
  }
  return contacts;
}

async function expectWaiting(table: Interactions): Promise<void> {
  const rows = await interactionsOf(table.page, waiting);
  expect(rows.length).toBeGreaterThan(1);
  await expect(table.total).toHaveText(`${rows.length} interactions`);
  const contacts = rows.map(({ contact }) => contact.number ?? contact.accountId ?? 'No number');
  await expect.poll(() => contactsIn(table, rows.length)).toEqual(contacts);
  expect(inAddress(table.page)).toEqual(written);
  await expect(table.disposition('Waiting')).toHaveAttribute('aria-pressed', 'true');
  await expect(table.chip('Opened')).toHaveText('Opened: Last 7 days');
  await expect(table.chip('Agent')).toContainText(aoife.name);
  await expect(table.header('First response')).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.header('Duration')).toHaveAccessibleName('Duration, second, descending');
}

/** Filters for those who wait for Aoife this week, and sorts them, with a pointer. */
async function findWaiting(table: Interactions): Promise<void> {
  await table.disposition('Waiting').click();
  await table.chip('Opened').click();
  await table.panel('Opened').getByRole('button', { name: 'Last 7 days' }).click();
  await table.chip('Agent').click();
  const agents = table.panel('Agent');
  await agents.getByRole('searchbox').fill('aoife');
  await agents.getByRole('checkbox', { name: aoife.name }).check();
  await table.page.keyboard.press('Escape');
  await expect(agents).toBeHidden();
  await table.header('First response').click();
  await table.header('Duration').click({ modifiers: ['Shift'] });
  await table.header('Duration').click({ modifiers: ['Shift'] });
}

test('who waits for an agent is found, opened in place and taken away, with a pointer', async ({ page }) => {
  const table = new Interactions(page);
  await table.open();
  await test.step('Waiting, of the last 7 days, of one agent, by first response', async () => {
    await findWaiting(table);
    await expectWaiting(table);
  });

  await test.step('a row opens in its place: its facts, and its history with times', async () => {
    const [first] = await interactionsOf(page, waiting);
    await table.toggle(0).click();
    await expect(table.details).toContainText(first?.text ?? 'nothing');
    await expect(table.history).toContainText('Session started by the contact');
    await expect(table.history.locator('time').first()).toHaveText(/^\d+:\d\d [AP]M$/);
    await table.toggle(0).click();
    await expect(table.details).toHaveCount(0);
  });

  const exportMenu = table.panel('Export');
  await test.step('the file holds what was selected, in its order, with the mark of UTF-8', async () => {
    const before = (await interactionsOf(page, waiting)).map(lineOf);
    await table.tool('Export').click();
    await expect(exportMenu).toContainText(`${before.length} interactions, filtered and sorted`);
    const { name, text } = await table.saved(() =>
      exportMenu.getByRole('button', { name: 'Save as CSV' }).click(),
    );
    await expect(exportMenu).toContainText(`${before.length} interactions saved.`);
    expect(name).toMatch(/^interactions-2026-11-23\.csv$/);
    expect(text.startsWith('\uFEFFStarted (UTC),Contact,')).toBe(true);
    expectSaid(text, before, (await interactionsOf(page, waiting)).map(lineOf));
  });

  await test.step('all of the agent’s week, in all columns, without the mark', async () => {
    await page.keyboard.press('Escape');
    await table.disposition('Waiting').click();
    const asked: Question = { ...waiting, filter: { ...week, agentIds: [aoife.id] } };
    const before = (await interactionsOf(page, asked)).map(wholeLineOf);
    expect(before.length).toBeGreaterThan(100);
    await expect(table.total).toHaveText(`${before.length} interactions`);
    await table.tool('Export').click();
    await exportMenu.getByRole('radio', { name: 'All' }).check();
    await exportMenu.getByRole('checkbox', { name: /UTF-8/ }).uncheck();
    const { text } = await table.saved(() => exportMenu.getByRole('button', { name: 'Save as CSV' }).click());
    expect(text.startsWith('Started (UTC),')).toBe(true);
    expectSaid(text, before, (await interactionsOf(page, asked)).map(wholeLineOf));
    await page.keyboard.press('Escape');
  });
});

test('back, forward and a reload restore filter and order', async ({ page }) => {
  const table = new Interactions(page);
  await table.open();
  await findWaiting(table);
  await expectWaiting(table);

  await test.step('back, one thing after the other', async () => {
    await page.goBack();
    await expect(table.header('Duration')).toHaveAccessibleName('Duration, second, ascending');
    await page.goBack();
    await page.goBack();
    await expect(table.header('First response')).toHaveAttribute('aria-sort', 'none');
    await page.goBack();
    await expect(table.chip('Agent')).toHaveText('Agent');
    await page.goBack();
    await expect(table.chip('Opened')).toHaveText('Opened');
    expect(inAddress(page)).toEqual({ disposition: 'waiting' });
    await page.goBack();
    await expect(table.disposition('Waiting')).toHaveAttribute('aria-pressed', 'false');
    await table.expectWhole();
  });

  await test.step('and forward', async () => {
    for (let step = 0; step < 6; step += 1) await page.goForward();
    await expectWaiting(table);
  });

  await test.step('after a reload too, with the way back', async () => {
    await page.reload();
    await expect(table.row(0)).toBeVisible({ timeout: 60_000 });
    await expectWaiting(table);
    await page.goBack();
    await expect(table.header('Duration')).toHaveAccessibleName('Duration, second, ascending');
  });
});

test('the same by keyboard alone', async ({ page }) => {
  const table = new Interactions(page);
  const user = new KeyboardUser(page);
  const { press } = user;
  await table.open();

  await test.step('filter', async () => {
    await user.use(table.disposition('Waiting'), 'Space');
    await user.use(table.chip('Opened'));
    await user.use(table.panel('Opened').getByRole('button', { name: 'Last 7 days' }));
    await expect(table.chip('Opened')).toBeFocused();
    await user.use(table.chip('Agent'));
    const agents = table.panel('Agent');
    await expect(agents.getByRole('searchbox')).toBeFocused();
    await user.type('aoife');
    await press('ArrowDown');
    await expect(agents.getByRole('checkbox', { name: aoife.name })).toBeFocused();
    await press('Space');
    await press('Escape');
    await expect(table.chip('Agent')).toBeFocused();
    await expect(table.total).toHaveText(/^\d interactions$/);
  });

  await test.step('sort, in the header of the grid', async () => {
    await user.goTo(table.toggle(0));
    await press('ArrowUp');
    await user.pressUntil('ArrowRight', () => isFocused(table, 'First response'));
    await press('Enter');
    await user.pressUntil('ArrowRight', () => isFocused(table, 'Duration'));
    await press('Shift+Enter');
    await press('Shift+Enter');
    await expectWaiting(table);
  });

  await test.step('open a row, and look through its history', async () => {
    await press('Home');
    await press('ArrowDown');
    await expect(table.toggle(0)).toBeFocused();
    await press('Enter');
    await expect(table.history).toContainText('Session started by the contact');
    await press('F2');
    await expect(table.details.getByRole('button', { name: 'Open conversation' })).toBeFocused();
    await press('Escape');
    await expect(table.toggle(0)).toBeFocused();
    await press('Enter');
    await expect(table.details).toHaveCount(0);
  });

  await test.step('export', async () => {
    const before = (await interactionsOf(page, waiting)).map(lineOf);
    await user.goBackTo(table.tool('Export'));
    await press('Enter');
    const menu = table.panel('Export');
    await user.goTo(menu.getByRole('checkbox', { name: /UTF-8/ }));
    await press('Space');
    await user.goTo(menu.getByRole('button', { name: 'Save as CSV' }));
    const { text } = await table.saved(() => press('Enter'));
    expect(text.startsWith('Started (UTC),')).toBe(true);
    expectSaid(text, before, (await interactionsOf(page, waiting)).map(lineOf));
    await press('Escape');
    await expect(menu).toBeHidden();
    await expect(table.tool('Export')).toBeFocused();
  });

  await test.step('clear all', async () => {
    await user.goBackTo(table.element.getByRole('button', { name: 'Clear all', exact: true }));
    await press('Enter');
    await expect(table.disposition('Waiting')).toBeFocused();
    await table.expectWhole();
  });
});

function isFocused(table: Interactions, header: string): Promise<boolean> {
  return table.header(header).evaluate((element) => element.matches(':focus'));
}

test('views, columns and the density of rows are kept over a reload', async ({ page }) => {
  const table = new Interactions(page);
  await table.open();
  await findWaiting(table);

  await test.step('a view is saved by name', async () => {
    await table.chip('Views').click();
    const views = table.panel('Saved views');
    await views.getByRole('textbox').fill('Waiting for Aoife');
    await views.getByRole('button', { name: 'Save view' }).click();
    await expect(views).toBeHidden();
  });

  await test.step('a column is hidden, one moved, one widened, and rows are roomy', async () => {
    const menu = page.locator('jf-cdr-table').getByRole('menu', { name: /: column menu$/ });
    const press = async (column: string, act: string): Promise<void> => {
      await table.header(column).getByRole('button').click();
      await menu.getByRole('menuitem', { name: act }).click();
    };
    await press('Channel', 'Hide column');
    await expect(table.header('Channel')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await press('Agent', 'Move left');
    await page.keyboard.press('Escape');
    const edge = (await table.header('Contact').boundingBox())!;
    await page.mouse.move(edge.x + edge.width - 2, edge.y + edge.height / 2);
    await page.mouse.down();
    await page.mouse.move(edge.x + edge.width + 78, edge.y + edge.height / 2, { steps: 4 });
    await page.mouse.up();
    await table.tool('Columns').click();
    await table.panel('Columns').getByRole('radio', { name: 'Roomy' }).check();
    await table.panel('Columns').getByRole('checkbox', { name: 'Messages' }).check();
    await page.keyboard.press('Escape');
  });

  const widthOf = async (column: string): Promise<number> =>
    Math.round((await table.header(column).boundingBox())?.width ?? 0);
  const names = await table.columnNames();
  expect(names).toEqual([
    'Details',
    'Started',
    'Contact',
    'Agent',
    'Disposition',
    'Direction',
    'Last message',
    'First response',
    'Service level',
    'Duration',
    'Messages',
  ]);
  const width = await widthOf('Contact');

  await page.goto('/admin.html#cdr');
  await page.reload();
  await table.expectWhole();
  await test.step('the columns are as they were left', async () => {
    await expect.poll(() => table.columnNames()).toEqual(names);
    expect(await widthOf('Contact')).toBe(width);
    await expect.poll(async () => (await table.row(0).boundingBox())?.height).toBe(40);
  });

  await test.step('the view brings filter and order back', async () => {
    await table.chip('Views').click();
    await table.panel('Saved views').getByRole('button', { name: 'Waiting for Aoife', exact: true }).click();
    await expectWaiting(table);
  });

  await test.step('the standard columns, too', async () => {
    await table.tool('Columns').click();
    await table.panel('Columns').getByRole('button', { name: 'Back to the standard columns' }).click();
    await expect(table.header('Channel')).toBeVisible();
  });
});
