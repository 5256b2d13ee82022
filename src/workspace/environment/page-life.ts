import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { BoundEnvironment } from './life.ts';
import type { Parts } from '../parts.ts';

/** False only while there is certainly no network. */
export function followNetwork(environment: BoundEnvironment): ReadonlySignal<boolean> {
  const online = signal(environment.isOnline());
  environment.onPageEvent((event) => {
    if (event === 'online') online.value = true;
    if (event === 'offline') online.value = false;
  });
  return online;
}

export type PageLifeParts = Pick<
  Parts,
  | 'administration'
  | 'clock'
  | 'deadlines'
  | 'drafts'
  | 'environment'
  | 'held'
  | 'leadership'
  | 'repeater'
  | 'sender'
  | 'signIn'
  | 'sync'
>;

/**
 * What the page's life means here. Hidden for good or kept for going back, a page holds no lock and owes no writing;
 * woken, it looks at the time before anything else.
 *
 * @param open - reads the store and asks for the lead: when the page comes back, another tab may have led meanwhile
 */
export function followPage(parts: PageLifeParts, open: () => void): { readonly retry: () => void } {
  const {
    administration,
    clock,
    deadlines,
    drafts,
    environment,
    held,
    leadership,
    repeater,
    sender,
    signIn,
    sync,
  } = parts;
  let away = false;

  const wake = (): void => {
    // Reading the time notices a sleep or a jump, and has it asked for.
    clock.now();
    deadlines.review();
  };
  const flush = (): void => {
    void drafts.flush();
    void administration.flush();
  };
  const retry = (): void => {
    wake();
    repeater.hurry();
    sync.hurry();
    sender.hurry();
    held.retry();
    if (signIn.state.peek().state !== 'ready') void signIn.ask();
  };

  environment.onPageEvent((event) => {
    switch (event) {
      case 'pagehide':
        away = true;
        flush();
        leadership.release();
        break;
      case 'pageshow':
        if (away) open();
        away = false;
        wake();
        break;
      case 'hidden':
        flush();
        break;
      case 'visible':
      case 'focus':
      case 'resume':
        wake();
        if (signIn.state.peek().state === 'signed-out') void signIn.ask();
        break;
      case 'online':
        retry();
        break;
      case 'offline':
        break;
    }
  });
  return { retry };
}
