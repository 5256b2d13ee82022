import { pause } from './pause.ts';

/** A frame out of sight may have no frames to draw, though its page is seen; milliseconds. */
const LONGEST = 100;

/** The frame that somebody waits for. It is shared: to ask for one takes as long as to write several cells. */
let awaited: Promise<void> | null = null;
/** Ends the wait. */
let end = (): void => {};
let late: ReturnType<typeof setTimeout> | undefined;
let isListening = false;

/** The next frame is about to be drawn; at once in a tab that is not seen, which has no frames. */
export function nextFrame(): Promise<void> {
  if (document.hidden) return pause();
  if (!isListening) document.addEventListener('visibilitychange', endWhereHidden);
  isListening = true;
  awaited ??= new Promise((resolve) => {
    end = () => {
      awaited = null;
      cancelAnimationFrame(frame);
      clearTimeout(late);
      resolve();
    };
    const frame = requestAnimationFrame(() => end());
  });
  // Whoever comes last waits no shorter: a page that stood still meanwhile has its frame still to come.
  clearTimeout(late);
  // oxlint-disable-next-line jackfield/globals -- no work of its own: it only stands in for a frame that does not come
  late = setTimeout(() => end(), LONGEST);
  return awaited;
}

/** Once for the page: a tab that goes out of sight may do so at any frame. */
function endWhereHidden(): void {
  if (document.hidden) end();
}

/** Goes on in a task of its own after what was changed is drawn. */
export async function afterFrame(): Promise<void> {
  await nextFrame();
  await pause();
}
