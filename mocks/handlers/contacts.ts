import { addContact, contactByNumber } from '../world/contacts.ts';
import { contactFor } from '../world/masking.ts';
import type { ContactRecord, World } from '../world/state.ts';
import { refuse } from './handler.ts';
import type { HandlersOf } from './handler.ts';

function byAccountId(world: World, accountId: string): ContactRecord | undefined {
  const ref = world.refByAccountId.get(accountId);
  return ref === undefined ? undefined : world.contacts.get(ref);
}

export const contactHandlers: HandlersOf<'lookUpContact'> = {
  // A number that nobody has yet becomes a contact: its `ref` is all that anyone needs from then on.
  lookUpContact: ({ world, user }, { body }) => {
    const contact =
      'number' in body
        ? (contactByNumber(world, body.number) ?? addContact(world, { number: body.number }))
        : byAccountId(world, body.accountId);
    if (contact === undefined) return refuse('not-found');
    return { ok: true, status: 200, body: { contact: contactFor(world, contact, user) } };
  },
};
