import { html, type TemplateResult } from 'lit';
import type { Messages } from '../base/messages.ts';

/** What an agent is asked, where they are, before something is done that cannot be undone. */
export interface Question {
  readonly title: string;
  /** What it will lead to. */
  readonly consequence: string;
  readonly confirm: {
    readonly word: string;
    /** Whether something is lost by it. */
    readonly isDanger: boolean;
    readonly act: () => void;
  };
  /** The way back, which Escape takes too. */
  readonly keep: { readonly word: string; readonly act: () => void };
}

/** The host gives the focus to `[data-confirm]`. */
export function question({ title, consequence, confirm, keep }: Question, msg: Messages): TemplateResult {
  return html`<div
    class="question"
    role="group"
    aria-label=${title}
    ?data-danger=${confirm.isDanger}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      keep.act();
    }}
  >
    <p><strong>${title}</strong> ${consequence}</p>
    <div class="answers">
      <button
        type="button"
        class=${confirm.isDanger ? 'danger' : 'primary'}
        data-confirm
        @click=${confirm.act}
      >
        ${confirm.word}
      </button>
      <button type="button" title=${msg.byEscape(keep.word)} @click=${keep.act}>${keep.word}</button>
    </div>
  </div>`;
}
