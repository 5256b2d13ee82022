import type * as z from 'zod/mini';
import { revisionOf } from '../../src/contract/identifier.ts';
import type {
  OperationError,
  OperationName,
  OperationRequest,
  Operations,
} from '../../src/contract/operations.ts';
import type { PlatformError } from '../../src/contract/platform-error.ts';
import type { FieldProblem, ProblemCode } from '../../src/contract/problem.ts';
import type { UserRecord, World } from '../world/state.ts';

/** What a handler is given beside the request. */
export interface Context {
  readonly world: World;
  /** The virtual clock, epoch milliseconds; of a write also the world's own `now`. */
  readonly now: number;
  readonly user: UserRecord;
}

/** Why an operation is refused. */
export interface Refusal<Code extends ProblemCode = ProblemCode> {
  readonly ok: false;
  readonly code: Code;
  /** What went wrong this time, for logs. */
  readonly detail?: string;
  readonly fields?: readonly FieldProblem[];
  readonly platformError?: PlatformError;
}

type Body<Answer> = Answer extends { stream: string; body: infer Item extends z.ZodMiniType }
  ? Iterable<z.output<Item>>
  : Answer extends { file: true }
    ? Blob
    : Answer extends { body: infer Schema extends z.ZodMiniType }
      ? z.output<Schema>
      : undefined;

/** The revision that becomes the `ETag`. */
type Tag<Answer> = Answer extends { etag: true } ? { readonly revision: number } : unknown;

type SuccessOf<Answers> = {
  [Status in keyof Answers]: {
    readonly ok: true;
    readonly status: Status;
    readonly body: Body<Answers[Status]>;
  } & Tag<Answers[Status]>;
}[keyof Answers];

export type HandlerAnswer<Name extends OperationName> =
  SuccessOf<Operations[Name]['answers']> | Refusal<OperationError<Name>>;

/** Answers one operation. It throws nothing: what can be refused is an answer. */
export type Handler<Name extends OperationName> = (
  context: Context,
  request: OperationRequest<Name>,
) => HandlerAnswer<Name>;

/** Handlers of some operations. */
export type HandlersOf<Name extends OperationName> = { readonly [Key in Name]: Handler<Key> };

/** What any handler answers, for code that treats all operations alike. */
export type AnyAnswer =
  | { readonly ok: true; readonly status: number; readonly body?: unknown; readonly revision?: number }
  | Refusal;

export function refuse<Code extends ProblemCode>(
  code: Code,
  more: Omit<Refusal, 'ok' | 'code'> = {},
): Refusal<Code> {
  return { ok: false, code, ...more };
}

export function invalid(field: string, reason: string): Refusal<'validation-failed'> {
  return refuse('validation-failed', { fields: [{ field, reason }] });
}

/** Whether `If-Match` names another revision than the present one. */
export function isStale(ifMatch: string, { revision }: { readonly revision: number }): boolean {
  return revisionOf(ifMatch) !== revision;
}
