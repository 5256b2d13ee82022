import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { faultCases } from './testing/fault-cases.ts';
import { migrationCases } from './testing/migration-cases.ts';
import { tenancyCases } from './testing/tenancy-cases.ts';

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

describe('the store in an IndexedDB that fails', () => {
  it.each(
    [...faultCases, ...tenancyCases, ...migrationCases].map((each, index) => ({
      ...each,
      viewerKey: `viewer-${index}`,
    })),
  )('$name', async ({ run, viewerKey }) => {
    await run({ viewerKey, sleep, equal: (actual, expected) => expect(actual).toStrictEqual(expected) });
  });

  it('is blocked where there is no IndexedDB at all', async () => {
    const { openStore } = await import('./index.ts');
    const absent = undefined as unknown as IDBFactory;
    const { indexedDB } = globalThis;
    Object.defineProperty(globalThis, 'indexedDB', { value: absent, configurable: true });
    await expect(openStore('nobody', { sleep })).rejects.toMatchObject({ failure: 'blocked' });
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    await expect(openStore('nobody', { sleep })).rejects.toMatchObject({ failure: 'blocked' });
    Object.defineProperty(globalThis, 'indexedDB', { value: indexedDB, configurable: true });
  });
});
