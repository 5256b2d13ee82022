import type { Contact } from '../../contract/contact.ts';
import { contactLabel, foldCase, type Masking } from '../../masking/index.ts';
import { rankTexts, type Ranks } from '../sort/ranks.ts';
import type { ContactColumn } from './contact-column.ts';
import { ContactDetail } from './contact-detail.ts';
import { LongList } from './long-list.ts';

const ASCII = /^[\0-\x7F]*$/;

/**
 * By what contacts are sorted: what the viewer is shown of them. For a masked viewer a number has no part in it.
 */
export class ContactLabelColumn extends ContactDetail {
  readonly #masking: Masking | null | undefined;
  readonly #labels = new LongList<string>();
  /** Null where there is nothing to show of a contact. What is ASCII is folded when it is ranked. */
  readonly #folded = new LongList<string | null>();
  #ranks: Ranks | null = null;

  constructor(contacts: ContactColumn, masking: Masking | null | undefined) {
    super(contacts);
    this.#masking = masking;
  }

  /** The order of labels, by code of the contact. */
  ranks(): Ranks {
    if (this.#ranks?.ranks.length !== this.#labels.length)
      this.#ranks = rankTexts(this.#labels, this.#folded);
    return this.#ranks;
  }

  protected override add(contact: Contact): void {
    const label = contactLabel(contact, this.#masking);
    this.#labels.push(label.text);
    this.#folded.push(
      label.kind === 'hidden' ? null : ASCII.test(label.text) ? label.text : foldCase(label.text),
    );
  }
}
