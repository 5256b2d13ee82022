import { html, nothing, type TemplateResult } from 'lit';
import type { Channel } from '../../../src/contract/channel.ts';
import type { ConnectionState } from '../../../src/workspace/workspace.ts';
import { conflict } from '../../base/form/conflict.ts';
import { note } from '../../base/form/note.ts';
import type { Messages } from '../../base/messages.ts';
import type { RequestRefusal } from './refusal.ts';
import { requestFields, valuesOf, type RequestValues } from './request-form.ts';

export interface OutcomeView {
  readonly refusal: RequestRefusal | null;
  readonly connection: ConnectionState | null;
  readonly mine: RequestValues;
  readonly msg: Messages;
  readonly takeTheirs: (current: Channel) => void;
  readonly keepMine: (current: Channel) => void;
  readonly becomeNew: () => void;
  readonly discard: () => void;
}

/** What became of handing in, and what is in its way; at the button that does it. */
export function outcomeNote(view: OutcomeView): TemplateResult {
  const { refusal, connection, msg } = view;
  return html`${
      connection?.state === 'offline' && refusal?.kind !== 'unclear'
        ? note('urgent', msg.channelsOfflineForm)
        : nothing
    }${connection?.persistent === false ? note('urgent', msg.channelsNotKept) : nothing}
    <div class="outcome" tabindex="-1" ?hidden=${refusal === null || refusal.kind === 'fields'}>
      ${refusal === null ? nothing : refusalNote(refusal, view)}
    </div>`;
}

function refusalNote(refusal: RequestRefusal, view: OutcomeView): TemplateResult | typeof nothing {
  const { msg } = view;
  if (refusal.kind === 'unclear') return note('urgent', msg.requestUnclear);
  if (refusal.kind === 'reused') return note('urgent', msg.requestReused, discardButton(view));
  if (refusal.kind === 'forbidden') return note('failed', msg.requestForbidden);
  if (refusal.kind === 'gone') {
    const asNew = html`<button type="button" @click=${view.becomeNew}>${msg.requestAsNew}</button>`;
    return note('failed', msg.requestGone, asNew);
  }
  if (refusal.kind === 'said') return note('failed', refusal.words);
  return refusal.kind === 'conflict' ? theirsAndMine(refusal.current, view) : nothing;
}

function theirsAndMine(current: Channel, view: OutcomeView): TemplateResult {
  const { msg, mine, takeTheirs, keepMine } = view;
  if (current.status !== 'rejected') return note('urgent', msg.requestOvertaken, discardButton(view));
  return conflict({
    title: msg.requestConflict,
    rows: differences(current, mine, msg),
    msg,
    takeTheirs: () => takeTheirs(current),
    keepMine: () => keepMine(current),
  });
}

function discardButton({ msg, discard }: OutcomeView): TemplateResult {
  return html`<button type="button" @click=${discard}>${msg.requestDiscardMine}</button>`;
}

function differences(current: Channel, mine: RequestValues, msg: Messages) {
  const theirs = valuesOf(current);
  return requestFields
    .filter((field) => theirs[field] !== mine[field])
    .map((field) => ({
      label: msg.requestFields[field] ?? field,
      theirs: theirs[field],
      mine: mine[field],
    }));
}
