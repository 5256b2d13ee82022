import type { BrowserMock } from '../../mocks/browser.ts';
import { elementById } from '../site/element-by-id.ts';
import type { TimeMachine } from '../site/time-machine.ts';

/** Who writes when no conversation is open. */
const NADIA = 'ACC-1005';
const said = [
  'Good morning, is somebody there?',
  'Thank you! One more question: can I pay by card?',
  'Perfect 👍',
  'Could you *please* call me back before noon?',
];

/** The control that lets the contact of the open conversation write, or Nadia where none is open. */
export function connectContactWrites(
  mock: BrowserMock,
  desk: { readonly selected: string | null },
  machine: TimeMachine,
): void {
  let next = 0;
  elementById('answer').addEventListener('click', () => {
    const conversationId = desk.selected;
    machine.say(conversationId === null ? `${NADIA} writes.` : '');
    const contact = conversationId === null ? { accountId: NADIA } : { conversationId };
    void mock.contactWrites(contact, said[next % said.length] ?? '');
    next += 1;
  });
}
