import type { Channel, ChannelRequest } from '../../../src/contract/channel.ts';
import { lengthOf } from '../../../src/templates/length.ts';
import type { ChannelDraftContent } from '../../../src/workspace/administration.ts';
import type { NumberEntry, NumberProblem } from '../../base/form/typed-number.ts';

/** The five values that are handed over, in the order in which they are asked for. */
export const requestFields = [
  'businessManagerId',
  'legalEntityName',
  'whatsAppAccountName',
  'number',
  'name',
] as const;
export type RequestField = (typeof requestFields)[number];

/** What stands in the fields, as it was typed. */
export type RequestValues = Readonly<Record<RequestField, string>>;

/** Longest texts, in characters. Source: the contract. */
const longest = { legalEntityName: 256, whatsAppAccountName: 256, name: 128 } as const;

export type RequestProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'no-digits' }
  | { readonly kind: 'digit-count' }
  | { readonly kind: 'too-long'; readonly most: number }
  /** Another channel has this name, or this number. */
  | { readonly kind: 'name-taken' | 'number-taken'; readonly by: string }
  | { readonly kind: 'number'; readonly problem: NumberProblem };

export interface CheckedRequest {
  readonly problems: Readonly<Partial<Record<RequestField, RequestProblem>>>;
  /** What can be handed in; null while anything is wrong. */
  readonly request: ChannelRequest | null;
}

/** Whether a word of the backend names one of the fields. */
export function isRequestField(name: string): name is RequestField {
  return (requestFields as readonly string[]).includes(name);
}

export function valuesOf(content: ChannelDraftContent | Channel): RequestValues {
  const { businessManagerId = '', legalEntityName = '', whatsAppAccountName = '' } = content;
  const { number = '', name = '' } = content;
  return { businessManagerId, legalEntityName, whatsAppAccountName, number, name };
}

/** True if nothing was entered. */
export function isBlank(content: ChannelDraftContent): boolean {
  const { channelId, ready = [] } = content;
  return (
    channelId === undefined &&
    ready.length === 0 &&
    Object.values(valuesOf(content)).every((value) => value.trim() === '')
  );
}

/**
 * Checks a request as a whole.
 *
 * @param number - what was read from the number's field
 * @param others - all channels but the one that is mended
 */
export function checkRequest(
  values: RequestValues,
  number: NumberEntry,
  others: readonly Channel[],
): CheckedRequest {
  const problems: Partial<Record<RequestField, RequestProblem>> = {};
  const note = (field: RequestField, problem: RequestProblem | null): void => {
    if (problem !== null) problems[field] = problem;
  };
  const businessManagerId = digitsOf(values.businessManagerId);
  const name = values.name.trim();
  note('businessManagerId', businessManagerProblem(businessManagerId));
  note('legalEntityName', textProblem(values.legalEntityName, longest.legalEntityName));
  note('whatsAppAccountName', textProblem(values.whatsAppAccountName, longest.whatsAppAccountName));
  note('number', numberProblem(number, others));
  note('name', textProblem(name, longest.name) ?? nameProblem(name, others));
  if (Object.keys(problems).length > 0 || !number.ok) return { problems, request: null };
  const request = {
    businessManagerId,
    legalEntityName: values.legalEntityName.trim(),
    whatsAppAccountName: values.whatsAppAccountName.trim(),
    number: number.reading.number,
    name,
  };
  return { problems, request };
}

/** The digits of an ID that was pasted with spaces, hyphens or in full width. */
function digitsOf(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s\p{Pd}\p{Cf}]+/gu, '');
}

function businessManagerProblem(digits: string): RequestProblem | null {
  if (digits === '') return { kind: 'missing' };
  if (!/^\d+$/.test(digits)) return { kind: 'no-digits' };
  return digits.length < 5 || digits.length > 20 ? { kind: 'digit-count' } : null;
}

function textProblem(typed: string, most: number): RequestProblem | null {
  const text = typed.trim();
  if (text === '') return { kind: 'missing' };
  return lengthOf(text) > most ? { kind: 'too-long', most } : null;
}

function numberProblem(entry: NumberEntry, others: readonly Channel[]): RequestProblem | null {
  if (!entry.ok)
    return entry.problem === 'missing' ? { kind: 'missing' } : { kind: 'number', problem: entry.problem };
  const taken = others.find(({ number }) => number === entry.reading.number);
  return taken === undefined ? null : { kind: 'number-taken', by: taken.name };
}

function nameProblem(name: string, others: readonly Channel[]): RequestProblem | null {
  const taken = others.find((channel) => channel.name === name);
  return taken === undefined ? null : { kind: 'name-taken', by: taken.name };
}
