import { typingPause } from '../administration/typing-pause.ts';
import type { CdrSelection, CdrSelectionQuery } from '../cdr.ts';
import { sliceOf } from '../slice.ts';
import { mayFit } from './may-fit.ts';
import type { CdrOptions } from './options.ts';
import { createSelection } from './selection.ts';

/** Holds the interactions that fit, page by page, until they are released. */
export function holdSelection(
  { client, environment: { setTimer, monotonicNow }, held, now }: CdrOptions,
  { filter, sort, isTyping = false }: CdrSelectionQuery,
): CdrSelection {
  const { one, release } = held.hold((end) => {
    const selection = createSelection({
      readPage: (cursor, limit, signal) =>
        client.call('queryCdr', { body: { filter, sort: sort && [...sort], cursor, limit } }, { signal }),
      mayFit: (row) => mayFit(filter, row),
      now,
      monotonicNow,
      pause: isTyping ? typingPause(setTimer, end) : undefined,
      end,
    });
    return {
      selection,
      reread: selection.reread,
      retry: () => selection.retry(),
      mask: selection.mask,
      unmask: selection.refresh,
      forget: selection.forget,
      take: (event) => {
        if (event.type === 'cdrRow') selection.take(event.data.row);
      },
    };
  });
  const { state, rowAt, need, retry, refresh } = one.selection;
  return Object.assign(sliceOf(state), { rowAt, need, retry, refresh, release });
}
