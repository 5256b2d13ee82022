import './zod-setup.ts';
import * as z from 'zod/mini';
import type { FieldProblem } from './problem.ts';

/** JSON as a schema of this contract reads it: instants as epoch milliseconds, unknown keys dropped. */
export function decode<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
): { readonly ok: true; readonly value: z.output<Schema> } | { readonly ok: false } {
  const result = z.safeDecode(schema, json as z.input<Schema>);
  return result.success ? { ok: true, value: result.data } : { ok: false };
}

/**
 * As {@link decode}; of a list, those `items` are left out that the schema does not understand. So what a newer backend
 * says in one of them costs no other.
 */
export function decodeList<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
): ReturnType<typeof decode<Schema>> {
  const result = z.safeDecode(schema, json as z.input<Schema>);
  if (result.success) return { ok: true, value: result.data };
  const items = (json as { items?: unknown } | null | undefined)?.items;
  const isOfItem = ({ path }: Issue): boolean => path[0] === 'items' && path.length > 1;
  if (!Array.isArray(items) || !result.error.issues.every(isOfItem)) return { ok: false };
  const strange = new Set(result.error.issues.map(({ path }) => path[1]));
  return decode(schema, { ...(json as object), items: items.filter((_, index) => !strange.has(index)) });
}

/** A value as a schema of this contract writes it, ready for JSON; or which parts of it do not keep the contract. */
export function encode<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
):
  | { readonly ok: true; readonly json: z.input<Schema> }
  | { readonly ok: false; readonly fields: FieldProblem[] } {
  const result = z.safeEncode(schema, value as z.output<Schema>);
  if (result.success) return { ok: true, json: result.data };
  const fields = result.error.issues.map(({ path, message }) => ({
    field: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    reason: message,
  }));
  return { ok: false, fields };
}

/**
 * Whether a value has the shape that a schema describes, whatever its texts and numbers are like. Such is work that is
 * not finished: a text too long, a list still empty.
 */
export function hasShape(schema: z.ZodMiniType, value: unknown): boolean {
  const result = z.safeDecode(schema, value);
  return result.success || result.error.issues.every((issue) => leavesShape(issue, value));
}

type Issue = z.core.$ZodIssue;

function leavesShape(issue: Issue, value: unknown): boolean {
  switch (issue.code) {
    case 'too_big':
    case 'too_small':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'custom':
      return true;
    case 'invalid_key':
      return issue.issues.every((inner) => leavesShape(inner, value));
    case 'invalid_type':
      return ['int', 'number'].includes(issue.expected) && typeof at(value, issue.path) === 'number';
    default:
      return false;
  }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((part, name) => (part as Record<PropertyKey, unknown> | null)?.[name], value);
}
