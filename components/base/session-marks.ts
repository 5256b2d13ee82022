import { html, nothing, type TemplateResult } from 'lit';
import type { SessionView } from '../../src/session/index.ts';
import type { Formats } from './formats.ts';
import { icon, ring } from './icon.ts';
import type { Messages } from './messages.ts';

const HOUR = 3_600_000;
/** From this share of the target on, the ring warns. */
const NEAR = 0.75;

export interface MarkContext {
  /** Backend time, epoch milliseconds. */
  readonly now: number;
  readonly msg: Messages;
  readonly formats: Formats;
}

/** How long the contact has waited for the first answer, while nobody has given it. */
export function waitingMark(
  { disposition, serviceLevel }: SessionView,
  { now, msg, formats }: MarkContext,
): TemplateResult | typeof nothing {
  const { state, startedAt, dueAt, answeredAt } = serviceLevel;
  if (disposition === 'archived' || startedAt === null || dueAt === null || answeredAt !== null)
    return nothing;
  const share = (now - startedAt) / (dueAt - startedAt);
  const tone = state === 'breached' ? 'past' : share >= NEAR ? 'near' : 'calm';
  const span = formats.span(now - startedAt);
  return html`<span class="waiting" data-tone=${tone}
    >${ring(share, tone)}<span aria-hidden="true">${span}</span
    ><span class="visually-hidden"
      >${msg.waitingFor(span)}${tone === 'past' ? `, ${msg.pastTarget}` : ''}</span
    ></span
  >`;
}

/** What is left of the customer-service window. */
export function windowMark(
  { disposition, window }: SessionView,
  { now, msg, formats }: MarkContext,
): TemplateResult | typeof nothing {
  if (disposition === 'archived') return nothing;
  const { closesAt } = window;
  if (closesAt === null) return html`<span class="window">${icon('timer')}${msg.windowClosed}</span>`;
  const left = closesAt - now;
  return html`<span class="window" ?data-soon=${left <= HOUR}
    >${icon('timer')}${msg.windowLeft(formats.span(left))}</span
  >`;
}
