import { operationObject, refusalComponents } from './openapi-operation.ts';
import { componentSchemas, type Json } from './openapi-schemas.ts';
import { operationGroups } from './operation-groups.ts';
import { operations, type OperationName } from './operations.ts';

/** The OpenAPI 3.1 document of the whole contract, made from the schemas and the operations table. */
export function openApiDocument(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Jackfield contact-centre API',
      version,
      summary: "What a backend answers so that Jackfield's elements can work with it.",
      description:
        'Instants are RFC 3339 text, durations whole milliseconds, sizes bytes. Properties that a reader does not know are ignored. Lists go on by opaque cursors that stay stable while rows arrive. A call that carries an Idempotency-Key is done once: the same key with the same payload answers as the first time, for at least 72 h. Writes that can conflict name the revision they change in If-Match. Every refusal is a problem (RFC 9457) with a `code` from a closed list.',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
      contact: { name: 'The Jackfield authors' },
    },
    servers: [{ url: '/', description: 'The base address of the backend.' }],
    security: [{ bearer: [] }, { session: [] }],
    tags: Object.entries(operationGroups).map(([name, { description }]) => ({ name, description })),
    paths: paths(),
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A token that the host page gives, in `Authorization`. It may be renewed at any time; idempotency keys outlive it.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description: "The session cookie of a portal on the same origin; its name is the portal's own.",
        },
      },
      parameters,
      headers,
      responses: refusalComponents(Object.values(operations)),
      schemas: componentSchemas(),
    },
  };
}

function paths(): Json {
  const paths: Record<string, Json> = {};
  for (const [tag, group] of Object.entries(operationGroups)) {
    for (const [name, operation] of Object.entries(group.operations)) {
      const path = (paths[operation.path] ??= {});
      path[operation.method.toLowerCase()] = operationObject(name as OperationName, operation, tag);
    }
  }
  return paths;
}

const parameters: Json = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'A random UUID of the client for this one action, the same on every repeat. Kept for at least 72 h, for this user whatever their token.',
    schema: { type: 'string', format: 'uuid' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'ETag of the resource as the client knows it: its `revision` in double quotes.',
    schema: { type: 'string', pattern: '^"\\d{1,15}"$' },
  },
  LastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    required: false,
    description:
      'Position after which the stream shall go on: the `id` of the last event, or the `streamPosition` of a list.',
    schema: { type: 'string' },
  },
};

const headers: Json = {
  ETag: {
    description: 'The `revision` of the resource in double quotes, for If-Match.',
    required: true,
    schema: { type: 'string', pattern: '^"\\d{1,15}"$' },
  },
  RetryAfter: {
    description: 'Least time to wait before the next try, in seconds.',
    schema: { type: 'integer', minimum: 0 },
  },
};
