/**
 * Makes a run that is asked for at any time: asked for while it is under way, it is done once more, as what it found out
 * may be older than the asking. All who ask resolve when nothing is left to be done.
 *
 * @param life - once over, nothing is begun any more
 */
export function onceMore(life: AbortSignal, run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;

  const runUntilSettled = async (): Promise<void> => {
    do {
      again = false;
      await run();
    } while (again && !life.aborted);
  };

  return () => {
    again = true;
    running ??= runUntilSettled().finally(() => {
      running = null;
    });
    return running;
  };
}
