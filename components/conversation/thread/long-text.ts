import { html, nothing, type TemplateResult } from 'lit';
import type { ThreadContext } from './thread-context.ts';
import { excerptOf, markedText } from '../../base/bubble/marked-text.ts';

/** A text that somebody wrote; of one that is very long, the beginning and a way to see the rest. */
export function longText(text: string, key: string, context: ThreadContext): TemplateResult {
  const shown = context.expanded.has(key) ? text : excerptOf(text);
  const { msg, formats } = context;
  return html`${markedText(shown)}${
    shown.length === text.length
      ? nothing
      : html`<button type="button" class="link more" @click=${() => context.expand(key)}>
          ${msg.showWhole(formats.number(text.length))}
        </button>`
  }`;
}
