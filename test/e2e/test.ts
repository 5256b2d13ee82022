import { expect, test as plain, type BrowserContext } from '@playwright/test';

/** What the pages of a browser asked of the mock that it does not know, from now on. */
export function watchUnknownRequests(context: BrowserContext): readonly string[] {
  const unknown: string[] = [];
  context.on('response', (response) => {
    if (response.status() === 501)
      unknown.push(`${response.request().method()} ${new URL(response.url()).pathname}`);
  });
  return unknown;
}

/** Fails where a page asked for what the mock does not know, whatever else the test finds. */
export const test = plain.extend<{ knownRequestsOnly: void }>({
  knownRequestsOnly: [
    async ({ context }, use) => {
      const unknown = watchUnknownRequests(context);
      await use();
      expect(unknown).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
