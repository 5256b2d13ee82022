import type * as z from 'zod/mini';
import type { Feature } from './capabilities.ts';
import type { ProblemCode } from './problem.ts';
import type { Role } from './role.ts';

/** What a body is when it is not JSON. */
export type StreamFormat = 'text/event-stream' | 'application/x-ndjson';

/** One way in which an operation answers when it succeeds. */
export type Answer = {
  /** The JSON body; absent if there is none, or if it is a file. Of a stream: one item of it. */
  readonly body?: z.ZodMiniType;
  /** The body is a stream of items: server-sent events, or one JSON value on each line. */
  readonly stream?: StreamFormat;
  /** The body is the file itself, under its own media type. */
  readonly file?: true;
  /** The answer has an `ETag` header: the quoted revision of the resource. */
  readonly etag?: true;
};

/** One row of the operations table. */
export type Operation = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the base address, with parameters in braces. */
  readonly path: `/v1/${string}`;
  /** Who may call it; everyone else gets 403 `role-not-allowed`. */
  readonly roles: readonly Role[];
  /** The optional part of the API it belongs to; absent if every backend must have it. */
  readonly feature?: Feature;
  /** Parameters in the path. */
  readonly params?: z.ZodMiniObject;
  /** Parameters in the query string: text on the wire, typed in code. */
  readonly query?: z.ZodMiniObject;
  /** The JSON body of the request. */
  readonly body?: z.ZodMiniType;
  /** The body of the request is a file, under its own media type. */
  readonly file?: true;
  /** Whether an `Idempotency-Key` header must come with it. */
  readonly idempotencyKey?: true;
  /** Whether an `If-Match` header must come with it. */
  readonly ifMatch?: true;
  /** Whether it changes nothing though it is no GET: what is asked for does not fit into an address. */
  readonly changesNothing?: true;
  /** Whether a `Last-Event-ID` header may come with it. */
  readonly lastEventId?: true;
  /** Answers of success, by HTTP status. */
  readonly answers: { readonly [status: number]: Answer };
  /** Every code with which it can be refused. */
  readonly errors: readonly ProblemCode[];
};

/** Refusals that any operation may meet. */
export const commonErrors = [
  'malformed-request',
  'signed-out',
  'role-not-allowed',
  'validation-failed',
  'rate-limited',
  'internal',
  'not-mocked',
  'unavailable',
] as const satisfies readonly ProblemCode[];
