import * as z from 'zod/mini';
import { operationOf } from '../../src/contract/operations.ts';
import type { Operation } from '../../src/contract/operation.ts';
import type { FieldProblem } from '../../src/contract/problem.ts';
import type { UnderstoodRequest } from '../commands.ts';
import { refuse } from '../handlers/handler.ts';
import type { Refusal } from '../handlers/handler.ts';
import type { Matched } from './route.ts';

/** Reads a request by the contract; what the contract does not permit is refused here. */
export async function readRequest(
  request: Request,
  { name, params }: Matched,
): Promise<{ ok: true; request: UnderstoodRequest } | Refusal> {
  const operation = operationOf(name);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const body = await bodyOf(request, operation);
  if (!body.ok) return body;
  const idempotencyKey = request.headers.get('idempotency-key')?.trim() ?? '';
  const ifMatch = request.headers.get('if-match');
  if (operation.idempotencyKey === true && idempotencyKey === '') return refuse('idempotency-key-missing');
  if (operation.ifMatch === true && ifMatch === null) return refuse('precondition-required');
  const parts = [
    decoded('params', operation.params, params),
    decoded('query', operation.query, query),
    decoded('body', operation.body, body.json),
  ];
  const fields = parts.flatMap((part) => part.fields);
  if (fields.length > 0) return refuse('validation-failed', { fields });
  return {
    ok: true,
    request: {
      ...Object.assign({}, ...parts.map((part) => part.value)),
      ...(body.file === undefined ? {} : { file: body.file }),
      ...(operation.idempotencyKey === true ? { idempotencyKey } : {}),
      ...(operation.ifMatch === true ? { ifMatch } : {}),
    },
  };
}

type ReadBody = { ok: true; json?: unknown; file?: Blob } | Refusal;

async function bodyOf(request: Request, operation: Operation): Promise<ReadBody> {
  if (operation.file === true) {
    const type = request.headers.get('content-type') ?? '';
    return { ok: true, file: new Blob([await request.arrayBuffer()], { type }) };
  }
  if (operation.body === undefined) return { ok: true };
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return refuse('malformed-request');
  try {
    const json: unknown = JSON.parse(await request.text());
    return { ok: true, json };
  } catch {
    return refuse('malformed-request');
  }
}

interface Decoded {
  readonly value: { readonly [part: string]: unknown };
  readonly fields: readonly FieldProblem[];
}

/** Decodes one part of a request; what is wrong in it is named as the contract names it. */
function decoded(
  part: 'params' | 'query' | 'body',
  schema: z.ZodMiniType | undefined,
  given: unknown,
): Decoded {
  if (schema === undefined) return { value: {}, fields: [] };
  const result = z.safeDecode(schema, given);
  if (result.success) return { value: { [part]: result.data }, fields: [] };
  const fields = result.error.issues.map(({ path, code }) => ({
    field: part === 'body' ? pointerTo(path) : String(path[0] ?? ''),
    reason: code,
  }));
  return { value: {}, fields };
}

/** A JSON Pointer: `/content/text`. */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
