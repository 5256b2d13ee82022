import type { Contact } from '../contract/contact.ts';
import type { NamedReference } from '../contract/named-reference.ts';
import { archivedReasons, directions, dispositions, serviceLevels } from './enumerations.ts';
import { CdrRowError } from './row-error.ts';
import type { CdrRow } from './types.ts';

// RFC 3339 has years of four digits.
const EARLIEST = Date.parse('0000-01-01T00:00:00.000Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

export const INSTANT = 'an instant in whole milliseconds';
const COUNT = 'a whole number from 0';
const IDENTIFIER = 'text of 1 to 256 characters';
const LONGEST_IDENTIFIER = 256;

/**
 * A row with the fields of the contract and nothing else, checked by hand, so that no schemas are loaded.
 *
 * @param place - which row it is, for the error
 * @throws {CdrRowError} where a field is not as the contract has it
 */
export function readCdrRow(row: unknown, place = 0): CdrRow {
  const given = objectAt(row, place, 'the row');
  return {
    id: identifierAt(given.id, place, 'id'),
    conversationId: identifierAt(given.conversationId, place, 'conversationId'),
    sessionId: identifierAt(given.sessionId, place, 'sessionId'),
    contact: contactAt(given.contact, place),
    channel: referenceAt(given.channel, place, 'channel'),
    agent: given.agent === null ? null : referenceAt(given.agent, place, 'agent'),
    group: given.group === null ? null : referenceAt(given.group, place, 'group'),
    direction: wordAt(directions, given.direction, place, 'direction'),
    disposition: wordAt(dispositions, given.disposition, place, 'disposition'),
    archivedReason:
      given.archivedReason === null
        ? null
        : wordAt(archivedReasons, given.archivedReason, place, 'archivedReason'),
    startedAt: instantAt(given.startedAt, place, 'startedAt'),
    endedAt: given.endedAt === null ? null : instantAt(given.endedAt, place, 'endedAt'),
    duration: countAt(given.duration, place, 'duration'),
    messageCount: countAt(given.messageCount, place, 'messageCount'),
    firstResponse: given.firstResponse === null ? null : countAt(given.firstResponse, place, 'firstResponse'),
    serviceLevel: wordAt(serviceLevels, given.serviceLevel, place, 'serviceLevel'),
    text: given.text === null ? null : textAt(given.text, place, 'text'),
    revision: countAt(given.revision, place, 'revision'),
  };
}

/** The fields of a value, whatever they are. */
export function objectAt(value: unknown, place: number, field: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new CdrRowError(place, field, 'an object');
  return value as Record<string, unknown>;
}

export function instantAt(value: unknown, place: number, field: string): number {
  if (!Number.isInteger(value) || (value as number) < EARLIEST || (value as number) > LATEST)
    throw new CdrRowError(place, field, INSTANT);
  return value as number;
}

export function countAt(value: unknown, place: number, field: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new CdrRowError(place, field, COUNT);
  return value as number;
}

export function textAt(value: unknown, place: number, field: string): string {
  if (typeof value !== 'string') throw new CdrRowError(place, field, 'text');
  return value;
}

export function identifierAt(value: unknown, place: number, field: string): string {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_IDENTIFIER)
    throw new CdrRowError(place, field, IDENTIFIER);
  return value;
}

function wordAt<Word extends string>(
  words: readonly Word[],
  value: unknown,
  place: number,
  field: string,
): Word {
  if (!words.includes(value as Word)) throw wrongWord(words, place, field);
  return value as Word;
}

export function wrongWord(words: readonly string[], place: number, field: string): CdrRowError {
  return new CdrRowError(place, field, `one of ${words.join(', ')}`);
}

function referenceAt(value: unknown, place: number, field: string): NamedReference {
  const { id, name } = objectAt(value, place, field);
  return { id: identifierAt(id, place, `${field}.id`), name: textAt(name, place, `${field}.name`) };
}

function contactAt(value: unknown, place: number): Contact {
  const given = objectAt(value, place, 'contact');
  const contact: Contact = { ref: identifierAt(given.ref, place, 'contact.ref') };
  for (const name of ['accountId', 'name', 'number'] as const) {
    if (given[name] !== undefined) contact[name] = textAt(given[name], place, `contact.${name}`);
  }
  return contact;
}
