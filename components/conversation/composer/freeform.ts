import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { lengthOf } from '../../../src/templates/length.ts';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import type { Until } from './standing-words.ts';

/** Longest text of a message, in characters. Source: the platform. */
export const LONGEST = 4096;
/** From how many characters left on they are counted. */
const NEAR_THE_END = 200;

export interface FreeformState {
  readonly text: string;
  readonly until: Until;
  readonly problem: string | null;
  readonly sending: boolean;
  readonly msg: Messages;
}

export interface FreeformActions {
  readonly input: (text: string) => void;
  readonly send: () => void;
  readonly chooseTemplate: () => void;
}

/** The field for a text. Enter sends, unless an input method is composing with it. */
export function freeform(
  state: FreeformState,
  { input, send, chooseTemplate }: FreeformActions,
): TemplateResult {
  const { text, until, sending, msg } = state;
  const problem = lengthProblem(text, msg) ?? state.problem;
  return html`<div class="box" ?data-invalid=${problem !== null}>
      <textarea
        id="text"
        rows="1"
        dir="auto"
        aria-label=${msg.writeMessage}
        aria-describedby="until${problem === null ? '' : ' problem'}"
        aria-invalid=${problem === null ? nothing : 'true'}
        placeholder=${msg.messagePlaceholder}
        enterkeyhint="send"
        .value=${live(text)}
        @input=${(event: InputEvent) => input((event.target as HTMLTextAreaElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
          event.preventDefault();
          if (text.trim() !== '') send();
        }}
      ></textarea>
      <div class="box-line">
        <button type="button" class="plain" title=${msg.useTemplate} @click=${chooseTemplate}>
          ${icon('layout-template')}<span class="wide">${msg.useTemplate}</span>
        </button>
        <span class="help send-hint" aria-hidden="true">${msg.sendHint}</span>
        ${counter(text, msg)}
        <button
          type="button"
          class="primary"
          aria-disabled=${sending || text.trim() === '' || lengthOf(text) > LONGEST}
          title=${msg.sendHint}
          @click=${send}
        >
          ${icon('send')}${msg.send}
        </button>
      </div>
    </div>
    ${problem === null ? nothing : html`<p class="error" id="problem" role="alert">${icon('circle-alert')}${problem}</p>`}
    <p class="help until" id="until" ?data-soon=${until.isSoon}>${icon('timer')}${until.text}</p>`;
}

/** Enter that ends a composition is no wish to send; 229 is how older engines say it. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

function lengthProblem(text: string, msg: Messages): string | null {
  const length = lengthOf(text);
  return length > LONGEST ? msg.charactersOver(length - LONGEST) : null;
}

function counter(text: string, msg: Messages): TemplateResult | typeof nothing {
  const left = LONGEST - lengthOf(text);
  return left > NEAR_THE_END || left < 0
    ? nothing
    : html`<span class="help counter">${msg.charactersLeft(left)}</span>`;
}
