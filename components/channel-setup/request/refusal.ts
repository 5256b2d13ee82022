import type { Channel } from '../../../src/contract/channel.ts';
import type { Refusal } from '../../../src/workspace/workspace.ts';
import { adviceFor } from '../../base/advice.ts';
import type { Messages } from '../../base/messages.ts';
import { isRequestField, type RequestField } from './request-form.ts';

type Refused = Refusal & { readonly current?: Channel | null };

/** What becomes of a request that was not taken. */
export type RequestRefusal =
  /** What stands in these fields was not accepted. */
  | { readonly kind: 'fields'; readonly words: Readonly<Partial<Record<RequestField, string>>> }
  /** Nobody knows whether it arrived: to be repeated under the same key. */
  | { readonly kind: 'unclear' }
  /** It had arrived before the last changes. */
  | { readonly kind: 'reused' }
  /** Somebody else changed the rejected request; `current` is what stands now. */
  | { readonly kind: 'conflict'; readonly current: Channel }
  | { readonly kind: 'forbidden' }
  /** The channel that was mended is gone. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'said'; readonly words: string };

const unclear: ReadonlySet<string> = new Set([
  'network',
  'timeout',
  'invalid-answer',
  'aborted',
  'request-in-flight',
  'internal',
  'unavailable',
]);

export function refusalOf(refusal: Refused, msg: Messages): RequestRefusal {
  const { reason, problem, current } = refusal;
  const words = adviceFor({ code: reason }, msg);
  if (unclear.has(reason)) return { kind: 'unclear' };
  if (reason === 'idempotency-key-reused') return { kind: 'reused' };
  if (reason === 'role-not-allowed') return { kind: 'forbidden' };
  if (reason === 'not-found') return { kind: 'gone' };
  if (reason === 'name-taken') return { kind: 'fields', words: { name: words } };
  if (reason === 'conflict') return { kind: 'fields', words: { number: msg.requestNumberTakenSomewhere } };
  if (reason === 'precondition-failed' && current) return { kind: 'conflict', current };
  const fields = (problem?.fields ?? []).flatMap(({ field, reason }) => {
    const name = field.replace(/^\//, '');
    return isRequestField(name) ? [[name, reason] as const] : [];
  });
  return fields.length > 0 ? { kind: 'fields', words: Object.fromEntries(fields) } : { kind: 'said', words };
}

/** Whether the backend is certain not to have made the request: a mended one then needs a key of its own. */
export function isCertain({ kind }: RequestRefusal): boolean {
  return kind !== 'unclear';
}
