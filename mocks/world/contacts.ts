import { between, randomId } from './random.ts';
import type { ContactRecord, World } from './state.ts';

/** How the platform names a person: by number, by business-scoped ID, or by both. */
export interface PlatformIdentity {
  readonly number?: string;
  readonly userId?: string;
  readonly name?: string;
}

type NewContact = Partial<Omit<ContactRecord, 'ref'>>;

export function addContact(world: World, given: NewContact): ContactRecord {
  const contact: ContactRecord = {
    persona: null,
    trouble: null,
    ...given,
    ref: randomId(world.random, 'con'),
  };
  world.contacts.set(contact.ref, contact);
  if (contact.userId !== undefined) world.refByUserId.set(contact.userId, contact.ref);
  if (contact.accountId !== undefined) world.refByAccountId.set(contact.accountId, contact.ref);
  if (contact.number !== undefined) noteNumber(world, contact, contact.number);
  return contact;
}

/** An account ID that nobody has yet. */
export function newAccountId(world: World): string {
  for (;;) {
    const accountId = `ACC-${between(world.random, 10_000, 99_999)}`;
    if (!world.refByAccountId.has(accountId)) return accountId;
  }
}

/**
 * The contact that the platform names, made if there is none. A business-scoped ID decides: one number may have
 * belonged to several people, one ID has not. A contact known by number alone takes the first ID it is named with.
 */
export function contactOf(world: World, identity: PlatformIdentity, made: () => NewContact): ContactRecord {
  const contact = findContact(world, identity) ?? addContact(world, { ...made(), ...identity });
  if (identity.userId !== undefined && contact.userId === undefined) {
    contact.userId = identity.userId;
    world.refByUserId.set(identity.userId, contact.ref);
  }
  if (identity.number !== undefined) noteNumber(world, contact, identity.number);
  if (identity.name !== undefined && identity.name !== '') contact.name = identity.name;
  return contact;
}

function findContact(world: World, { number, userId }: PlatformIdentity): ContactRecord | undefined {
  const ref = userId === undefined ? undefined : world.refByUserId.get(userId);
  if (ref !== undefined) return world.contacts.get(ref);
  const sharing = contactsWithNumber(world, number);
  return userId === undefined ? sharing.at(-1) : sharing.find((contact) => contact.userId === undefined);
}

function contactsWithNumber(world: World, number: string | undefined): ContactRecord[] {
  const refs = number === undefined ? [] : (world.refsByNumber.get(number) ?? []);
  return refs.map((ref) => world.contacts.get(ref)!);
}

/** The contact of a number, the one heard of last; undefined if nobody has it. */
export function contactByNumber(world: World, number: string): ContactRecord | undefined {
  return contactsWithNumber(world, number).at(-1);
}

function noteNumber(world: World, contact: ContactRecord, number: string): void {
  const { ref } = contact;
  if (contact.number !== undefined && contact.number !== number)
    world.refsByNumber.set(contact.number, others(world, contact.number, ref));
  contact.number = number;
  world.refsByNumber.set(number, [...others(world, number, ref), ref]);
}

function others(world: World, number: string, ref: string): string[] {
  return (world.refsByNumber.get(number) ?? []).filter((other) => other !== ref);
}
