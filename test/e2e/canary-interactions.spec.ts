import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { buildWithoutMasking, bundleAsBuilt } from './canary/bundle.ts';
import { countCanary } from './canary/injection.ts';
import { fillInteractions, readInteractions, readWithNumbers } from './canary/interactions-work.ts';
import { interactionElements, serveCanary, type CanaryServer } from './canary/server.ts';
import { nowhere, Watch, type Traces } from './canary/traces.ts';
import { expect, test } from './test.ts';

test.slow();
test.use({ actionTimeout: 20_000 });

/** When the administrators' own group is put under the masking, by another administrator. */
type MaskedAt = 'dawn' | 'noon';
type Found = Traces & { file: number; copied: number; outcomes: number };

/** Until the page knows that its viewer may see no number any more; what was before does not count. */
async function noon(page: Page, watch: Watch, { mock }: CanaryServer): Promise<void> {
  await readWithNumbers(page);
  await mock.colleague.editGroup('group-administrators', false);
  await expect
    .poll(() =>
      page.evaluate(
        () => document.querySelector('jf-workspace')?.workspace?.viewer.value.viewer?.masking.masked,
      ),
    )
    .toBe(true);
  await watch.forget();
  await watch.look();
}

async function tracesOf(page: Page, bundle: string, maskedAt: MaskedAt): Promise<Found> {
  const watch = await Watch.of(page);
  const server = await serveCanary(bundle, 'administrator-ada', interactionElements);
  try {
    if (maskedAt === 'dawn') await server.mock.colleague.editGroup('group-administrators', false);
    await fillInteractions(server);
    await page.goto(server.url);
    if (maskedAt === 'noon') await noon(page, watch, server);
    const { file, copied, outcomes } = await readInteractions(page, server, () => watch.look());
    return {
      ...(await watch.traces()),
      file: countCanary(file),
      copied: countCanary(copied),
      outcomes: countCanary(outcomes),
    };
  } finally {
    server.close();
  }
}

const untouched: Found = { ...nowhere, file: 0, copied: 0, outcomes: 0 };

test('a number that a backend gives away with its records of interactions reaches nothing of a masked administrator', async ({
  page,
}) => {
  expect(await tracesOf(page, bundleAsBuilt, 'dawn')).toEqual(untouched);
});

test('numbers in the table of an administrator who is masked in the middle of the day are nowhere from then on', async ({
  page,
}) => {
  expect(await tracesOf(page, bundleAsBuilt, 'noon')).toEqual(untouched);
});

test('without the masking in the client, the same records turn the canary red', async ({ page }) => {
  const bundle = await buildWithoutMasking();
  try {
    const { outcomes } = await tracesOf(page, bundle, 'dawn');
    // The table masks once more what it shows and hands over, so it is the host that is told.
    expect(outcomes).toBeGreaterThan(0);
  } finally {
    rmSync(bundle, { recursive: true });
  }
});
