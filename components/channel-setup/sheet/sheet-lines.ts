import type { Channel } from '../../../src/contract/channel.ts';
import type { Formats } from '../../base/formats.ts';
import { isolated } from '../../base/isolated.ts';
import type { Messages } from '../../base/messages.ts';
import { requestFields } from '../request/request-form.ts';

/** One line of the sheet. */
export interface SheetLine {
  readonly label: string;
  readonly value: string;
}

/** What the account manager needs to know of a request: the five values, and how it stands. */
export function sheetLines(channel: Channel, msg: Messages, formats: Formats): readonly SheetLine[] {
  const { status, rejection, requestedAt } = channel;
  const state =
    status === 'rejected' && rejection !== undefined
      ? `${msg.channelStates.rejected}: ${msg.requestFields[rejection.field] ?? rejection.field}: ${isolated(rejection.reason)}`
      : msg.channelStates[status];
  return [
    ...requestFields.map((field) => ({
      label: msg.requestFields[field] ?? field,
      value: channel[field] ?? '',
    })),
    { label: msg.sheetState, value: state },
    ...(requestedAt === undefined
      ? []
      : [{ label: msg.sheetRequested, value: formats.fullTime(requestedAt) }]),
  ];
}

/** The sheet as plain text, for mail and chat. */
export function sheetText(title: string, lines: readonly SheetLine[]): string {
  return [title, '', ...lines.map(({ label, value }) => `${label}: ${value}`), ''].join('\n');
}
