import type { CdrExportLine } from '../../contract/cdr-export.ts';
import type { CdrExportOptions, CdrSelectionQuery } from '../cdr.ts';
import { refusalOf, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { CdrOptions } from './options.ts';

/**
 * Reads all that fit, as the backend writes it, line by line. It is ended (`aborted`) where the viewer may no longer see
 * what was handed over: masked from now on, or logged out.
 */
export async function exportRecords(
  { client, held }: CdrOptions,
  { filter, sort }: CdrSelectionQuery,
  { signal, onRows }: CdrExportOptions,
): Promise<Outcome<{ count: number }>> {
  const given = { done: 0, total: null as number | null, count: null as number | null };
  const strange = new AbortController();
  const onLines = async (lines: readonly CdrExportLine[]): Promise<void> => {
    const rows = [];
    for (const line of lines) {
      const isInOrder = (line.kind === 'start') === (given.total === null) && given.count === null;
      if (!isInOrder) return strange.abort();
      if (line.kind === 'start') given.total = line.total;
      else if (line.kind === 'end') given.count = line.count;
      else rows.push(line.row);
    }
    given.done += rows.length;
    const { done, total } = given;
    if (rows.length > 0 && total !== null) await onRows(rows, { done, total: Math.max(done, total) });
  };

  const { one: end, release } = held.hold((life) => {
    const ended = new AbortController();
    const stop = (): void => ended.abort();
    return {
      signal: AbortSignal.any([life, ended.signal, signal, strange.signal]),
      reread() {},
      retry() {},
      take() {},
      mask: stop,
      forget: stop,
    };
  });
  try {
    const outcome = await client.readLines(
      'exportCdr',
      { body: { filter, sort: sort && [...sort] } },
      { signal: end.signal, onLines },
    );
    if (strange.signal.aborted) return refused('invalid-answer');
    if (!outcome.ok) return refusalOf(outcome);
    // It was cut between two lines.
    if (given.count === null) return refused('network');
    return given.count === given.done
      ? { ok: true, value: { count: given.count } }
      : refused('invalid-answer');
  } finally {
    release();
  }
}
