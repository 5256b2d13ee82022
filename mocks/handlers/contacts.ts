import { addContact, contactByAccountId, contactByNumber } from '../world/contacts.ts';
import { contactFor } from '../world/masking.ts';
import { refuse } from './handler.ts';
import type { HandlersOf } from './handler.ts';

export const contactHandlers: HandlersOf<'lookUpContact'> = {
  // A number that nobody has yet becomes a contact: its `ref` is all that anyone needs from then on.
  lookUpContact: ({ world, user }, { body }) => {
    const contact =
      'number' in body
        ? (contactByNumber(world, body.number) ?? addContact(world, { number: body.number }))
        : contactByAccountId(world, body.accountId);
    if (contact === undefined) return refuse('not-found');
    return { ok: true, status: 200, body: { contact: contactFor(world, contact, user) } };
  },
};
