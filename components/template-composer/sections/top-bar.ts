import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import { shortcutKeys, shortcutWords, type Shortcut } from '../text/shortcut.ts';

export interface TopBarView {
  readonly title: string;
  /** That it is kept and since when, in words; null where there is nothing to keep. */
  readonly kept: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canDiscard: boolean;
  readonly msg: Messages;
  readonly close: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly discard: () => void;
}

/** What is composed, that it is kept, and what can be done with all of it. */
export function topBar(view: TopBarView): TemplateResult {
  const { title, kept, canUndo, canRedo, canDiscard, msg, close, undo, redo, discard } = view;
  return html`<header class="top">
    <button
      type="button"
      class="plain icon-only back"
      aria-label=${msg.closeComposer}
      title=${msg.closeComposer}
      @click=${close}
    >
      ${icon('arrow-left')}
    </button>
    <div class="top-words">
      <h2 class="top-title" tabindex="-1" data-field="heading"><bdi>${title}</bdi></h2>
      <span class="kept">${kept ?? nothing}</span>
    </div>
    <span class="top-tools">
      ${tool(msg, { name: 'undo-2', label: msg.undo, key: 'z', able: canUndo, act: undo })}
      ${tool(msg, { name: 'redo-2', label: msg.redo, key: 'z', shift: true, able: canRedo, act: redo })}
      ${
        kept === null
          ? nothing
          : html`<button
              type="button"
              class="plain"
              aria-disabled=${!canDiscard}
              @click=${() => canDiscard && discard()}
            >
              ${icon('trash-2')}<span class="wide">${msg.draftDiscard}</span>
            </button>`
      }
    </span>
  </header>`;
}

interface Tool extends Shortcut {
  readonly name: IconName;
  readonly label: string;
  readonly able: boolean;
  readonly act: () => void;
}

function tool(msg: Messages, { name, label, able, act, ...shortcut }: Tool): TemplateResult {
  return html`<button
    type="button"
    class="plain icon-only"
    aria-label=${label}
    title=${msg.withKeys(label, shortcutWords(shortcut))}
    aria-keyshortcuts=${shortcutKeys(shortcut)}
    aria-disabled=${!able}
    @click=${() => able && act()}
  >
    ${icon(name)}
  </button>`;
}
