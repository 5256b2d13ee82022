import type { Contact } from '../../contract/contact.ts';
import { identifierAt, objectAt, textAt } from '../read-row.ts';
import type { RowList } from '../row-list.ts';
import type { CdrRow } from '../types.ts';
import { CodeArray } from './code-array.ts';
import type { Column } from './column.ts';
import { LongList } from './long-list.ts';
import { TextTable } from './text-table.ts';

/** Contacts, as codes: one for each that differs in anything. The contacts are those of the rows. */
export class ContactColumn implements Column {
  made = 0;
  readonly #codes = new CodeArray();
  readonly #contacts = new LongList<Contact>();
  /** The first code with a `ref`. */
  readonly #first = new TextTable((code) => this.#contacts.at(code).ref);
  /** The next code with the same `ref`. Few have one: most contacts are the same in all rows. */
  readonly #next = new Map<number, number>();

  /** By place. */
  get codes(): CodeArray['codes'] {
    return this.#codes.codes;
  }

  /** By code. */
  get contacts(): LongList<Contact> {
    return this.#contacts;
  }

  take(rows: RowList, end: number): void {
    this.#codes.reserve(rows.size);
    for (let place = this.made; place < end; place += 1) {
      this.replace(rows.at(place), place);
      this.made = place + 1;
    }
  }

  replace(row: CdrRow, place: number): void {
    const { contact } = objectAt(row, place, 'the row') as unknown as CdrRow;
    objectAt(contact, place, 'contact');
    this.#codes.set(place, this.#codeOf(contact, place));
  }

  #codeOf(contact: Contact, place: number): number {
    const first = this.#first.find(identifierAt(contact.ref, place, 'contact.ref'));
    let last = first;
    for (
      let code: number | undefined = first;
      code !== -1 && code !== undefined;
      code = this.#next.get(code)
    ) {
      if (isSame(this.#contacts.at(code), contact)) return code;
      last = code;
    }
    const code = this.#contacts.push(contactAt(contact, place));
    if (last === -1) {
      this.#first.set(contact.ref, code);
    } else this.#next.set(last, code);
    return code;
  }
}

function isSame(one: Contact, other: Contact): boolean {
  return (
    one === other ||
    (one.number === other.number && one.name === other.name && one.accountId === other.accountId)
  );
}

function contactAt(contact: Contact, place: number): Contact {
  for (const name of ['accountId', 'name', 'number'] as const) {
    if (contact[name] !== undefined) textAt(contact[name], place, `contact.${name}`);
  }
  return contact;
}
