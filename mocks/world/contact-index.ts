import type { ContactRecord, World } from './state.ts';

/** Keeps a contact where it is found by all that names it. */
export function keepContact(world: World, contact: ContactRecord): void {
  world.contacts.set(contact.ref, contact);
  if (contact.userId !== undefined) world.refByUserId.set(contact.userId, contact.ref);
  if (contact.accountId !== undefined) world.refByAccountId.set(contact.accountId, contact.ref);
  if (contact.number !== undefined) noteNumber(world, contact, contact.number);
}

/** The contact was heard of under this number; any other it had is no longer its own. */
export function noteNumber(world: World, contact: ContactRecord, number: string): void {
  const { ref } = contact;
  if (contact.number !== undefined && contact.number !== number)
    world.refsByNumber.set(contact.number, others(world, contact.number, ref));
  contact.number = number;
  world.refsByNumber.set(number, [...others(world, number, ref), ref]);
}

function others(world: World, number: string, ref: string): string[] {
  return (world.refsByNumber.get(number) ?? []).filter((other) => other !== ref);
}
