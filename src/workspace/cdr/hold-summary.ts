import { computed } from '@preact/signals-core';
import type { CallOutcome } from '../../client/client.ts';
import type { CdrFilter } from '../../contract/cdr-query.ts';
import type { CdrSummary } from '../../contract/cdr-summary.ts';
import { createHeldValue } from '../administration/held-value.ts';
import type { ValueState } from '../administration/held-value.ts';
import { rereadSoon } from '../administration/reread-soon.ts';
import { typingPause } from '../administration/typing-pause.ts';
import type { CdrSummarySlice, CdrSummaryState } from '../cdr.ts';
import { sliceOf } from '../slice.ts';
import type { CdrOptions } from './options.ts';

/** How long (milliseconds) changes are gathered before everything is counted again, which costs a backend something. */
const countAgainAfter = 3000;

/** Holds the counts of the interactions that fit, and has them counted again as interactions change. */
export function holdSummary(
  { client, environment: { setTimer }, held }: CdrOptions,
  body: { readonly filter: CdrFilter; readonly timeZone: string },
  isTyping: boolean,
): CdrSummarySlice {
  const { one, release } = held.hold((end) => {
    const pause = isTyping ? typingPause(setTimer, end) : undefined;
    const count = async (): Promise<CallOutcome<CdrSummary>> => {
      if (pause !== undefined) await pause;
      return client.call('summariseCdr', { body }, { signal: end });
    };
    const value = createHeldValue({ read: count, merge: (_, counted) => counted, end });
    const reread = (): void => void value.read();
    const countSoon = rereadSoon({ setTimer, pause: () => countAgainAfter, reread, end });
    return {
      state: value.state,
      reread,
      retry: value.retry,
      mask: value.mask,
      forget: value.forget,
      take(event) {
        if (event.type === 'cdrRow') countSoon();
      },
    };
  });
  const { state, retry } = one;
  return Object.assign(sliceOf(computed(() => shown(state.value))), { retry, release });
}

function shown({ state, value: summary, problem }: ValueState<CdrSummary>): CdrSummaryState {
  return state === 'failed' ? { state, summary, problem } : { state, summary, problem: null };
}
