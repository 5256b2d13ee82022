import type { Environment } from '../environment/environment.ts';

/** How long (milliseconds) no letter is typed before what was typed is looked for. */
const pauseOfTyping = 250;

/** The pause before a search: it passes where the search is still wanted then, and never where it has ended. */
export function typingPause(setTimer: Environment['setTimer'], end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = setTimer(resolve, pauseOfTyping);
    end.addEventListener('abort', cancel);
  });
}
