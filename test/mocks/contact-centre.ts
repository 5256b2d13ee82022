import { createBackend } from '../../mocks/backend.ts';
import { createControl } from '../../mocks/control.ts';
import type { MockControl } from '../../mocks/control.ts';
import type { Ledger } from '../../mocks/ledger/ledger.ts';
import { createMemoryLedger } from '../../mocks/ledger/memory-ledger.ts';
import type { ScenarioName } from '../../mocks/scenarios/index.ts';

/** What a call answered: its status, its JSON body, its headers. */
export interface Answer {
  readonly status: number;
  // Tests look into answers by hand, as someone with a terminal would.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
  readonly headers: Headers;
}

export interface Call {
  readonly as?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: string | null;
  readonly headers?: Record<string, string>;
}

/** A mock backend whose clock stands still between commands, with its world laid open. */
export interface Centre extends MockControl {
  readonly ledger: Ledger;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly call: (method: string, path: string, call?: Call) => Promise<Answer>;
}

export interface CentreOptions {
  readonly scenario?: ScenarioName;
  readonly seed?: number;
  readonly localNow?: () => number;
  readonly random?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** Default: thrown to whoever asks. */
  readonly onBug?: (error: unknown) => void;
}

export async function createCentre(options: CentreOptions = {}): Promise<Centre> {
  const { scenario = 'empty', seed = 1, localNow = () => 0, random = () => 0.5 } = options;
  const ledger = await createMemoryLedger({ scenario, seed, localNow });
  const backend = createBackend({
    ledger,
    basePath: '',
    random,
    sleep: options.sleep ?? (() => Promise.resolve()),
    repeat: () => () => {},
    onBug:
      options.onBug ??
      ((error) => {
        throw error;
      }),
  });
  const call: Centre['call'] = async (
    method,
    path,
    { as = 'agent-ana', body, key, ifMatch, headers } = {},
  ) => {
    const request = new Request(`http://mock.invalid${path}`, {
      method,
      headers: {
        ...(as === '' ? {} : { authorization: `Bearer ${as}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(ifMatch === undefined || ifMatch === null ? {} : { 'if-match': ifMatch }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await backend.fetch(request);
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const isStream = response.headers.get('content-type')?.includes('ndjson') === true;
    const text = response.type === 'error' ? '' : await response.text();
    return {
      status: response.type === 'error' ? 0 : response.status,
      body: isJson && !isStream ? JSON.parse(text) : text,
      headers: response.headers,
    };
  };
  const control = createControl(ledger);
  return Object.defineProperties(control, {
    ledger: { value: ledger },
    fetch: { value: backend.fetch },
    call: { value: call },
  }) as Centre;
}
