import { effect, untracked } from '@preact/signals-core';
import type { Parts } from './parts.ts';
import { maskStored } from './storage/mask-stored.ts';

/** What follows from what: the only place where one part's change moves another. */
export function react(parts: Parts): void {
  leadOrFollow(parts);
  sendWhenPossible(parts);
  showWhatChanged(parts);
  keepTime(parts);
  tellOtherTabs(parts);
  catchUp(parts);
  forgetWithRole(parts);
}

/** The tab that leads reads events, once someone is signed in; the others read what it wrote. */
function leadOrFollow({ leadership, signIn, sync }: Parts): void {
  effect(() => {
    const leads = leadership.epoch.value !== null;
    const signedIn = signIn.state.value.state === 'ready';
    untracked(() => {
      if (leads && signedIn) sync.start();
      else sync.stop();
      if (!leads && signedIn) sync.follow();
    });
  });
}

/** Whatever a row of the outbox may have waited for wakes the sender. */
function sendWhenPossible({ leadership, signIn, online, clock, outbox, index, sender }: Parts): void {
  effect(() => {
    void outbox.rows.value;
    void clock.certain.value;
    untracked(sender.wake);
  });
  // What was unreachable is reachable: pauses after failures have lost their reason.
  effect(() => {
    const reachable = online.value && signIn.state.value.state === 'ready' && leadership.epoch.value !== null;
    if (reachable) untracked(sender.hurry);
  });
  // A window may have opened or closed.
  index.onChange(sender.wake);
}

/** Labels follow the masking, names and targets the channels, and counts the outbox. */
function showWhatChanged({
  access,
  held,
  signIn,
  reference,
  outbox,
  index,
  threads,
  line,
  sync,
}: Parts): void {
  let before: boolean | undefined;
  effect(() => {
    const masked = signIn.masking.value?.masked;
    const wasMasked = before;
    before = masked ?? before;
    untracked(() => {
      index.retell(index.ids());
      if (masked === false) line.greet();
      // The numbers were not kept, so they are asked for again.
      if (masked === false && wasMasked === true) {
        sync.restart();
        threads.reload();
        held.reread();
      }
      if (masked === true && wasMasked === false) {
        reference.channels.mask();
        reference.templates.mask();
        held.mask();
        held.reread();
        // What cannot be rewritten cannot be read either.
        void maskStored(access.store).catch(() => {});
      }
    });
  });
  let isKnown = false;
  effect(() => {
    const { state, viewer } = signIn.state.value;
    if (state !== 'ready') return;
    const wasKnown = isKnown;
    isKnown = true;
    untracked(() => {
      threads.reload();
      held.retry();
      if (!wasKnown && !viewer.masking.masked) held.unmask();
    });
  });
  effect(() => {
    void reference.channels.state.value;
    untracked(index.reviewAll);
  });
  let waited: readonly string[] = [];
  effect(() => {
    const waiting = outbox.rows.value.map(({ conversationId }) => conversationId);
    untracked(() => index.retell(new Set([...waited, ...waiting])));
    waited = waiting;
  });
}

/** What falls due is looked at again when the time moves; notices begin to count when it is first certain. */
function keepTime({ clock, deadlines, board, sender, leadership }: Parts): void {
  clock.onMoved(() => {
    deadlines.review();
    sender.wake();
  });
  effect(() => {
    const certain = clock.certain.value;
    void leadership.epoch.value;
    untracked(() => {
      if (certain) board.setSince(clock.now());
      void board.update();
    });
  });
}

/** The tabs that follow have no stream of their own: this one tells them how it is connected. */
function tellOtherTabs({ leadership, line, lineState }: Parts): void {
  effect(() => {
    const state = lineState.value;
    line.tellConnection(leadership.epoch.value === null ? null : state);
  });
}

/** What is held follows the events; what happened while there were none is read. */
function catchUp({ held, lineState }: Parts): void {
  let wasLive = false;
  effect(() => {
    const isLive = lineState.value.state === 'live';
    if (isLive && !wasLive) untracked(held.reread);
    wasLive = isLive;
  });
}

/** What one role was told of users, accounts and interactions is not for the next one to keep. */
function forgetWithRole({ held, signIn }: Parts): void {
  let before: string | undefined;
  effect(() => {
    const role = signIn.viewer.value?.role;
    if (role !== undefined && before !== undefined && role !== before) untracked(held.forget);
    before = role ?? before;
  });
}
