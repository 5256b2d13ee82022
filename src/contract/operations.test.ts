import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import { operationNames } from '../../test/contract/every-schema.ts';
import { features } from './capabilities.ts';
import { commonErrors } from './operation.ts';
import { operationGroups } from './operation-groups.ts';
import {
  answerOf,
  operationOf,
  operations,
  type OperationAnswer,
  type OperationError,
  type OperationRequest,
} from './operations.ts';
import { problemCodes, problemStatus } from './problem.ts';
import { roles } from './role.ts';

describe.each(operationNames.map((name) => ({ name, operation: operationOf(name) })))(
  '$name',
  ({ operation }) => {
    it('says who may call it', () => {
      expect(operation.roles.length).toBeGreaterThan(0);
      for (const role of operation.roles) expect(roles).toContain(role);
      expect(new Set(operation.roles).size).toBe(operation.roles.length);
    });

    it('says how it can be refused: by what every operation may meet, and by what follows from its request', () => {
      const { errors } = operation;
      expect(errors).toEqual(expect.arrayContaining([...commonErrors]));
      expect(new Set(errors).size).toBe(errors.length);
      const keyed = operation.idempotencyKey === true;
      expect(errors.includes('idempotency-key-missing')).toBe(keyed);
      expect(errors.includes('idempotency-key-reused')).toBe(keyed);
      expect(errors.includes('request-in-flight')).toBe(keyed);
      expect(errors.includes('precondition-failed')).toBe(operation.ifMatch === true);
      expect(errors.includes('precondition-required')).toBe(operation.ifMatch === true);
      expect(errors.includes('cursor-expired')).toBe('cursor' in shapeOf(operation.query ?? operation.body));
      expect(errors.includes('not-supported')).toBe(operation.feature !== undefined);
      const byId = Object.keys(shapeOf(operation.params)).some((key) => key.endsWith('Id'));
      if (byId) expect(errors).toContain('not-found');
    });

    it('has a parameter for every brace in its path', () => {
      const braces = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys(shapeOf(operation.params))).toEqual(braces);
    });

    it('answers success with one or more 2xx', () => {
      const statuses = Object.keys(operation.answers).map(Number);
      expect(statuses.length).toBeGreaterThan(0);
      for (const status of statuses) expect(Math.floor(status / 100)).toBe(2);
    });

    it('sends a body only where HTTP has one, and either JSON or a file', () => {
      if (operation.method === 'GET' || operation.method === 'DELETE')
        expect(operation.body ?? operation.file).toBeUndefined();
      expect(operation.body !== undefined && operation.file !== undefined).toBe(false);
    });
  },
);

function shapeOf(schema: z.ZodMiniType | undefined): object {
  return schema instanceof z.ZodMiniObject ? schema.shape : {};
}

describe('the operations table', () => {
  it('has every method and path once', () => {
    const calls = operationNames.map((name) => `${operations[name].method} ${operations[name].path}`);
    expect(new Set(calls).size).toBe(calls.length);
  });

  it('has no two paths that one address could mean', () => {
    const all = operationNames.map((name) => operations[name].path.split('/'));
    const ambiguous = all.filter((one) =>
      all.some(
        (other) =>
          one.join('/') !== other.join('/') &&
          one.length === other.length &&
          one.every(
            (part, index) => part === other[index] || part.startsWith('{') || other[index]?.startsWith('{'),
          ),
      ),
    );
    expect(ambiguous).toEqual([]);
  });

  it('uses every code of the closed list', () => {
    const used = new Set(operationNames.flatMap((name) => operationOf(name).errors));
    expect([...used].toSorted()).toEqual(problemCodes.toSorted());
  });

  it('is grouped for the document without loss or repetition', () => {
    const grouped = Object.values(operationGroups).flatMap((group) => Object.keys(group.operations));
    expect(grouped.toSorted()).toEqual(operationNames.toSorted());
  });

  it('lets what changes channels, templates, users and security be called by administrators only', () => {
    const changing = operationNames.filter(
      (name) =>
        operations[name].method !== 'GET' &&
        /^\/v1\/(channels|templates|users|user-imports|bulk-changes|security-groups|account-settings)/.test(
          operations[name].path,
        ),
    );
    expect(changing.length).toBeGreaterThan(10);
    for (const name of changing) expect(operations[name].roles, name).toEqual(['administrator']);
  });

  it('refuses a message for good with anything but 409 and 5xx, which mean that it may be tried again', () => {
    const again = operations.sendMessage.errors.filter(
      (code) => problemStatus[code] === 409 || problemStatus[code] >= 500,
    );
    expect(again.toSorted()).toEqual(['internal', 'not-mocked', 'request-in-flight', 'unavailable']);
  });

  it('has at least one operation of every optional feature', () => {
    const used = new Set(operationNames.map((name) => operationOf(name).feature));
    expect(features.filter((feature) => !used.has(feature))).toEqual([]);
  });

  it('finds the answer of a status, or none', () => {
    expect(answerOf('sendMessage', 201)?.body).toBe(operations.sendMessage.answers[201].body);
    expect(answerOf('sendMessage', 418)).toBeUndefined();
  });
});

describe('the types made from the table', () => {
  it('give a request exactly its parts, with instants as numbers', () => {
    expectTypeOf<OperationRequest<'markRead'>>().toEqualTypeOf<{
      params: { conversationId: string };
      body: { messageId: string };
    }>();
    expectTypeOf<keyof OperationRequest<'sendMessage'>>().toEqualTypeOf<
      'params' | 'body' | 'idempotencyKey'
    >();
    expectTypeOf<keyof OperationRequest<'setUserChannels'>>().toEqualTypeOf<'params' | 'body' | 'ifMatch'>();
    expectTypeOf<OperationRequest<'streamEvents'>>().toEqualTypeOf<{ lastEventId?: string }>();
    expectTypeOf<OperationRequest<'uploadMedia'>['file']>().toEqualTypeOf<Blob>();
    expectTypeOf<OperationRequest<'queryCdr'>['body']['filter']['startedFrom']>().toEqualTypeOf<
      number | undefined
    >();
    expectTypeOf<NonNullable<OperationRequest<'listUsers'>['query']>['canSend']>().toEqualTypeOf<
      boolean | undefined
    >();
  });

  it('give an answer by what its body is', () => {
    expectTypeOf<OperationAnswer<'getCapabilities'>['now']>().toEqualTypeOf<number>();
    expectTypeOf<OperationAnswer<'downloadMedia'>>().toEqualTypeOf<Blob>();
    expectTypeOf<OperationAnswer<'deleteTemplate'>>().toEqualTypeOf<undefined>();
    expectTypeOf<OperationAnswer<'streamEvents'>>().toEqualTypeOf<ReadableStream<Uint8Array>>();
    expectTypeOf<OperationError<'archiveConversation'>>().toEqualTypeOf<
      (typeof commonErrors)[number] | 'not-found' | 'session-not-live'
    >();
  });
});
