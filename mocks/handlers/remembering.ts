import { operationOf } from '../../src/contract/operations.ts';
import type { OperationName } from '../../src/contract/operations.ts';
import { problemStatus } from '../../src/contract/problem.ts';
import { dedupePeriod } from './account.ts';
import type { AnyAnswer } from './handler.ts';
import { refuse } from './handler.ts';
import { contactByRef } from '../world/contacts.ts';
import { contactFor } from '../world/masking.ts';
import type { UserRecord, World } from '../world/state.ts';

interface KeyedRequest {
  readonly params?: unknown;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

/**
 * Performs what is asked once for each user and idempotency key, whatever token the user came with. The same request
 * gets the first answer again, any other is refused. Answers that leave the outcome open are not kept.
 */
export function answerOnce(
  world: World,
  user: UserRecord,
  operation: OperationName,
  request: KeyedRequest,
  perform: () => AnyAnswer,
): AnyAnswer {
  forgetOld(world);
  const key = `${user.id} ${request.idempotencyKey}`;
  const payload = JSON.stringify([operation, sorted(request.params), sorted(request.body)]);
  const first = world.remembered.get(key);
  if (first !== undefined) {
    if (first.payload !== payload) return refuse('idempotency-key-reused');
    return again(world, user, operation, first.answer as AnyAnswer);
  }
  const answer = perform();
  if (answer.ok || isFinal(problemStatus[answer.code]))
    world.remembered.set(key, { payload, answer: structuredClone(answer), at: world.now });
  return answer;
}

const isFinal = (status: number): boolean => status < 500 && status !== 409;

function again(world: World, user: UserRecord, operation: OperationName, first: AnyAnswer): AnyAnswer {
  if (!first.ok) return first;
  const status = operationOf(operation).answers[200] === undefined ? first.status : 200;
  return { ...first, status, body: maskedAnew(world, user, first.body) };
}

/** What was answered, but of contacts only what the user may see now. */
function maskedAnew(world: World, user: UserRecord, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => maskedAnew(world, user, item));
  if (typeof value !== 'object' || value === null) return value;
  const contact = 'ref' in value ? contactByRef(world, String(value.ref)) : undefined;
  if (contact !== undefined) return contactFor(world, contact, user);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, maskedAnew(world, user, part)]));
}

/** The same value with the same text, in whatever order its keys came. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, sorted(part)]);
}

function forgetOld(world: World): void {
  for (const [key, { at }] of world.remembered) {
    if (world.now - at <= dedupePeriod) return;
    world.remembered.delete(key);
  }
}
