import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';

export interface TopBarView {
  readonly title: string;
  /** That it is kept and since when, in words; null where there is nothing to keep. */
  readonly kept: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly msg: Messages;
  readonly close: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly discard: () => void;
}

/** What is composed, that it is kept, and what can be done with all of it. */
export function topBar(view: TopBarView): TemplateResult {
  const { title, kept, canUndo, canRedo, msg, close, undo, redo, discard } = view;
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
      <h2 class="top-title"><bdi>${title}</bdi></h2>
      <span class="kept">${kept ?? nothing}</span>
    </div>
    <span class="top-tools">
      ${tool('undo-2', msg.undo, 'Z', canUndo, undo)} ${tool('redo-2', msg.redo, 'Shift+Z', canRedo, redo)}
      ${
        kept === null
          ? nothing
          : html`<button type="button" class="plain" @click=${discard}>
              ${icon('trash-2')}<span class="wide">${msg.draftDiscard}</span>
            </button>`
      }
    </span>
  </header>`;
}

function tool(name: IconName, label: string, key: string, isAble: boolean, act: () => void): TemplateResult {
  return html`<button
    type="button"
    class="plain icon-only"
    aria-label=${label}
    title="${label} (Ctrl+${key})"
    aria-keyshortcuts="Control+${key}"
    aria-disabled=${!isAble}
    @click=${() => isAble && act()}
  >
    ${icon(name)}
  </button>`;
}
