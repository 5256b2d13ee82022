import type { Contact } from '../../contract/contact.ts';
import {
  foldCase,
  searchableText,
  searchFinder,
  searchForms,
  shownContact,
  type Masking,
} from '../../masking/index.ts';
import { identifierAt, objectAt, textAt } from '../read-row.ts';
import { rankTexts, type Ranks } from '../sort/ranks.ts';
import type { CdrFilter, CdrRow } from '../types.ts';
import { CodeArray } from './code-array.ts';
import type { Column } from './column.ts';
import { GramIndex, gramQuery } from './gram-index.ts';
import { TextTable } from './text-table.ts';

/**
 * Contacts, as codes. What a contact is found and sorted by is made of what the viewer is shown of it: for a masked
 * viewer its number has no part in either.
 */
export class ContactColumn implements Column {
  made = 0;
  readonly #masking: Masking | null | undefined;
  readonly #codes = new CodeArray();
  readonly #contacts: Contact[] = [];
  /** The first code with a `ref`. */
  readonly #first = new TextTable((code) => this.#contacts[code]!.ref);
  /** The next code with the same `ref`; -1 behind the last. */
  readonly #next: number[] = [];
  /** In which text each is searched for. */
  readonly #searchable: string[] = [];
  readonly #grams = new GramIndex();
  readonly #labels: string[] = [];
  /** Null where there is nothing to show of a contact. */
  readonly #foldedLabels: (string | null)[] = [];
  #ranks: Ranks | null = null;

  constructor(masking: Masking | null | undefined) {
    this.#masking = masking;
  }

  /** By place. */
  get codes(): CodeArray['codes'] {
    return this.#codes.codes;
  }

  /** Which codes fit, 1 at each. */
  accepted({ contactRef, contactLabel, textMatch }: CdrFilter): Uint8Array {
    const accepted = new Uint8Array(this.#contacts.length);
    if (contactLabel === undefined) accepted.fill(1);
    else this.#acceptFound(contactLabel, textMatch, accepted);
    if (contactRef !== undefined) {
      for (const [code, { ref }] of this.#contacts.entries()) if (ref !== contactRef) accepted[code] = 0;
    }
    return accepted;
  }

  take(rows: readonly CdrRow[], end: number): void {
    this.#codes.reserve(rows.length);
    for (let place = this.made; place < end; place += 1) {
      this.replace(rows[place]!, place);
      this.made = place + 1;
    }
  }

  replace(row: CdrRow, place: number): void {
    const { contact } = objectAt(row, place, 'the row') as unknown as CdrRow;
    objectAt(contact, place, 'contact');
    this.#codes.set(place, this.#codeOf(contact, place));
  }

  /** The order of labels, by code. */
  ranks(): Ranks {
    if (this.#ranks?.ranks.length !== this.#labels.length)
      this.#ranks = rankTexts(this.#labels, this.#foldedLabels);
    return this.#ranks;
  }

  #acceptFound(label: string, match: CdrFilter['textMatch'], accepted: Uint8Array): void {
    const finds = searchFinder(label, match);
    for (const form of searchForms(label)) {
      const query = gramQuery(form);
      this.#grams.ask();
      for (let code = -1; ;) {
        code = this.#grams.next(query, code + 1, accepted.length);
        if (code === accepted.length) break;
        if (finds(this.#searchable[code]!)) accepted[code] = 1;
      }
    }
  }

  #codeOf(contact: Contact, place: number): number {
    let code = this.#first.find(contact.ref);
    let last = code;
    while (code !== -1) {
      if (isSame(this.#contacts[code]!, contact)) return code;
      last = code;
      code = this.#next[code]!;
    }
    code = this.#add(contactAt(contact, place));
    if (last === -1) {
      this.#first.reserve(code + 1);
      this.#first.set(contact.ref, code);
    } else this.#next[last] = code;
    return code;
  }

  #add(contact: Contact): number {
    const shown = shownContact(contact, this.#masking);
    const searchable = searchableText(shown);
    this.#grams.set(this.#searchable.push(searchable) - 1, searchable);
    this.#labels.push(shown.label.text);
    this.#foldedLabels.push(shown.label.kind === 'hidden' ? null : foldCase(shown.label.text));
    this.#next.push(-1);
    return this.#contacts.push(contact) - 1;
  }
}

function isSame(one: Contact, other: Contact): boolean {
  return (
    one === other ||
    (one.number === other.number && one.name === other.name && one.accountId === other.accountId)
  );
}

function contactAt(contact: Contact, place: number): Contact {
  identifierAt(contact.ref, place, 'contact.ref');
  for (const name of ['accountId', 'name', 'number'] as const) {
    if (contact[name] !== undefined) textAt(contact[name], place, `contact.${name}`);
  }
  return contact;
}
