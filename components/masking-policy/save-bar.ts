import { html, nothing, type TemplateResult } from 'lit';
import { note } from '../base/form/note.ts';
import type { Formats } from '../base/formats.ts';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';
import { usersUnder, type PolicyChange } from './policy-changes.ts';

export interface SaveBarView {
  readonly changes: readonly PolicyChange[];
  readonly busy: boolean;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly save: () => void;
  readonly discard: () => void;
}

/** What is not saved yet, in users, and the buttons to save or discard it. */
export function saveBar(view: SaveBarView): TemplateResult | typeof nothing {
  const { changes, busy, msg, formats, save, discard } = view;
  if (changes.length === 0) return nothing;
  const under = (unmasks: boolean): number =>
    usersUnder(changes.filter((change) => change.unmasks === unmasks).map(({ rule }) => rule));
  const shown = under(true);
  const masked = under(false);
  return html`<section class="save-bar" part="save" aria-labelledby="unsaved-title">
    <div class="save-words" role="status">
      <h3 id="unsaved-title">${msg.policyUnsaved}</h3>
      <p>
        ${
          changes.some(({ unmasks }) => unmasks)
            ? html`<span class="shows"
                >${icon('triangle-alert')}${msg.policyUnsavedShown(shown, formats.number(shown))}</span
              >`
            : nothing
        }
        ${
          changes.some(({ unmasks }) => !unmasks)
            ? html`<span>${msg.policyUnsavedMasked(masked, formats.number(masked))}</span>`
            : nothing
        }
      </p>
    </div>
    <div class="save-actions">
      <button type="button" class="primary save" aria-disabled=${busy ? 'true' : nothing} @click=${save}>
        ${busy ? msg.policySaving : msg.policySave}
      </button>
      <button type="button" aria-disabled=${busy ? 'true' : nothing} @click=${() => busy || discard()}>
        ${msg.policyDiscard}
      </button>
    </div>
  </section>`;
}

/** What became of the last saving; null before there was one. */
export type Saved = 'all' | 'partly' | null;

/** A place for what became of it, which can be given the focus. */
export function savedNote(saved: Saved, msg: Messages): TemplateResult {
  return html`<div class="saved" tabindex="-1" ?hidden=${saved === null}>
    ${
      saved === null
        ? nothing
        : saved === 'all'
          ? note('good', msg.policySaved)
          : note('failed', msg.policySavedPartly)
    }
  </div>`;
}
