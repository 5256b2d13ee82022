import type { Contact } from '../../contract/contact.ts';
import {
  searchableText,
  searchFinder,
  searchForms,
  shownContact,
  type Masking,
} from '../../masking/index.ts';
import type { CdrFilter } from '../types.ts';
import type { ContactColumn } from './contact-column.ts';
import { ContactDetail } from './contact-detail.ts';
import { GramIndex, gramQuery } from './gram-index.ts';

/**
 * What contacts are found by: what the viewer is shown of them. Their texts are not kept: those that may hold a query are
 * made again of the contact.
 */
export class ContactSearchColumn extends ContactDetail {
  readonly #masking: Masking | null | undefined;
  readonly #grams = new GramIndex();

  constructor(contacts: ContactColumn, masking: Masking | null | undefined) {
    super(contacts);
    this.#masking = masking;
  }

  /** Which codes of contacts fit, 1 at each. */
  accepted(label: string, match: CdrFilter['textMatch']): Uint8Array {
    const { contacts } = this.contacts;
    const accepted = new Uint8Array(contacts.length);
    const finds = searchFinder(label, match);
    for (const form of searchForms(label)) {
      const query = gramQuery(form);
      const isEnough = query.isExact && (form === '' || match !== 'wordStart');
      this.#grams.ask();
      for (let code = -1; ;) {
        code = this.#grams.next(query, code + 1, accepted.length);
        if (code === accepted.length) break;
        if (isEnough || finds(this.#textOf(contacts.at(code)))) accepted[code] = 1;
      }
    }
    return accepted;
  }

  protected override add(contact: Contact, code: number): void {
    this.#grams.set(code, this.#textOf(contact));
  }

  #textOf(contact: Contact): string {
    return searchableText(shownContact(contact, this.#masking));
  }
}
