import { keepContact, noteNumber } from './contact-index.ts';
import { takeUpContact } from './past/take-up.ts';
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
  keepContact(world, contact);
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

/** The contact of that `ref`, be it of the present or of the past. */
export function contactByRef(world: World, ref: string): ContactRecord | undefined {
  const known = world.contacts.get(ref);
  if (known !== undefined || world.past === null) return known;
  const number = world.past.numberOf('ref', ref);
  return number === undefined ? undefined : world.past.contact(number);
}

/** The contact of an account, which becomes one of the world's own if it was of the past. */
export function contactByAccountId(world: World, accountId: string): ContactRecord | undefined {
  const ref = world.refByAccountId.get(accountId);
  return ref === undefined ? ofThePast(world, 'accountId', accountId) : world.contacts.get(ref);
}

function ofThePast(
  world: World,
  what: 'number' | 'accountId' | 'userId',
  value: string,
): ContactRecord | undefined {
  const number = world.past?.numberOf(what, value);
  return number === undefined ? undefined : takeUpContact(world, number);
}

function findContact(world: World, { number, userId }: PlatformIdentity): ContactRecord | undefined {
  const ref = userId === undefined ? undefined : world.refByUserId.get(userId);
  if (ref !== undefined) return world.contacts.get(ref);
  const past = userId === undefined ? undefined : ofThePast(world, 'userId', userId);
  if (past !== undefined) return past;
  const sharing = contactsWithNumber(world, number);
  return userId === undefined ? sharing.at(-1) : sharing.find((contact) => contact.userId === undefined);
}

function contactsWithNumber(world: World, number: string | undefined): ContactRecord[] {
  if (number !== undefined && !world.refsByNumber.has(number)) ofThePast(world, 'number', number);
  const refs = number === undefined ? [] : (world.refsByNumber.get(number) ?? []);
  return refs.map((ref) => world.contacts.get(ref)!);
}

/** The contact of a number, the one heard of last; undefined if nobody has it. */
export function contactByNumber(world: World, number: string): ContactRecord | undefined {
  return contactsWithNumber(world, number).at(-1);
}
