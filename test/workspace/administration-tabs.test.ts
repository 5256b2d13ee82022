import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StreamEvent } from '../../src/contract/event.ts';
import { answer } from './rig/fake-backend.ts';
import { agent, channel, template } from './rig/fake-world.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { importJob, Staff, user } from './rig/staff.ts';
import { settle } from './rig/virtual-time.ts';

const number = '+5511987654321';

let machine: Machine;
let staff: Staff;
beforeEach(() => {
  machine = new Machine();
  staff = new Staff(machine.backend);
  staff.users = ['a', 'b', 'c'].map((id) => user(id));
  staff.imports = [importJob('job-1')];
});
afterEach(() => machine.close());

async function openTwo(): Promise<[leader: Tab, follower: Tab]> {
  const tabs = [await machine.openedTab(), await machine.openedTab()] as [Tab, Tab];
  await settle();
  expect(tabs.map(({ workspace }) => workspace.connection.value.leader)).toEqual([true, false]);
  return tabs;
}
const name = (tab: Tab, id: string) => tab.workspace.templates.value.items.find((one) => one.id === id)?.name;
const storedNames = () =>
  (machine.database.meta.get('templates') as { name: string }[]).map((one) => one.name);

describe('what the leading tab hears', () => {
  it('changes what other tabs hold', async () => {
    const [leader, follower] = await openTwo();
    const held = [leader, follower].map(({ workspace: { administration } }) => ({
      found: administration.users.find({}),
      job: administration.imports.job('job-1'),
    }));
    await settle();
    staff.change('b', { name: 'Bea' });
    staff.move('job-1', { state: 'checked' });
    await settle();
    for (const { found, job } of held) {
      expect(found.value.items.map(({ name }) => name)).toEqual(['Name of a', 'Bea', 'Name of c']);
      expect(job.value.job?.state).toBe('checked');
    }
    expect(machine.backend.streams.size).toBe(1);
  });

  it('goes over the line as the contract writes it, and nothing else does', async () => {
    const [, follower] = await openTwo();
    const found = follower.workspace.administration.users.find({});
    await settle();
    const forge = machine.ports.of({})('');
    const forged: unknown[] = [
      { type: 'user', data: { user: { ...user('b'), name: 7, revision: 99 } } },
      { type: 'user', data: { user: { ...user('b'), name: 'No revision', revision: undefined } } },
      { type: 'heartbeat', data: { now: new Date(0).toISOString() } },
      null,
    ];
    for (const event of forged) forge.post({ kind: 'event', event });
    await settle();
    expect(found.value.items[1]?.name).toBe('Name of b');
    forge.post({
      kind: 'event',
      event: { type: 'user', data: { user: user('b', { name: 'Bea', revision: 2 }) } },
    });
    await settle();
    expect(found.value.items[1]?.name).toBe('Bea');
    machine.world.addConversation('c1', { number });
    machine.world.receive('c1');
    staff.change('a', { name: 'Ann' });
    await settle();
    const kinds = machine.ports.said.flatMap((said) => {
      const { kind, event } = said as { kind: string; event?: StreamEvent };
      return kind === 'event' ? (event?.type ?? []) : [];
    });
    expect(new Set(kinds.slice(forged.length))).toEqual(new Set(['user']));
  });

  it('is missed by nobody when another tab takes over', async () => {
    const [leader, follower] = await openTwo();
    const found = follower.workspace.administration.users.find({});
    await settle();
    leader.kill();
    staff.change('b', { name: 'Bea' }, false);
    await machine.time.pass(5000);
    expect(follower.workspace.connection.value).toMatchObject({ leader: true, state: 'live' });
    expect(found.value.items[1]?.name).toBe('Bea');
    staff.change('c', { name: 'Cy' });
    await settle();
    expect(found.value.items[2]?.name).toBe('Cy');
  });
});

describe('a backend without events', () => {
  it('is read anew from time to time, for what every tab holds', async () => {
    machine.backend.events = false;
    const [leader, follower] = await openTwo();
    const held = [leader, follower].map(({ workspace }) => workspace.administration.users.find({}));
    await settle();
    staff.change('b', { name: 'Bea' }, false);
    await machine.time.pass(31_000);
    expect(held.map(({ value }) => value.items[1]?.name)).toEqual(['Bea', 'Bea']);
  });
});

describe('what a tab that follows has changed', () => {
  beforeEach(() => {
    machine.backend.publish = () => {};
    machine.backend.also.set('createTemplate', ({ body }) =>
      answer({ template: { ...template('template-2', 'draft'), name: body?.name } }),
    );
    machine.backend.also.set('updateTemplate', ({ params }, ifMatch) => {
      const id = params?.templateId ?? '';
      return answer({ template: { ...template(id, 'draft'), name: `${id} after ${ifMatch}`, revision: 9 } });
    });
    machine.backend.also.set('deleteTemplate', () => ({
      ok: true,
      value: undefined,
      status: 204,
      etag: null,
    }));
  });
  const content = { name: 'created', category: 'utility', businessManagerId: '1', languages: [] } as const;

  it('is in the lists of all tabs and in the store at once, without any event', async () => {
    const [leader, follower] = await openTwo();
    const { templates } = follower.workspace.administration;
    const creating = templates.create({ ...content, languages: [] }, { idempotencyKey: 'key-1' });
    expect(await creating).toMatchObject({ ok: true });
    expect(name(follower, 'template-2')).toBe('created');
    await settle();
    expect(name(leader, 'template-2')).toBe('created');
    expect(storedNames()).toEqual(['greeting', 'created']);

    await templates.update('template-1', {}, 1);
    await settle();
    expect([leader, follower].map((tab) => name(tab, 'template-1'))).toEqual(
      Array(2).fill('template-1 after "1"'),
    );
    await templates.delete('template-2', { revision: 1 });
    await settle();
    expect([leader, follower].map((tab) => name(tab, 'template-2'))).toEqual([undefined, undefined]);
    expect(storedNames()).toEqual(['template-1 after "1"']);
  });

  it('takes nothing back that the leading tab knows better', async () => {
    const [leader, follower] = await openTwo();
    // What the leader writes does not reach this tab.
    let writes = 0;
    follower.failStore = (method) => {
      if (method === 'putMeta') writes += 1;
      return method === 'getMeta' ? 'unknown' : null;
    };
    machine.backend.publish = (event) => machine.backend.append(event);
    machine.world.emit({
      type: 'template',
      data: { template: { ...template('template-1', 'approved'), name: 'newer', revision: 5 } },
    });
    await settle();
    machine.backend.publish = () => {};
    await follower.workspace.administration.templates.create(
      { ...content, languages: [] },
      { idempotencyKey: 'key-1' },
    );
    await settle();
    expect(storedNames()).toEqual(['newer', 'created']);
    expect([leader, follower].map((tab) => name(tab, 'template-1'))).toEqual(['newer', 'greeting']);
    expect(writes).toBe(0);
  });
});

describe('a change of who sees numbers', () => {
  const unmasked = { ...agent, masking: { masked: false, because: 'group-shows-numbers' } };
  beforeEach(() => {
    machine.world.viewer = unmasked;
    machine.world.addConversation('c1', { number, name: `Ana ${number}` });
    machine.world.receive('c1');
  });
  const shown = ({ workspace }: Tab, ...slices: readonly { readonly value: unknown }[]) =>
    JSON.stringify([
      workspace.viewer.value,
      workspace.conversations.value,
      workspace.notices.value,
      workspace.outbox.value,
      workspace.channels.value,
      workspace.templates.value,
      slices.map(({ value }) => value),
    ]);
  /** Words in which people or systems gave the number away, wherever administrators read any. */
  function explainWithNumber(): void {
    const reason = `Asked ${number} for it.`;
    const approved = template('template-1', 'approved');
    machine.world.channels = [
      {
        ...channel('channel-1', 'Sales'),
        rejection: { field: 'number', reason: `Channel: ${reason}`, at: 0 },
      },
    ];
    machine.world.templates = [
      {
        ...approved,
        languages: [{ ...approved.languages[0]!, rejection: { reason: `Template: ${reason}` } }],
      },
    ];
    staff.imports = [importJob('job-1', { state: 'failed', problem: `Import: ${reason}` })];
    machine.backend.also.set('listUserImportOutcomes', () =>
      answer({
        items: [
          {
            row: 2,
            outcome: 'wrong',
            applied: false,
            faults: [{ field: 'role', code: 'unknown', reason: `Row: ${reason}` }],
          },
        ],
        nextCursor: null,
      }),
    );
  }
  const heldBy = ({ workspace: { administration } }: Tab) => [
    administration.imports.recent(),
    administration.imports.job('job-1'),
    administration.imports.outcomes('job-1'),
  ];
  function stored(): string {
    const { conversations, messages, outbox, drafts, formDrafts, meta } = machine.database;
    const tables = [conversations, messages, outbox, drafts, formDrafts, meta].map((table) => [...table]);
    return JSON.stringify(tables);
  }

  it('wipes every number from the memory of every tab, before the backend is asked anything', async () => {
    explainWithNumber();
    const tabs = await openTwo();
    const slices = tabs.map((tab) => [tab.workspace.conversation('c1'), ...heldBy(tab)]);
    await machine.time.pass(1000);
    const everything = () => tabs.map((tab, index) => shown(tab, ...slices[index]!)).join();
    for (const [index, tab] of tabs.entries()) {
      expect(shown(tab, ...slices[index]!)).toContain(number);
      // What a tab reads from the store has none.
      const ofLists = index === 0 ? ['Channel', 'Template'] : [];
      for (const said of [...ofLists, 'Import', 'Row'])
        expect(shown(tab, ...slices[index]!)).toContain(`${said}: Asked ${number} for it.`);
    }

    machine.backend.latency = 600_000;
    machine.world.setMasked(true);
    await settle();
    expect(everything()).not.toContain('987654321');
    for (const { workspace } of tabs) {
      expect(workspace.viewer.value.viewer?.masking.masked).toBe(true);
      expect(workspace.conversations.value.items[0]?.contact).toEqual({
        ref: 'ref-c1',
        label: { kind: 'accountId', text: 'ACC-c1' },
        accountId: 'ACC-c1',
        name: 'Ana +•••',
      });
    }
    expect(stored()).not.toContain('987654321');

    // Nor does any tab tell a new one what it has forgotten.
    machine.ports.said.length = 0;
    const late = await machine.openedTab();
    await settle();
    expect(JSON.stringify(machine.ports.said)).not.toContain('contacts');
    expect(shown(late, late.workspace.conversation('c1'))).not.toContain('987654321');
  });

  it('does not let a number in that was on its way to a tab that follows', async () => {
    const [, follower] = await openTwo();
    const slice = follower.workspace.conversation('c1');
    await settle();
    machine.backend.latency = 1000;
    const other = follower.workspace.conversation('c1');
    follower.workspace.retry();
    await machine.time.pass(500);
    machine.world.setMasked(true);
    await machine.time.pass(5000);
    expect(shown(follower, slice) + shown(follower, other)).not.toContain('987654321');
  });

  it('that somebody makes for themselves holds for all their tabs at once, without any event', async () => {
    const [leader, follower] = await openTwo();
    const slices = [leader, follower].map(({ workspace }) => workspace.conversation('c1'));
    await settle();
    machine.backend.publish = () => {};
    machine.backend.also.set('updateSecurityGroup', ({ body }) => {
      machine.world.setMasked(body?.displayClientNumbers === false);
      const group = { id: 'g', name: 'Agents', displayClientNumbers: false, userCount: 1, revision: 2 };
      return answer({ group });
    });
    expect(await follower.workspace.administration.masking.setGroup('g', false, 1)).toMatchObject({
      ok: true,
    });
    await settle();
    await settle();
    expect(shown(leader, slices[0]!)).not.toContain('987654321');
    expect(shown(follower, slices[1]!)).not.toContain('987654321');
  });
});
