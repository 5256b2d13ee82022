import { pause } from './pause.ts';

/** The next frame is about to be drawn; at once in a tab that is not seen, which has no frames. */
export function nextFrame(): Promise<void> {
  if (document.hidden) return pause();
  return new Promise((resolve) => {
    const done = (): void => {
      cancelAnimationFrame(frame);
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    const frame = requestAnimationFrame(done);
    document.addEventListener('visibilitychange', done);
  });
}

/** Goes on in a task of its own after what was changed is drawn. */
export async function afterFrame(): Promise<void> {
  await nextFrame();
  await pause();
}
