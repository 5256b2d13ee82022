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
