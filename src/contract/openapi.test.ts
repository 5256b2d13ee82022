import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operationNames } from '../../test/contract/every-schema.ts';
import { openApiDocument } from './openapi.ts';
import { operations } from './operations.ts';
import { problemStatus } from './problem.ts';

type Shown = {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  'x-roles': string[];
  parameters: { $ref?: string; name?: string; in?: string; schema?: object }[];
  responses: Record<
    string,
    { $ref?: string; content?: Record<string, { schema: object }>; headers?: object }
  >;
};
type Document = {
  paths: Record<string, Record<string, Shown>>;
  components: Record<string, Record<string, Record<string, unknown>>>;
};

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const { version } = file('package.json') as { version: string };
const document = JSON.parse(JSON.stringify(openApiDocument(version))) as Document;
const text = JSON.stringify(document);

describe('openapi.json', () => {
  it('is what the contract says now (else run `npm run generate`)', () => {
    expect(file('openapi.json')).toEqual(document);
  });

  it('refers only to what is in it', () => {
    const references = new Set(
      [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)].map(([, kind, name]) => `${kind}/${name}`),
    );
    expect(references.size).toBeGreaterThan(100);
    expect(text.match(/"\$ref":"(?!#\/components\/)/)).toBeNull();
    for (const reference of references) {
      const [kind = '', name = ''] = reference.split('/');
      expect(document.components[kind]?.[name], reference).toBeDefined();
    }
  });

  it.each(operationNames)('shows %s with roles, answers and the codes of every refusal', (name) => {
    const operation = operations[name];
    const shown = document.paths[operation.path]?.[operation.method.toLowerCase()];
    expect(shown).toMatchObject({ operationId: name, 'x-roles': operation.roles });
    expect(shown?.summary).toBeTruthy();
    expect(shown?.description).toBeTruthy();
    expect(shown?.tags).toHaveLength(1);
    for (const status of Object.keys(operation.answers)) expect(shown?.responses).toHaveProperty(status);
    for (const code of operation.errors) {
      const response = shown?.responses[problemStatus[code]];
      const resolved = response?.$ref
        ? document.components['responses']?.[response.$ref.split('/').at(-1) ?? '']
        : response;
      expect(JSON.stringify(resolved), code).toContain(`"${code}"`);
      expect(Object.keys((resolved as Shown['responses'][string]).content ?? {})).toEqual([
        'application/problem+json',
      ]);
    }
  });

  it('shows the headers that calls and answers carry', () => {
    const change = document.paths['/v1/users/{userId}/channels']?.['put'];
    expect(change?.parameters).toContainEqual({ $ref: '#/components/parameters/IfMatch' });
    expect(change?.responses['200']?.headers).toEqual({ ETag: { $ref: '#/components/headers/ETag' } });
    const send = document.paths['/v1/conversations/{conversationId}/messages']?.['post'];
    expect(send?.parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' });
    const events = document.paths['/v1/events']?.['get'];
    expect(events?.parameters).toEqual([{ $ref: '#/components/parameters/LastEventId' }]);
    expect(events?.responses['200']?.content).toHaveProperty(['text/event-stream']);
    for (const name of ['RateLimited', 'Unavailable']) {
      expect(document.components['responses']?.[name]).toHaveProperty('headers.Retry-After');
    }
  });

  it('shows what is typed in code as it is on the wire', () => {
    expect(document.components['schemas']?.['Instant']).toMatchObject({
      type: 'string',
      format: 'date-time',
    });
    const list = document.paths['/v1/conversations']?.['get'];
    const limit = list?.parameters.find(({ name }) => name === 'limit');
    expect(limit?.schema).toEqual({ type: 'integer', minimum: 1, maximum: 1000 });
    expect(list?.parameters.find(({ name }) => name === 'live')?.schema).toEqual({ type: 'boolean' });
  });

  it('names the discriminator of every union that has one, with a component for each value', () => {
    const unions = [...text.matchAll(/"discriminator":(\{"propertyName":"\w+","mapping":\{[^}]*\}\})/g)].map(
      ([, found]) => JSON.parse(found ?? '') as { mapping: Record<string, string> },
    );
    expect(unions.length).toBeGreaterThanOrEqual(8);
    for (const { mapping } of unions) {
      for (const target of Object.values(mapping)) expect(target).toMatch(/^#\/components\/schemas\/\w+$/);
    }
  });
});
