import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LazyCode } from '../lazy-code.ts';
import { phoneNumberCode } from '../phone-number-code.ts';
import { caretIn, plainNumbers, type NumberEntry, type PhoneNumbers } from './typed-number.ts';

/**
 * A telephone number while it is entered: what stands in its field, its country, and what is read from both. It groups
 * the digits as they are typed. Until the numbers of the world are fetched, and where they cannot be, it takes
 * international numbers as they are.
 */
export class NumberEntryController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #code: LazyCode<PhoneNumbers>;
  #numbers: PhoneNumbers = plainNumbers;
  #unsubscribe: (() => void) | null = null;
  #typed = '';
  #country: string | null = null;

  constructor(host: ReactiveControllerHost, code: LazyCode<PhoneNumbers> = phoneNumberCode) {
    this.#host = host;
    this.#code = code;
    host.addController(this);
  }

  /** Fetches the numbers of the world, as soon as the field is shown. */
  hostConnected(): void {
    this.#unsubscribe = this.#code.subscribe(() => this.#host.requestUpdate());
    void this.#code.load().then((numbers) => {
      this.#numbers = numbers;
      this.#settle();
    });
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  get typed(): string {
    return this.#typed;
  }

  /** ISO 3166-1 code; null until it is known or chosen. */
  get country(): string | null {
    return this.#country;
  }

  get countries(): PhoneNumbers['countries'] {
    return this.#numbers.countries;
  }

  /** `missing`: no more is known than what an international number looks like. */
  get state(): 'loading' | 'ready' | 'missing' {
    const { state } = this.#code;
    return state === 'ready' || state === 'loading' ? state : 'missing';
  }

  /** Resolves once as much is known as will be known for now. */
  async settled(): Promise<void> {
    while (this.#code.state === 'loading') {
      await new Promise<void>((resolve) => {
        const stop = this.#code.subscribe(() => {
          stop();
          resolve();
        });
      });
    }
    if (this.#code.state === 'ready') this.#numbers = await this.#code.load();
  }

  get entry(): NumberEntry {
    return this.#numbers.read(this.#typed, this.#country);
  }

  /** What tells the number without its country beside it. */
  get kept(): string {
    const { entry } = this;
    return entry.ok && !this.#typed.includes('+') ? entry.reading.shown : this.#typed;
  }

  /** Puts a number into the field that was not typed there. */
  set(number: string): void {
    this.#typed = number;
    this.#country = null;
    this.#settle();
  }

  /** Takes what the field holds after a key or a paste, grouped, with the caret where it was. */
  type(input: HTMLInputElement, { isPaste = false }: { isPaste?: boolean } = {}): void {
    const typed = input.value;
    this.#typed = typed;
    if (isPaste && this.entry.ok) {
      this.#settle();
      return;
    }
    const { text, country } = this.#numbers.format(typed, this.#country);
    this.#typed = text;
    this.#country = country ?? (text.includes('+') ? null : this.#country);
    if (text !== typed) {
      const caret = caretIn(text, typed, input.selectionStart ?? typed.length);
      input.value = text;
      input.setSelectionRange(caret, caret);
    }
    this.#host.requestUpdate();
  }

  /** Chooses the country; an international number moves there. */
  choose(country: string | null): void {
    const codeOf = (one: string | null): string | undefined =>
      this.countries.find((known) => known.country === one)?.callingCode;
    const before = codeOf(this.#country);
    const code = codeOf(country);
    this.#country = country;
    const isInternational = this.#typed.trim().startsWith('+');
    if (code !== undefined && (isInternational || this.#typed.trim() === '')) {
      const digits = this.#typed.replaceAll(/[^\p{Nd}]/gu, '');
      const rest = before !== undefined && digits.startsWith(before) ? digits.slice(before.length) : '';
      const national = before === undefined && digits !== '' ? digits : rest;
      this.#typed = `${this.#numbers.format(`+${code}${national}`, country).text}${national === '' ? ' ' : ''}`;
    }
    this.#host.requestUpdate();
  }

  /** The field is left: what could be read stands there as it was understood. */
  leave(): void {
    this.#settle();
  }

  #settle(): void {
    const { entry } = this;
    if (entry.ok) {
      this.#typed = entry.reading.shown;
      this.#country = entry.reading.country;
    }
    this.#host.requestUpdate();
  }
}
