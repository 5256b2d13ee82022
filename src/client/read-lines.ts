import { answerOf, operationOf } from '../contract/operations.ts';
import type { LinesName } from '../contract/operations.ts';
import { readAnswer } from './answer.ts';
import type { CallOutcome, ClientOptions, LinesOptions } from './client.ts';
import { exchange } from './exchange.ts';
import { createLineReader } from './line-reader.ts';
import { requestOf } from './request.ts';
import type { RequestParts } from './request.ts';
import { retryAfterOf } from './retry-after.ts';
import { untilAborted, within } from './timing.ts';

/** Longest wait for the head of the answer, and for its next bytes (milliseconds). */
const longestSilence = 45_000;

/** So many bytes are read at a time, a few milliseconds of work. */
const partSize = 32 * 1024;

type Outcome = CallOutcome<undefined>;

/** Reads an answer of lines to its end, each line by the contract; see `Client.readLines`. Nothing is masked yet. */
export async function readLines(
  options: ClientOptions,
  name: LinesName,
  parts: RequestParts,
  { signal, onLines }: LinesOptions<unknown>,
): Promise<Outcome> {
  const { sleep, nextTask, localNow } = options;
  const built = requestOf(options.baseUrl, operationOf(name), parts);
  if (!built.ok) return { ok: false, reason: 'problem', problem: built.problem, retryAfter: null };
  const headers = { ...built.request.headers, Accept: 'application/x-ndjson, application/problem+json' };
  const line = new AbortController();
  const aborted = untilAborted(signal, line.signal);

  /** Hands lines over, and resolves when the next are wanted. */
  const hand = async (lines: readonly unknown[]): Promise<void> => {
    if (lines.length > 0 && !signal.aborted) await Promise.race([onLines(lines), aborted]);
  };
  const readBody = async (response: Response): Promise<Outcome> => {
    const expected = answerOf(name, response.status);
    if (expected?.body === undefined) return failed('invalid-answer');
    const reader = response.body?.getReader();
    const read = createLineReader(expected.body);
    for (;;) {
      const chunk = await within(longestSilence, sleep, signal, async () =>
        reader?.read().catch(() => 'network' as const),
      );
      if (typeof chunk === 'string') return failed(chunk);
      if (chunk?.value === undefined) break;
      for (let from = 0; from < chunk.value.length; from += partSize) {
        const lines = read.read(chunk.value.subarray(from, from + partSize));
        if (lines === null) return failed('invalid-answer');
        await hand(lines);
        await nextTask();
        if (signal.aborted) return failed('aborted');
      }
    }
    const rest = read.end();
    if (rest === null) return failed('network');
    await hand(rest);
    return signal.aborted
      ? failed('aborted')
      : { ok: true, value: undefined, status: response.status, etag: null };
  };

  try {
    const reached = await within(longestSilence, sleep, signal, () =>
      exchange(options, { ...built.request, headers }, line.signal),
    );
    if (typeof reached === 'string') return failed(reached);
    if (reached.response === null) return failed(reached.reason);
    const { response } = reached;
    const retryAfter = retryAfterOf(response.headers, localNow());
    if (isOfLines(response)) return await readBody(response);
    const answer = await within(longestSilence, sleep, signal, () =>
      readAnswer(response, undefined).catch(() => 'network' as const),
    );
    if (typeof answer === 'string') return failed(answer, retryAfter);
    return answer.is === 'problem'
      ? { ok: false, reason: 'problem', problem: answer.problem, retryAfter }
      : failed('invalid-answer', retryAfter);
  } finally {
    line.abort();
  }
}

function isOfLines({ status, headers }: Response): boolean {
  return status === 200 && /^application\/x-ndjson\s*(;|$)/i.test(headers.get('Content-Type') ?? '');
}

function failed(
  reason: 'network' | 'timeout' | 'invalid-answer' | 'aborted',
  retryAfter: number | null = null,
): Outcome {
  return reason === 'aborted' ? { ok: false, reason } : { ok: false, reason, retryAfter };
}
