import * as z from 'zod/mini';
import { etagOf } from '../../src/contract/identifier.ts';
import { answerOf } from '../../src/contract/operations.ts';
import type { OperationName } from '../../src/contract/operations.ts';
import type { AnyAnswer } from '../handlers/handler.ts';
import { problemResponse } from './problem.ts';

/** Writes an answer by the contract. One that the contract does not permit is a bug, and throws. */
export function writeAnswer(name: OperationName, answer: AnyAnswer): Response {
  if (!answer.ok) return problemResponse(answer);
  const permitted = answerOf(name, answer.status);
  if (permitted === undefined) throw new Error(`${name} may not answer ${answer.status}`);
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (permitted.etag === true) headers.set('etag', etagOf(answer.revision!));
  const { status, body } = answer;
  if (body instanceof Blob) {
    headers.set('content-type', body.type || 'application/octet-stream');
    // A file of someone else's is never a page of ours.
    headers.set('content-disposition', 'attachment');
    headers.set('x-content-type-options', 'nosniff');
    return new Response(body, { status, headers });
  }
  if (permitted.body === undefined) return new Response(null, { status, headers });
  const encode = (value: unknown): string => JSON.stringify(z.encode(permitted.body!, value));
  if (permitted.stream !== undefined) {
    headers.set('content-type', permitted.stream);
    return new Response(linesOf(body as Iterable<unknown>, encode), { status, headers });
  }
  headers.set('content-type', 'application/json');
  return new Response(encode(body), { status, headers });
}

/** How many characters are handed over at a time, if there are so many. */
const chunkLength = 65_536;

/** One JSON value on each line, as fast as they are read. */
function linesOf(items: Iterable<unknown>, encode: (item: unknown) => string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = items[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      let text = '';
      let next = iterator.next();
      for (; next.done !== true; next = iterator.next()) {
        text += `${encode(next.value)}\n`;
        if (text.length >= chunkLength) break;
      }
      if (text !== '') controller.enqueue(encoder.encode(text));
      if (next.done === true) controller.close();
    },
  });
}
