import type * as z from 'zod/mini';
import { operationOf, operations, type OperationName } from '../../src/contract/operations.ts';
import { problemSchema } from '../../src/contract/problem.ts';

export const operationNames = Object.keys(operations) as OperationName[];

/** Every schema that crosses the wire, once, with the first place where it does. */
export function wireSchemas(): [place: string, schema: z.ZodMiniType][] {
  const places: [string, z.ZodMiniType][] = operationNames.flatMap((name) => {
    const { params, query, body, answers } = operationOf(name);
    const parts: [string, z.ZodMiniType | undefined][] = [
      [`${name} params`, params],
      [`${name} query`, query],
      [`${name} body`, body],
      ...Object.entries(answers).map(([status, answer]): [string, z.ZodMiniType | undefined] => [
        `${name} ${status}`,
        answer.body,
      ]),
    ];
    return parts.filter((part): part is [string, z.ZodMiniType] => part[1] !== undefined);
  });
  const seen = new Set<z.ZodMiniType>();
  return [...places, ['problem', problemSchema] as [string, z.ZodMiniType]].filter(([, schema]) => {
    const first = !seen.has(schema);
    seen.add(schema);
    return first;
  });
}

/** Visits a schema and all that it is made of, each with the path that leads to it. */
export function* walk(
  schema: z.core.$ZodType,
  path: string,
): Generator<[path: string, schema: z.core.$ZodTypes]> {
  yield [path, schema as z.core.$ZodTypes];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      for (const [key, field] of Object.entries(def.shape)) yield* walk(field, `${path}.${key}`);
      break;
    case 'optional':
    case 'nullable':
      yield* walk(def.innerType, path);
      break;
    case 'array':
      yield* walk(def.element, `${path}[]`);
      break;
    case 'record':
      yield* walk(def.valueType, `${path}[*]`);
      break;
    case 'union':
      for (const [index, option] of def.options.entries()) yield* walk(option, `${path}(${index})`);
      break;
    case 'pipe':
      yield* walk(def.in, path);
      yield* walk(def.out, path);
      break;
  }
}
