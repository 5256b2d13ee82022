import './zod-setup.ts';
import * as z from 'zod/mini';
import { operationDocumentation } from './operation-documentation.ts';
import { problemMeaning } from './problem-meaning.ts';
import type { Answer, Operation } from './operation.ts';
import { wireSchema, type Json } from './openapi-schemas.ts';
import type { OperationName } from './operations.ts';
import { problemStatus, type ProblemCode } from './problem.ts';

const reference = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

/** One operation as OpenAPI has it. */
export function operationObject(name: OperationName, operation: Operation, tag: string): Json {
  const { summary, description } = operationDocumentation[name];
  return {
    operationId: name,
    summary,
    description: [description, ...conditions(operation)].join('\n\n'),
    tags: [tag],
    'x-roles': operation.roles,
    ...(operation.feature && { 'x-feature': operation.feature }),
    parameters: parametersOf(operation),
    ...(operation.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: wireSchema(operation.body) } },
      },
    }),
    ...(operation.file && {
      requestBody: {
        description: 'The file; `Content-Type` is its media type.',
        required: true,
        content: { '*/*': {} },
      },
    }),
    responses: { ...successesOf(operation), ...refusalsOf(operation) },
  };
}

function conditions({ roles, feature }: Operation): string[] {
  const who = `Roles: ${roles.join(', ')}.`;
  return feature ? [who, `Optional: belongs to the feature \`${feature}\` of the capabilities.`] : [who];
}

function parametersOf(operation: Operation): Json[] {
  const headers = [
    operation.idempotencyKey && 'IdempotencyKey',
    operation.ifMatch && 'IfMatch',
    operation.lastEventId && 'LastEventId',
  ].filter((header) => typeof header === 'string');
  return [
    ...parametersFrom(operation.params, 'path'),
    ...parametersFrom(operation.query, 'query'),
    ...headers.map((header) => reference('parameters', header)),
  ];
}

function parametersFrom(schema: z.ZodMiniObject | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties, required = [] } = wireSchema(schema) as { properties: Json; required?: string[] };
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property as Json;
    return { name, in: where, required: required.includes(name), description, schema: rest };
  });
}

function successesOf(operation: Operation): Json {
  return Object.fromEntries(
    Object.entries(operation.answers).map(([status, answer]) => [
      status,
      {
        description: answerDescription(operation, Number(status), answer),
        ...(answer.etag && { headers: { ETag: reference('headers', 'ETag') } }),
        ...contentOf(answer),
      },
    ]),
  );
}

function answerDescription(operation: Operation, status: number, answer: Answer): string {
  if (status === 200 && operation.answers[201])
    return 'The call was made before under the same Idempotency-Key: the first answer again.';
  if (answer.file) return 'The file, under its own media type.';
  if (!answer.body) return 'Done.';
  return z.globalRegistry.get(answer.body)?.description ?? 'Done.';
}

function contentOf(answer: Answer): Json {
  if (answer.file) return { content: { '*/*': {} } };
  if (!answer.body) return {};
  return { content: { [answer.stream ?? 'application/json']: { schema: wireSchema(answer.body) } } };
}

/** The codes with which an operation can be refused, by status. */
function codesByStatus(errors: readonly ProblemCode[]): [status: string, codes: ProblemCode[]][] {
  const byStatus: Record<string, ProblemCode[]> = {};
  for (const code of errors) (byStatus[problemStatus[code]] ??= []).push(code);
  return Object.entries(byStatus);
}

/** Most operations share these answers: one or two codes are a component, more are written in place. */
const componentName = (codes: readonly ProblemCode[]): string | null =>
  codes.length > 2
    ? null
    : codes
        .map((code) => code.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()))
        .join('Or');

function refusalsOf(operation: Operation): Json {
  return Object.fromEntries(
    codesByStatus(operation.errors).map(([status, codes]) => {
      const name = componentName(codes);
      return [status, name ? reference('responses', name) : refusal(status, codes)];
    }),
  );
}

/** The refusals that operations share, as components. */
export function refusalComponents(operations: readonly Operation[]): Json {
  const components: Json = {};
  for (const operation of operations) {
    for (const [status, codes] of codesByStatus(operation.errors)) {
      const name = componentName(codes);
      if (name) components[name] = refusal(status, codes);
    }
  }
  return components;
}

function refusal(status: string, codes: readonly ProblemCode[]): Json {
  return {
    description: codes.map((code) => `\`${code}\`: ${problemMeaning[code]}.`).join('\n\n'),
    ...((status === '429' || status === '503') && {
      headers: { 'Retry-After': reference('headers', 'RetryAfter') },
    }),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            reference('schemas', 'Problem'),
            { type: 'object', properties: { code: { type: 'string', enum: codes } } },
          ],
        },
      },
    },
  };
}
