import type { Typing } from '../draft/history.ts';

/**
 * How an input event changed a text, as far as undoing is concerned: null where it did something at once, such as
 * pasting.
 */
export function typingOf(event: Event, before: string, after: string): Typing | null {
  const { inputType = '', data = null } = event as Partial<InputEvent>;
  if (inputType.startsWith('delete')) return { kind: 'delete', word: false };
  if (inputType === 'insertLineBreak') return { kind: 'insert', word: true };
  if (inputType !== 'insertText' && inputType !== 'insertCompositionText') return null;
  const end = after.length - before.length;
  const isSingle = end >= 0 && end <= 2;
  if (!isSingle && inputType === 'insertText') return null;
  // A word begins where a letter follows a space.
  return {
    kind: 'insert',
    word: data !== null && /^\S/.test(data) && /\s$/.test(beforeInserted(before, after)),
  };
}

/** What stands before the place where two texts begin to differ. */
function beforeInserted(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  return before.slice(Math.max(0, at - 1), at);
}
