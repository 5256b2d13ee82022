import { HttpResponse, http } from 'msw';
import { setupWorker } from 'msw/browser';
import { createBackend } from './backend.ts';
import { createControl } from './control.ts';
import type { MockControl } from './control.ts';
import { openLedger } from './ledger/open-ledger.ts';
import { keepTime } from './ledger/timekeeper.ts';
import type { Repeat } from './repeat.ts';
import type { ScenarioName } from './scenarios/index.ts';

export { scenarioNames } from './scenarios/index.ts';
export type { MockControl } from './control.ts';
export type { ScenarioName } from './scenarios/index.ts';

export interface BrowserMockOptions {
  /** The base address that the page's elements are given, such as `/contact-centre`. */
  readonly baseUrl: string;
  /** How the world begins, if this origin has none yet. Default `webhooks`. */
  readonly scenario?: ScenarioName;
  /** Decides everything left to chance, if this origin has no world yet. Default 1. */
  readonly seed?: number;
  /** Where msw's worker script is served. Default `/mockServiceWorker.js`. */
  readonly workerUrl?: string;
}

export interface BrowserMock extends MockControl {
  /** Stops answering; the world stays. */
  stop(): Promise<void>;
}

/**
 * Answers this page's requests below `baseUrl` from the origin's pretend contact centre. All tabs of an origin see one
 * world, which outlives reloads until it is reset.
 */
export async function startMock(options: BrowserMockOptions): Promise<BrowserMock> {
  const { scenario = 'webhooks', seed = 1, workerUrl = '/mockServiceWorker.js' } = options;
  const base = new URL(options.baseUrl, document.baseURI);
  const basePath = base.pathname.replace(/\/$/, '');
  const ledger = await openLedger({ scenario, seed, localNow: Date.now });
  const backend = createBackend({ ledger, basePath, random: Math.random, sleep, repeat, onBug: reportError });
  const worker = setupWorker(
    http.all(`${base.origin}${basePath}/v1/*`, async ({ request, cookies }) => {
      const response = await backend.fetch(request, cookies);
      return response.type === 'error' ? HttpResponse.error() : response;
    }),
  );
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: workerUrl } });
  const stopTime = keepTime(ledger, repeat);
  const stop = async (): Promise<void> => {
    stopTime();
    await worker.stop();
    ledger.close();
  };
  return Object.defineProperties(createControl(ledger), {
    stop: { value: stop, enumerable: true },
  }) as BrowserMock;
}

const sleep = (milliseconds: number): Promise<void> =>
  milliseconds === 0
    ? Promise.resolve()
    : new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      });

const repeat: Repeat = (task, milliseconds) => {
  const timer = setInterval(task, milliseconds);
  return () => clearInterval(timer);
};
