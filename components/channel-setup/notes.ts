import { html, nothing, type TemplateResult } from 'lit';
import { note } from '../base/form/note.ts';
import { icon } from '../base/icon.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';

/** A request that was handed in. */
export interface HandedIn {
  readonly channelId: string;
  readonly name: string;
}

export interface ChannelNotes {
  readonly isSignedOut: boolean;
  readonly isOffline: boolean;
  /** Whether the viewer may change anything here. */
  readonly mayChange: boolean;
  /** The request that was handed in last. */
  readonly handedIn: HandedIn | null;
  readonly msg: Messages;
  readonly retry: () => void;
  readonly showSheet: (channelId: string) => void;
}

/** What is to be known above the numbers. */
export function channelNotes(view: ChannelNotes): TemplateResult {
  const { isSignedOut, isOffline, mayChange, handedIn, msg, retry, showSheet } = view;
  const again = html`<button type="button" @click=${retry}>${msg.retryNow}</button>`;
  return html`${isSignedOut ? note('failed', msg.signedOut, again) : nothing}
  ${isOffline ? note('urgent', msg.channelsOffline) : nothing}
  ${mayChange ? nothing : note('calm', msg.channelsForAdministrators)}
  ${handedIn === null ? nothing : handedInNote(handedIn, msg, showSheet)}`;
}

/** It can be given the focus. */
function handedInNote(
  { channelId, name }: HandedIn,
  msg: Messages,
  showSheet: (channelId: string) => void,
): TemplateResult {
  const sheet = html`<button type="button" @click=${() => showSheet(channelId)}>
    ${icon('file-text')}${msg.sheetTitle}
  </button>`;
  return html`<div class="handed-in" tabindex="-1">
    ${note('good', msg.requestHandedIn(isolated(name)), sheet)}
  </div>`;
}
