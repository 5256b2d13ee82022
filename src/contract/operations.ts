import type * as z from 'zod/mini';
import type { Answer, Operation } from './operation.ts';
import { accountOperations } from './operations/account.ts';
import { cdrOperations } from './operations/cdr.ts';
import { channelOperations } from './operations/channels.ts';
import { contactOperations } from './operations/contacts.ts';
import { conversationOperations } from './operations/conversations.ts';
import { eventOperations } from './operations/events.ts';
import { mediaOperations } from './operations/media.ts';
import { messageOperations } from './operations/messages.ts';
import { securityOperations } from './operations/security.ts';
import { templateOperations } from './operations/templates.ts';
import { userJobOperations } from './operations/user-jobs.ts';
import { userOperations } from './operations/users.ts';

/** Every operation of the API, by its name. Client, mock and document take all they know from it. */
export const operations = {
  ...accountOperations,
  ...channelOperations,
  ...templateOperations,
  ...conversationOperations,
  ...messageOperations,
  ...mediaOperations,
  ...contactOperations,
  ...userOperations,
  ...userJobOperations,
  ...securityOperations,
  ...cdrOperations,
  ...eventOperations,
} as const satisfies Record<string, Operation>;

export type Operations = typeof operations;
export type OperationName = keyof Operations;

/** Parameters in the path of an operation. */
export type OperationParams<Name extends OperationName> = Part<Name, 'params'>;
/** Parameters in the query string of an operation, typed as in code. */
export type OperationQuery<Name extends OperationName> = Part<Name, 'query'>;
/** The JSON body of a request. */
export type OperationBody<Name extends OperationName> = Part<Name, 'body'>;
/** The codes with which an operation can be refused. */
export type OperationError<Name extends OperationName> = Operations[Name]['errors'][number];

type Part<Name extends OperationName, Key extends 'params' | 'query' | 'body'> =
  Operations[Name] extends Record<Key, infer Schema extends z.ZodMiniType> ? z.output<Schema> : never;

/** Everything that one call needs, decoded: instants are epoch milliseconds. */
export type OperationRequest<Name extends OperationName> = Flat<
  PartIf<Name, 'params'> &
    QueryIf<Name> &
    PartIf<Name, 'body'> &
    (Operations[Name] extends { file: true } ? { file: Blob } : unknown) &
    (Operations[Name] extends { idempotencyKey: true } ? { idempotencyKey: string } : unknown) &
    (Operations[Name] extends { ifMatch: true } ? { ifMatch: string } : unknown) &
    (Operations[Name] extends { lastEventId: true } ? { lastEventId?: string } : unknown)
>;

type Flat<T> = { [Key in keyof T]: T[Key] };
type PartIf<Name extends OperationName, Key extends 'params' | 'body'> =
  Operations[Name] extends Record<Key, unknown> ? { [K in Key]: Part<Name, Key> } : unknown;
type QueryIf<Name extends OperationName> =
  Operations[Name] extends Record<'query', unknown>
    ? Partial<OperationQuery<Name>> extends OperationQuery<Name>
      ? { query?: OperationQuery<Name> }
      : { query: OperationQuery<Name> }
    : unknown;

/**
 * What an operation answers when it succeeds, decoded. A file is a `Blob`, a stream is the bytes as
 * they come, no body is `undefined`.
 */
export type OperationAnswer<Name extends OperationName> = {
  [Status in keyof Operations[Name]['answers']]: AnswerBody<Operations[Name]['answers'][Status]>;
}[keyof Operations[Name]['answers']];

/** The operations that answer with a stream of lines, one JSON value on each. */
export type LinesName = {
  [Name in OperationName]: Operations[Name]['answers'] extends { 200: { stream: 'application/x-ndjson' } }
    ? Name
    : never;
}[OperationName];

/** What one line of such an answer holds, decoded. */
export type OperationLine<Name extends LinesName> = Operations[Name]['answers'] extends {
  200: { body: infer Schema extends z.ZodMiniType };
}
  ? z.output<Schema>
  : never;

type AnswerBody<Given> = Given extends { stream: string }
  ? ReadableStream<Uint8Array>
  : Given extends { file: true }
    ? Blob
    : Given extends { body: infer Schema extends z.ZodMiniType }
      ? z.output<Schema>
      : undefined;

/** The row of an operation as plain data, for code that treats all operations alike. */
export function operationOf(name: OperationName): Operation {
  return operations[name];
}

/** The answer schema of an operation for an HTTP status; undefined if it never succeeds with it. */
export function answerOf(name: OperationName, status: number): Answer | undefined {
  const answers: Operation['answers'] = operations[name].answers;
  return answers[status];
}
