import type { ShownContact } from '../../src/workspace/workspace.ts';
import type { Messages } from './messages.ts';

/** What a contact is called: by its label, in the viewer's language where there is nothing to show. */
export function labelOf({ label }: ShownContact, msg: Messages): string {
  if (label.kind !== 'hidden') return label.text;
  return label.text === 'No number' ? msg.noNumber : msg.hiddenNumber;
}

/** One or two letters for the contact's picture; never made from a number. */
export function initialsOf({ name, label }: ShownContact): string {
  const words = (name ?? (label.kind === 'accountId' ? label.text : '')).match(/\p{L}+/gu) ?? [];
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const letters =
    Array.from(first)
      .slice(0, last === '' ? 2 : 1)
      .join('') + Array.from(last).slice(0, 1).join('');
  return letters.toLocaleUpperCase();
}
