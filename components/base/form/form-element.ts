import { property } from 'lit/decorators.js';
import { JackfieldElement } from '../element.ts';

/** An element that a host form takes like a control of its own: its value, its validity, reset and disabling. */
export abstract class FormElement extends JackfieldElement {
  static readonly formAssociated = true;

  /** The name under which a host form receives the value. */
  @property({ reflect: true }) name = '';

  protected readonly internals = this.attachInternals();

  /** The host form, if there is one. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** Whether nothing is known to be wrong with the value. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** The same, and shows what is wrong. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }
}
