import { describe, expect, it } from 'vitest';
import { operationNames } from '../../test/contract/every-schema.ts';
import { operationOf } from './operations.ts';

/** The API as the design names it, written by hand. */
const designed: readonly [what: string, call: string][] = [
  ['capabilities', 'GET /v1/capabilities'],
  ['viewer', 'GET /v1/me'],
  ['channels: list', 'GET /v1/channels'],
  ['channels: request connection', 'POST /v1/channels'],
  ['channels: read', 'GET /v1/channels/{}'],
  ['channels: service-level target', 'PATCH /v1/channels/{}'],
  ['templates: list', 'GET /v1/templates'],
  ['templates: create', 'POST /v1/templates'],
  ['templates: read', 'GET /v1/templates/{}'],
  ['templates: update', 'PATCH /v1/templates/{}'],
  ['templates: delete all languages', 'DELETE /v1/templates/{}'],
  ['templates: delete one language', 'DELETE /v1/templates/{}/languages/{}'],
  ['templates: submit', 'POST /v1/templates/{}/submit'],
  ['users: list', 'GET /v1/users'],
  ['users: read', 'GET /v1/users/{}'],
  ['users: channels', 'PUT /v1/users/{}/channels'],
  ['users: import, dry run', 'POST /v1/user-imports'],
  ['users: import, apply', 'POST /v1/user-imports/{}/apply'],
  ['users: import, progress', 'GET /v1/user-imports/{}'],
  ['security groups: list', 'GET /v1/security-groups'],
  ['security groups: change', 'PATCH /v1/security-groups/{}'],
  ['account settings: read', 'GET /v1/account-settings'],
  ['account settings: change', 'PATCH /v1/account-settings'],
  ['conversations: list', 'GET /v1/conversations'],
  ['conversations: read', 'GET /v1/conversations/{}'],
  ['conversations: start', 'POST /v1/conversations'],
  ['conversations: assign', 'PUT /v1/conversations/{}/assignee'],
  ['conversations: claim', 'POST /v1/conversations/{}/claim'],
  ['conversations: messages', 'GET /v1/conversations/{}/messages'],
  ['conversations: facts', 'GET /v1/conversations/{}/facts'],
  ['conversations: send', 'POST /v1/conversations/{}/messages'],
  ['conversations: archive', 'POST /v1/conversations/{}/archive'],
  ['conversations: read mark', 'POST /v1/conversations/{}/read'],
  ['media: upload', 'POST /v1/media'],
  ['media: download', 'GET /v1/media/{}'],
  ['contacts: lookup', 'POST /v1/contacts/lookup'],
  ['CDR: query', 'POST /v1/cdr/query'],
  ['CDR: export', 'POST /v1/cdr/export'],
  ['events', 'GET /v1/events'],
];

const byCall = new Map(
  operationNames.map((name) => {
    const operation = operationOf(name);
    return [`${operation.method} ${operation.path.replaceAll(/\{\w+\}/g, '{}')}`, operation];
  }),
);

describe('the API of the design', () => {
  it.each(designed)('has %s', (_what, call) => {
    expect([...byCall.keys()]).toContain(call);
  });

  it('asks for a key where something is sent or started, and for the revision where changes could meet', () => {
    const called = (call: string) => byCall.get(call)!;
    for (const call of ['POST /v1/conversations', 'POST /v1/conversations/{}/messages'])
      expect(called(call).idempotencyKey, call).toBe(true);
    for (const call of [
      'PUT /v1/users/{}/channels',
      'PATCH /v1/templates/{}',
      'PATCH /v1/security-groups/{}',
    ])
      expect(called(call).ifMatch, call).toBe(true);
    expect(Object.values(called('GET /v1/events').answers)).toMatchObject([{ stream: 'text/event-stream' }]);
  });
});
