import { pause } from './pause.ts';

/** A frame out of sight may have no frames to draw, though its page is seen; milliseconds. */
const LONGEST = 100;

/** The next frame is about to be drawn; at once in a tab that is not seen, which has no frames. */
export function nextFrame(): Promise<void> {
  if (document.hidden) return pause();
  return new Promise((resolve) => {
    const done = (): void => {
      cancelAnimationFrame(frame);
      clearTimeout(late);
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    const frame = requestAnimationFrame(done);
    // oxlint-disable-next-line jackfield/globals -- no work of its own: it only stands in for a frame that does not come
    const late = setTimeout(done, LONGEST);
    document.addEventListener('visibilitychange', done);
  });
}

/** Goes on in a task of its own after what was changed is drawn. */
export async function afterFrame(): Promise<void> {
  await nextFrame();
  await pause();
}
