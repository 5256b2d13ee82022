import { html, nothing, type TemplateResult } from 'lit';
import type { LineStyle, MarkStyle } from '../../../src/templates/index.ts';
import type { Messages } from '../../base/messages.ts';
import { icon, type IconName } from '../../base/icon.ts';
import type { VariableSource } from '../draft/edits.ts';
import { rove } from '../roving.ts';
import { offeredEmoji } from './emoji.ts';
import type { TextTool } from './events.ts';
import { shortcutKeys, shortcutWords, usesCommand } from './shortcut.ts';

/** Which kinds of tools a text has. */
export type ToolKind = 'marks' | 'emoji' | 'variables';

interface MarkTool {
  readonly style: MarkStyle;
  readonly icon: IconName;
  /** With Control, or Command on a Mac. */
  readonly key: string;
  readonly shift?: true;
}

const marks: readonly MarkTool[] = [
  { style: 'bold', icon: 'bold', key: 'b' },
  { style: 'italic', icon: 'italic', key: 'i' },
  { style: 'strike', icon: 'strikethrough', key: 'x', shift: true },
  { style: 'code', icon: 'code', key: 'e' },
  { style: 'monospace', icon: 'square-code', key: 'm', shift: true },
];

const lines: readonly { readonly style: LineStyle; readonly icon: IconName }[] = [
  { style: 'bullet', icon: 'list' },
  { style: 'numbered', icon: 'list-ordered' },
  { style: 'quote', icon: 'text-quote' },
];

const sources: readonly VariableSource[] = ['contactName', 'agentName', 'custom'];

export interface ToolbarState {
  readonly tools: readonly ToolKind[];
  readonly label: string;
  readonly showsEmoji: boolean;
  readonly msg: Messages;
  readonly use: (tool: TextTool) => void;
  readonly toggleEmoji: () => void;
}

/** The mark of a pressed shortcut, if it is one. */
export function markOf(event: KeyboardEvent): MarkStyle | null {
  if (!(usesCommand ? event.metaKey : event.ctrlKey) || event.altKey) return null;
  const found = marks.find(
    ({ key, shift = false }) => key === event.key.toLowerCase() && shift === event.shiftKey,
  );
  return found?.style ?? null;
}

/** The tools of a text; one stop of the Tab key. */
export function toolbar(state: ToolbarState): TemplateResult | typeof nothing {
  const { tools, label, showsEmoji, msg, use, toggleEmoji } = state;
  if (tools.length === 0) return nothing;
  return html`<div
    class="toolbar"
    role="toolbar"
    aria-label=${msg.toolsFor(label)}
    @keydown=${rove}
    @focusin=${rove}
    @mousedown=${keepFocus}
  >
    ${
      tools.includes('marks')
        ? html`${marks.map((mark, place) => markButton(mark, place, state))}${lines.map((line) =>
            lineButton(line.style, line.icon, state),
          )}`
        : nothing
    }
    ${
      tools.includes('emoji')
        ? html`<button
            type="button"
            class="plain icon-only"
            data-rove
            tabindex=${tools.includes('marks') ? -1 : 0}
            aria-label=${msg.insertEmoji}
            title=${msg.insertEmoji}
            aria-expanded=${showsEmoji}
            @click=${toggleEmoji}
          >
            ${icon('smile')}
          </button>`
        : nothing
    }
    ${
      tools.includes('variables')
        ? html`<span class="insert">
            ${sources.map(
              (source, place) =>
                html`<button
                  type="button"
                  class="plain variable-tool"
                  data-rove
                  tabindex=${tools.length === 1 && place === 0 ? 0 : -1}
                  aria-label=${msg.insertVariable(msg.variableSources[source])}
                  @click=${() => use({ kind: 'variable', source })}
                >
                  ${icon('plus')}${msg.variableSources[source]}
                </button>`,
            )}
          </span>`
        : nothing
    }
  </div>`;
}

function markButton(
  { style, icon: name, ...shortcut }: MarkTool,
  place: number,
  state: ToolbarState,
): TemplateResult {
  const { msg, use } = state;
  const label = msg.markStyles[style];
  return html`<button
    type="button"
    class="plain icon-only"
    data-rove
    tabindex=${place === 0 ? 0 : -1}
    aria-label=${label}
    aria-keyshortcuts=${shortcutKeys(shortcut)}
    title=${msg.withKeys(label, shortcutWords(shortcut))}
    @click=${() => use({ kind: 'mark', style })}
  >
    ${icon(name)}
  </button>`;
}

function lineButton(style: LineStyle, name: IconName, { msg, use }: ToolbarState): TemplateResult {
  const label = msg.lineStyles[style];
  return html`<button
    type="button"
    class="plain icon-only"
    data-rove
    tabindex="-1"
    aria-label=${label}
    title=${label}
    @click=${() => use({ kind: 'line', style })}
  >
    ${icon(name)}
  </button>`;
}

/** The emoji that are offered. */
export function emojiPanel({
  msg,
  insert,
  leave,
}: {
  readonly msg: Messages;
  readonly insert: (emoji: string) => void;
  readonly leave: () => void;
}): TemplateResult {
  return html`<div
    class="emoji"
    role="group"
    aria-label=${msg.emoji}
    @focusin=${rove}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') {
        rove(event);
        return;
      }
      event.stopPropagation();
      leave();
    }}
    @mousedown=${keepFocus}
  >
    ${offeredEmoji.map(
      (emoji, place) =>
        html`<button
          type="button"
          class="plain icon-only"
          data-rove
          tabindex=${place === 0 ? 0 : -1}
          @click=${() => insert(emoji)}
        >
          ${emoji}
        </button>`,
    )}
  </div>`;
}

/** A press on a tool takes the focus, and with it the selection, from no text. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
