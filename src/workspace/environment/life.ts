import type { Environment } from './environment.ts';

/** An environment whose timers and listeners end with the workspace. */
export interface BoundEnvironment extends Environment {
  /** Resolves after so many milliseconds; never, once `signal` is aborted or the workspace has ended. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** @param life - ends with the workspace */
export function boundTo(environment: Environment, life: AbortSignal): BoundEnvironment {
  const setTimer: Environment['setTimer'] = (callback, milliseconds) => {
    if (life.aborted) return () => {};
    const cancel = environment.setTimer(() => {
      life.removeEventListener('abort', cancel);
      callback();
    }, milliseconds);
    life.addEventListener('abort', cancel);
    return () => {
      life.removeEventListener('abort', cancel);
      cancel();
    };
  };
  return {
    ...environment,
    setTimer,
    onPageEvent(listener) {
      const stop = environment.onPageEvent(listener);
      life.addEventListener('abort', stop);
      return stop;
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        const cancel = setTimer(resolve, milliseconds);
        signal?.addEventListener('abort', cancel, { once: true });
      }),
  };
}
