import { encode } from '../contract/parse.ts';
import type { Operation } from '../contract/operation.ts';
import type { FieldProblem, Problem } from '../contract/problem.ts';

/** A request as it leaves, but for the token. */
export interface WireRequest {
  readonly method: Operation['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Blob;
}

/** Everything that any operation may take. */
export interface RequestParts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly file?: Blob;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
}

/** The request of an operation, or the problem that it breaks the contract, which saves the way to the backend. */
export function requestOf(
  baseUrl: string,
  operation: Operation,
  parts: RequestParts,
): { readonly ok: true; readonly request: WireRequest } | { readonly ok: false; readonly problem: Problem } {
  const params = encoded(operation.params, parts.params);
  const query = encoded(operation.query, parts.query ?? {});
  const body = encoded(operation.body, parts.body);
  const fields = [...byName(params.fields), ...byName(query.fields), ...body.fields];
  const path = pathOf(operation.path, textsIn(params.json));
  if (path === null) fields.push({ field: 'path', reason: 'Cannot be part of a path' });
  if (path === null || fields.length > 0) return { ok: false, problem: invalid(fields) };

  const search = new URLSearchParams();
  for (const [name, values] of textsIn(query.json)) for (const value of values) search.append(name, value);
  const url = `${baseUrl.replace(/\/+$/, '')}${path}${search.size > 0 ? `?${search}` : ''}`;
  const { idempotencyKey, ifMatch, file } = parts;
  return {
    ok: true,
    request: {
      method: operation.method,
      url,
      headers: {
        Accept: answersWithFile(operation) ? '*/*' : 'application/json, application/problem+json',
        ...(body.json !== undefined && { 'Content-Type': 'application/json' }),
        ...(file !== undefined && { 'Content-Type': file.type || 'application/octet-stream' }),
        ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
        ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
      },
      ...(body.json !== undefined && { body: JSON.stringify(body.json) }),
      ...(file !== undefined && { body: file }),
    },
  };
}

function encoded(schema: Operation['body'], value: unknown): { json: unknown; fields: FieldProblem[] } {
  if (schema === undefined) return { json: undefined, fields: [] };
  const result = encode(schema, value);
  return result.ok ? { json: result.json, fields: [] } : { json: undefined, fields: result.fields };
}

export function answersWithFile({ answers }: Operation): boolean {
  return Object.values(answers).some(({ file }) => file);
}

/** A parameter is called by its name, where a part of a body is pointed to. */
function byName(fields: FieldProblem[]): FieldProblem[] {
  return fields.map(({ field, reason }) => ({ field: field.slice(1), reason }));
}

/** The texts of encoded parameters, by name; a list has several. */
function textsIn(json: unknown): [name: string, values: string[]][] {
  return Object.entries((json ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, [value].flat().map(String)]);
}

/** Null where a parameter would not stay what it is: dots alone are steps in a path, and lone surrogates are no text. */
function pathOf(template: string, params: [string, string[]][]): string | null {
  let path = template;
  for (const [name, [value = '']] of params) {
    if (/^\.{0,2}$/.test(value) || !isWellFormed(value)) return null;
    path = path.replace(`{${name}}`, () => encodeURIComponent(value));
  }
  return path;
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function invalid(fields: FieldProblem[]): Problem {
  return { title: 'The request does not keep the contract', status: 422, code: 'validation-failed', fields };
}
