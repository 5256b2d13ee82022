import { beforeEach, describe, expect, it } from 'vitest';
import { operationOf, operations } from '../../src/contract/operations.ts';
import type { OperationName } from '../../src/contract/operations.ts';
import { roles } from '../../src/contract/role.ts';
import type { Role } from '../../src/contract/role.ts';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';
import { validRequests } from './valid-requests.ts';

const people: Readonly<Record<Role, string>> = {
  agent: 'agent-ana',
  supervisor: 'supervisor-sam',
  administrator: 'administrator-ada',
};

/** Who may do what, by thought and not from the operations table. A: agents, S: supervisors, M: administrators. */
const matrix: Readonly<Record<OperationName, 'ASM' | 'SM' | 'M'>> = {
  getCapabilities: 'ASM',
  getMe: 'ASM',
  streamEvents: 'ASM',
  // Conversations are everyone's work.
  listConversations: 'ASM',
  getConversation: 'ASM',
  startConversation: 'ASM',
  assignConversation: 'ASM',
  claimConversation: 'ASM',
  archiveConversation: 'ASM',
  markRead: 'ASM',
  listFacts: 'ASM',
  listMessages: 'ASM',
  sendMessage: 'ASM',
  uploadMedia: 'ASM',
  downloadMedia: 'ASM',
  lookUpContact: 'ASM',
  // Agents choose from templates and channels; administrators make them.
  listTemplates: 'ASM',
  getTemplate: 'ASM',
  createTemplate: 'M',
  updateTemplate: 'M',
  submitTemplate: 'M',
  deleteTemplate: 'M',
  deleteTemplateLanguage: 'M',
  checkTemplateName: 'M',
  listChannels: 'ASM',
  getChannel: 'ASM',
  requestChannel: 'M',
  resubmitChannel: 'M',
  updateChannel: 'M',
  // Supervisors look at people and records; only administrators change people and what they see.
  listUsers: 'SM',
  getUser: 'SM',
  setUserChannels: 'M',
  startUserImport: 'M',
  addUserImportRows: 'M',
  listUserImports: 'M',
  getUserImport: 'M',
  listUserImportOutcomes: 'M',
  applyUserImport: 'M',
  cancelUserImport: 'M',
  startBulkChange: 'M',
  getBulkChange: 'M',
  listBulkChangeResults: 'M',
  cancelBulkChange: 'M',
  undoBulkChange: 'M',
  listSecurityGroups: 'SM',
  updateSecurityGroup: 'M',
  getAccountSettings: 'M',
  updateAccountSettings: 'M',
  queryCdr: 'SM',
  summariseCdr: 'SM',
  exportCdr: 'SM',
};

const letters: Readonly<Record<Role, string>> = { agent: 'A', supervisor: 'S', administrator: 'M' };
const names = Object.keys(operations) as OperationName[];
const cases = names.flatMap((name) =>
  roles.map((role) => ({ name, role, may: matrix[name].includes(letters[role]) })),
);

let centre: Centre;
beforeEach(async () => {
  centre = await createCentre();
});

/** Asks as an operation wants to be asked; `as` is a token, empty for none. */
async function statusOf(name: OperationName, as: string): Promise<{ status: number; code: string | null }> {
  const { path, body, headers = {}, ifMatch } = await validRequests[name](centre);
  const { method, file, idempotencyKey } = operationOf(name);
  const request = new Request(`http://mock.invalid${path}`, {
    method,
    headers: {
      ...(as === '' ? {} : { authorization: `Bearer ${as}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(idempotencyKey === true ? { 'idempotency-key': `matrix ${name} ${as}` } : {}),
      ...(ifMatch === undefined || ifMatch === null ? {} : { 'if-match': ifMatch }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: file === true ? (body as string) : JSON.stringify(body) }),
  });
  const response = await centre.fetch(request);
  const { status } = response;
  if (status < 400) {
    await response.body?.cancel();
    return { status, code: null };
  }
  return { status, code: ((await response.json()) as { code: string }).code };
}

/** Everything in the world that an administrator could have changed. */
function stateOf({ ledger }: Centre): string {
  const { users, groups, settings, channels, templates, imports, bulkChanges } = ledger.world;
  const parts = [users, groups, channels, templates, imports, bulkChanges].map((part) => [...part.values()]);
  return JSON.stringify([settings, ...parts]);
}

describe('who may do what', () => {
  it('is in the operations table as it was thought', () => {
    const written = names.map((name) => [
      name,
      operationOf(name)
        .roles.map((role) => letters[role])
        .join(''),
    ]);
    expect(Object.fromEntries(written)).toEqual(matrix);
  });

  it.each(cases.filter(({ may }) => may))('lets $role $name', async ({ name, role }) => {
    expect(await statusOf(name, people[role])).toEqual({ status: expect.any(Number), code: null });
  });

  it.each(cases.filter(({ may }) => !may))('keeps $role from $name, and nothing changes', async (given) => {
    // The request is made ready by an administrator; only then is it looked at what is there.
    const request = await validRequests[given.name](centre);
    const before = stateOf(centre);
    const { method } = operationOf(given.name);
    const { status, body } = await centre.call(method, request.path, {
      as: people[given.role],
      key: 'matrix',
      body: request.body,
      ifMatch: request.ifMatch ?? '"1"',
      ...(request.headers === undefined ? {} : { headers: request.headers }),
    });
    expect([status, body.code]).toEqual([403, 'role-not-allowed']);
    expect(stateOf(centre)).toBe(before);
  });

  it.each(names)('asks who it is before %s', async (name) => {
    expect(await statusOf(name, '')).toEqual({ status: 401, code: 'signed-out' });
    expect(await statusOf(name, 'nobody')).toEqual({ status: 401, code: 'signed-out' });
  });
});
