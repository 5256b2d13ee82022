import type { OperationName } from '../src/contract/operations.ts';

/** An operation that a handler answers. The stream is no answer to one question: the backend itself keeps it open. */
export type HandledOperation = Exclude<OperationName, 'streamEvents'>;
