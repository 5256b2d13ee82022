import type { ClientOptions } from './client.ts';
import type { WireRequest } from './request.ts';
import type { ClockSample } from './server-clock.ts';

/** The backend's answer up to its headers with its round trip as in a {@link ClockSample}, or why there is none. */
export type Exchange =
  | ({ readonly response: Response } & Omit<ClockSample, 'backendNow'>)
  | { readonly response: null; readonly reason: 'network' | 'aborted' };

type ExchangeOptions = Pick<ClientOptions, 'fetch' | 'getToken' | 'localNow' | 'monotonicNow'>;

/**
 * Sends a request with the present token. After a 401 the token is asked for once more, and where there is another one
 * the request is sent again: the backend did nothing yet.
 *
 * @param mayLeave - asked right before each sending
 */
export async function exchange(
  options: ExchangeOptions,
  request: WireRequest,
  signal: AbortSignal,
  mayLeave: () => boolean = () => true,
): Promise<Exchange> {
  try {
    const token = await options.getToken();
    if (signal.aborted || !mayLeave()) return { response: null, reason: 'aborted' };
    const first = await send(options, request, token, signal);
    if (first.response.status !== 401) return first;
    const renewed = await renewedToken(options, token);
    if (renewed === null) return first;
    if (signal.aborted || !mayLeave()) return { response: null, reason: 'aborted' };
    discard(first.response);
    return await send(options, request, renewed, signal);
  } catch {
    return { response: null, reason: 'network' };
  }
}

/** Lets go of a body that nobody reads. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

async function renewedToken(options: ExchangeOptions, refused: string | null): Promise<string | null> {
  try {
    const token = await options.getToken();
    return token === refused ? null : token;
  } catch {
    return null;
  }
}

/**
 * The token goes into one header, never into an address. A redirect is an error: it may lead to the login page of a
 * portal, and would turn a POST into a GET. Nothing is cached, since answers hold what must not be kept on a disk.
 */
async function send(
  options: ExchangeOptions,
  { method, url, headers, body }: WireRequest,
  token: string | null,
  signal: AbortSignal,
) {
  const sentAt = options.localNow();
  const begun = options.monotonicNow();
  const response = await options.fetch(url, {
    method,
    headers: { ...headers, ...(token !== null && { Authorization: `Bearer ${token}` }) },
    body: body ?? null,
    signal,
    credentials: 'same-origin',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  return { response, sentAt, receivedAt: options.localNow(), took: options.monotonicNow() - begun };
}
