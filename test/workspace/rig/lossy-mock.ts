import { expect } from 'vitest';
import { createMock } from '../../../mocks/node.ts';
import type { PagedSlice, Workspace } from '../../../src/index.ts';
import { workspaceOn } from './on-mock.ts';
import type { Browser, Mock } from './on-mock.ts';

/** What befalls a request: it never arrives; nobody hears the answer; the answer is an error after it was done. */
export type Fault = 'lost' | 'answer-lost' | 'unavailable';

/** The mock backend's busy day, on a network that loses what it is told to lose. */
export class LossyMock {
  readonly mock: Mock;
  /** Every request that left a page. */
  readonly sent: Request[] = [];
  readonly #faults: { readonly is: (request: Request) => boolean; readonly fault: Fault; times: number }[] =
    [];
  readonly #open: Workspace[] = [];

  private constructor(mock: Mock) {
    this.mock = mock;
  }

  static async begin(): Promise<LossyMock> {
    return new LossyMock(await createMock({ scenario: 'busy-day', seed: 1, live: false }));
  }

  /** The next requests of a method, whose path ends so, meet a fault. */
  lose(fault: Fault, method: string, path: string, times = 1): void {
    this.#faults.push({ is: (request) => isOf(request, method, path), fault, times });
  }

  /** The requests so far that were to change something, and whose path ends so. */
  writes(path: string): Request[] {
    return this.sent.filter((request) => request.method !== 'GET' && isOf(request, request.method, path));
  }

  /** Opens a workspace and waits until it is live. */
  async desk(token = 'administrator-ada', browser?: Browser): Promise<Workspace> {
    const workspace = workspaceOn({ fetch: this.#fetch }, token, browser);
    this.#open.push(workspace);
    const { connection, conversations } = workspace;
    await until(() => connection.value.state === 'live' && conversations.value.complete);
    return workspace;
  }

  end(): void {
    for (const workspace of this.#open) workspace.close();
    this.mock.close();
  }

  readonly #fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    this.sent.push(request.clone());
    const fault = this.#faults.find(({ is, times }) => times > 0 && is(request));
    if (fault === undefined) return this.mock.fetch(request);
    fault.times -= 1;
    if (fault.fault !== 'lost') await this.mock.fetch(request);
    if (fault.fault !== 'unavailable') throw new TypeError('fetch failed');
    const problem = { title: 'Unavailable', status: 503, code: 'unavailable' };
    const headers = { 'Content-Type': 'application/problem+json' };
    return new Response(JSON.stringify(problem), { status: 503, headers });
  };
}

function isOf({ method, url }: Request, wanted: string, path: string): boolean {
  return method === wanted && new URL(url).pathname.endsWith(path);
}

export const until = (isSo: () => boolean) => expect.poll(isSo, { timeout: 10_000, interval: 5 }).toBe(true);
export const ready = (slice: PagedSlice<unknown>) => until(() => slice.value.state === 'ready');
export const key = () => crypto.randomUUID();

export const businessManagerId = '840026310957144';
export const english = (text = 'We are here for you.') => ({ language: 'en_US', body: { text } });
export const draftOf = (name: string) => ({
  name,
  category: 'utility' as const,
  businessManagerId,
  languages: [english()],
});
export const channelRequest = {
  businessManagerId,
  legalEntityName: 'Harbour Ltd',
  whatsAppAccountName: 'Harbour',
  number: '+551140028922',
  name: 'Night line',
};
