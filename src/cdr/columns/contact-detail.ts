import type { Contact } from '../../contract/contact.ts';
import type { RowList } from '../row-list.ts';
import type { CdrRow } from '../types.ts';
import type { Column } from './column.ts';
import type { ContactColumn } from './contact-column.ts';

/**
 * What is made of each contact once, however many rows it has. To be read, and to be made, only as far as the column of
 * contacts is made.
 */
export abstract class ContactDetail implements Column {
  made = 0;
  protected readonly contacts: ContactColumn;
  #taken = 0;

  constructor(contacts: ContactColumn) {
    this.contacts = contacts;
  }

  take(_rows: RowList, end: number): void {
    const { codes } = this.contacts;
    for (let place = this.made; place < end; place += 1) this.#takeUpTo(codes[place]!);
    this.made = end;
  }

  replace(_row: CdrRow, place: number): void {
    this.#takeUpTo(this.contacts.codes[place]!);
  }

  /** Takes in the contact with a code: those with smaller ones are taken in. */
  protected abstract add(contact: Contact, code: number): void;

  #takeUpTo(code: number): void {
    for (; this.#taken <= code; this.#taken += 1)
      this.add(this.contacts.contacts.at(this.#taken), this.#taken);
  }
}
