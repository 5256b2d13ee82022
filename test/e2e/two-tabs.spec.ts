import type { Page, Request } from '@playwright/test';
import type { NoticeEvent } from '../../components/base/events/notice.ts';
import { Desk, NADIA } from './desk.ts';
import { expect, test } from './test.ts';

declare global {
  interface Window {
    announced?: string[];
  }
}

/** What leaves all tabs of one browser. */
class Traffic {
  readonly openStreams = new Set<Request>();
  readonly sends: Request[] = [];

  watch(page: Page): void {
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('/v1/events')) this.openStreams.add(request);
      if (request.method() === 'POST' && pathname.endsWith('/messages')) this.sends.push(request);
    });
    const over = (request: Request) => this.openStreams.delete(request);
    page.on('requestfinished', over);
    page.on('requestfailed', over);
    page.on('close', () => {
      for (const request of this.openStreams) if (request.frame().page() === page) over(request);
    });
  }
}

const closely = { intervals: [20] };

/** How long something takes, in milliseconds. */
async function took(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

test('two tabs show one world, with one stream, one sender and one announcement', async ({ context }) => {
  const traffic = new Traffic();
  await context.addInitScript(() => {
    window.announced = [];
    document.addEventListener('jf-notice', (event) =>
      window.announced?.push((event as NoticeEvent).notice.id),
    );
  });
  const open = async (): Promise<Desk> => {
    const page = await context.newPage();
    traffic.watch(page);
    return new Desk(page);
  };

  const leader = await open();
  const openingTook = await took(async () => {
    await leader.page.goto('/');
    await expect.poll(() => traffic.openStreams.size, closely).toBe(1);
  });
  await leader.open('empty');
  // What the first world had to tell is not counted.
  await leader.page.evaluate(() => (window.announced = []));
  await expect.poll(() => traffic.openStreams.size).toBe(1);
  const follower = await open();
  await follower.page.goto('/');

  await test.step('the same list', async () => {
    await leader.contactWrites();
    await expect(leader.row(NADIA)).toContainText('Waiting');
    await expect(follower.row(NADIA)).toContainText('Waiting');
    // A row has no text before its page has found that it is in sight.
    await expect(async () => {
      const [first, second] = [await leader.rows.allInnerTexts(), await follower.rows.allInnerTexts()];
      expect(first).not.toContain('');
      expect(second).toEqual(first);
    }).toPass({ timeout: 20_000 });
  });

  await test.step('one stream, held by the first tab', async () => {
    expect([...traffic.openStreams].map((request) => request.frame().page())).toEqual([leader.page]);
  });

  await test.step('what the second tab sends leaves once, by the first', async () => {
    await follower.choose(NADIA);
    await follower.sendText('Good morning from the second tab');
    await expect(follower.bubble('from the second tab')).toContainText(/Sent|Delivered/);
    await leader.choose(NADIA);
    await expect(leader.bubble('from the second tab')).toHaveCount(1);
    await expect(follower.bubble('from the second tab')).toHaveCount(1);
    expect(traffic.sends.map((request) => request.frame().page())).toEqual([leader.page]);
  });

  await test.step('a notice is listed in both, and announced in one', async () => {
    await follower.contactWrites();
    await expect(follower.thread.getByRole('article')).toHaveCount(3);
    await follower.advance('Next deadline');
    for (const desk of [leader, follower]) {
      await expect(desk.notices.getByRole('listitem')).toContainText('closes in less than an hour');
    }
    const announced = await Promise.all(
      [leader, follower].map(({ page }) => page.evaluate(() => window.announced)),
    );
    expect(announced.map((ids) => ids?.length)).toEqual([1, 0]);
  });

  await test.step('when the first tab is closed, the second takes over sooner than a page opens', async () => {
    // The figure of two seconds is held in virtual time; here the machine's own pace is the measure.
    const takingOverTook = await took(async () => {
      await leader.page.close();
      await expect
        .poll(() => [...traffic.openStreams].map((request) => request.frame().page()), closely)
        .toEqual([follower.page]);
    });
    expect(takingOverTook).toBeLessThan(openingTook);
    await follower.contactWrites();
    await expect(follower.thread.getByRole('article')).toHaveCount(4);
    await follower.sendText('Still here');
    await expect(follower.bubble('Still here')).toContainText(/Sent|Delivered/);
    expect(traffic.sends.at(-1)?.frame().page()).toBe(follower.page);
    expect(traffic.sends).toHaveLength(2);
  });
});
