import { createMock } from '../../mocks/node.ts';
import { Desk, firstSight } from './desk.ts';
import { expect, test } from './test.ts';

declare global {
  interface Window {
    violations?: string[];
    ran?: boolean;
  }
}

/** What contacts wrote in the webhook data to break a page, and the conversations that they wrote it in. */
const hostile = /<img|<script|javascript:|\$\{|\{\{constructor|\u202e/;

interface HostileMessage {
  readonly conversationId: string;
  readonly text: string;
}

async function ask<Answer>(fetch: typeof globalThis.fetch, path: string): Promise<Answer> {
  const headers = { authorization: 'Bearer agent-ana' };
  const response = await fetch(`http://mock.invalid/v1${path}`, { headers });
  return (await response.json()) as Answer;
}

/** The world is the same each time: where the hostile texts are can be asked of another copy of it. */
async function hostileMessages(): Promise<{ found: HostileMessage[]; usual: string[] }> {
  interface Page {
    items: { id: string; content: { text?: string } }[];
    nextCursor: string | null;
  }
  const mock = await createMock({ scenario: 'webhooks', live: false });
  const found: HostileMessage[] = [];
  const usual: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const conversations: Page = await ask<Page>(mock.fetch, `/conversations${after}`);
    for (const { id } of conversations.items) {
      const messages = await ask<Page>(mock.fetch, `/conversations/${id}/messages`);
      const texts = messages.items.flatMap(({ content }) => content.text ?? []);
      const bad = texts.find((text) => hostile.test(text));
      if (bad === undefined) usual.push(id);
      else found.push({ conversationId: id, text: bad });
    }
    cursor = conversations.nextCursor;
  }
  mock.close();
  return { found, usual };
}

test('hostile texts are shown as text under the strict policy, without a report', async ({ page }) => {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.violations?.push(`${violatedDirective} ${blockedURI}`),
    );
  });

  const { found, usual } = await hostileMessages();
  // One conversation for each kind of attack, and some usual ones between them.
  const attacks = [...new Map(found.map((message) => [message.text, message])).values()];
  expect(attacks.length).toBeGreaterThanOrEqual(4);

  const response = await page.goto('/');
  const policy = (await response?.headerValue('content-security-policy')) ?? '';
  expect(policy).toContain("script-src 'self'; style-src 'self'");
  const desk = new Desk(page);
  // They come after the list, and move it.
  await expect(desk.notices.getByRole('listitem').first()).toBeVisible({ timeout: firstSight });
  const choose = async (id: string) => {
    await desk.list.locator(`[id="row-${id}"]`).click();
    await expect(desk.list.locator(`[id="row-${id}"]`)).toHaveAttribute('aria-selected', 'true');
    await expect(desk.thread.getByRole('article').first()).toBeVisible();
  };

  for (const { conversationId, text } of attacks) {
    await choose(conversationId);
    await expect(desk.thread.getByText(text, { exact: true }).first()).toBeVisible();
    await expect(desk.thread.locator('img, script, iframe')).toHaveCount(0);
  }
  for (const id of usual.slice(0, 30)) await choose(id);

  await test.step('what the agent writes is text too', async () => {
    await desk.begin('empty');
    await desk.contactWrites();
    await desk.choose('ACC-1005');
    const attack =
      '<script>window.ran = true</script> <b onclick=alert(1)>*bold*</b> javascript:alert(1) https://example.com/?q="><svg onload=alert(1)>';
    await desk.sendText(attack);
    await expect(desk.bubble('<script>window.ran = true</script>')).toContainText(
      '<b onclick=alert(1)>bold</b> javascript:alert(1)',
    );
    await expect(desk.thread.locator('script, b, svg:not(.icon)')).toHaveCount(0);
  });

  const links = await page
    .locator('jf-conversation a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).protocol));
  expect(links.filter((protocol) => !['http:', 'https:', 'mailto:', 'tel:'].includes(protocol))).toEqual([]);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
  expect(await page.evaluate(() => window.violations)).toEqual([]);
  expect(troubles).toEqual([]);
});

test('the policy does report what breaks it: a script in the page', async ({ page }) => {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      window.violations?.push(violatedDirective),
    );
  });
  await page.goto('/plain.html');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
  });
  await expect.poll(() => page.evaluate(() => window.violations)).toEqual(['script-src-elem']);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});
