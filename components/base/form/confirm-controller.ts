import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/** What a person is asked before something is done that cannot simply be undone. */
export interface Question {
  readonly title: string;
  /** The consequence, in numbers where there are any. */
  readonly words: unknown;
  /** The word of what is done, never a mere yes. */
  readonly confirm: string;
  readonly cancel: string;
  /** Whether it destroys or gives something away. */
  readonly danger?: boolean;
}

/**
 * Asks by a native dialog of the host, which renders `template()`. Escape and leaving the page say no; the focus goes
 * back to where it was.
 */
export class ConfirmController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #question: Question | null = null;
  #answer: (answer: boolean) => void = () => {};

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  get isAsking(): boolean {
    return this.#question !== null;
  }

  /** Resolves to whether it is confirmed. A second question answers the first with no. */
  ask(question: Question): Promise<boolean> {
    this.#answer(false);
    this.#question = question;
    this.#host.requestUpdate();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  template(): TemplateResult | typeof nothing {
    const question = this.#question;
    if (question === null) return nothing;
    const { title, words, confirm, cancel, danger = false } = question;
    return html`<dialog
      class="confirm-dialog"
      part="dialog"
      role=${danger ? 'alertdialog' : nothing}
      aria-labelledby="confirm-title"
      aria-describedby="confirm-words"
      @close=${({ target }: Event) => this.#close((target as HTMLDialogElement).returnValue === 'confirm')}
    >
      <form method="dialog">
        <h3 id="confirm-title">${title}</h3>
        <div id="confirm-words">${words}</div>
        <div class="confirm-choices">
          <button type="submit" value="cancel" autofocus>${cancel}</button>
          <button type="submit" value="confirm" class=${danger ? 'danger' : 'primary'}>${confirm}</button>
        </div>
      </form>
    </dialog>`;
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('.confirm-dialog');
    if (dialog !== null && !dialog.open && dialog.isConnected) dialog.showModal();
  }

  /** Takes the question back, as if it was answered with no. */
  withdraw(): void {
    if (this.#question !== null) this.#close(false);
  }

  hostDisconnected(): void {
    this.#close(false);
  }

  #close(answer: boolean): void {
    this.#question = null;
    this.#answer(answer);
    this.#answer = () => {};
    this.#host.requestUpdate();
  }
}
