import type { ReactiveControllerHost } from 'lit';
import { readFilter, writeFilter, type FilterState } from './filter-text.ts';
import { UrlSync } from './url-sync.ts';

type Host = ReactiveControllerHost & EventTarget & { readonly isConnected: boolean };

export interface FilterChoiceOptions {
  /** Under which it stands in the address of the page; null where it is not to stand there. */
  readonly prefix: () => string | null;
  /** Hands the written form over to the host form, each time that something is set. */
  readonly handOver: (value: string) => void;
  /** Shows what was just set. `isTyping`: it may change with the next letter. */
  readonly show: (isTyping: boolean) => void;
}

/**
 * The filter and the order that are set: by default, by the page, by its address, or by a person, who is the only one
 * whose changes are told and written into the address.
 */
export class FilterChoice {
  readonly #host: Host;
  readonly #options: FilterChoiceOptions;
  readonly #address: UrlSync;
  #default = { value: '', state: readFilter('') };
  /** Null until something was set: then the default holds. */
  #chosen: FilterState | null = null;
  #isDisabled = false;

  constructor(host: Host, options: FilterChoiceOptions) {
    this.#host = host;
    this.#options = options;
    this.#address = new UrlSync(host, {
      prefix: options.prefix,
      state: () => this.state,
      restore: (state) => this.#become(state),
    });
    options.handOver(this.value);
  }

  /** Another object for each that a person or the page sets. */
  get state(): FilterState {
    return this.#chosen ?? this.#default.state;
  }

  /** The written form. */
  get value(): string {
    const { filter, sort } = this.state;
    return writeFilter(filter, sort);
  }

  /** The page sets what holds from now on, in the written form. */
  set value(value: string) {
    this.#set(readFilter(value));
    this.#options.show(false);
  }

  /** What holds until something is set, and again after a reset, in the written form. */
  get defaultValue(): string {
    return this.#default.value;
  }

  set defaultValue(value: string) {
    // An attribute that is taken away is null.
    const written = value ?? '';
    this.#default = { value: written, state: readFilter(written) };
    this.#set(this.#chosen);
  }

  /** Whether the host form is disabled: a person can set nothing. */
  get isDisabled(): boolean {
    return this.#isDisabled;
  }

  set isDisabled(isDisabled: boolean) {
    this.#isDisabled = isDisabled;
    this.#host.requestUpdate();
  }

  /** A person changes some of it. */
  change(change: Partial<FilterState>, isTyping = false): void {
    if (this.#isDisabled) return;
    this.#set({ ...this.state, ...change });
    this.#options.show(isTyping);
    this.#address.write(isTyping);
    this.#host.dispatchEvent(new Event('change', { bubbles: true }));
  }

  reset(): void {
    this.#become(null);
  }

  /** Whoever set it is gone. */
  forget(): void {
    this.#address.forget();
    this.#become(null);
  }

  #become(chosen: FilterState | null): void {
    this.#set(chosen);
    this.#host.requestUpdate();
  }

  #set(chosen: FilterState | null): void {
    this.#chosen = chosen;
    this.#options.handOver(this.value);
  }
}
