import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/store/index.ts';
import type { Store, StoreChange } from '../../src/store/index.ts';
import type { TemplateDraftContent } from '../../src/workspace/administration.ts';
import { agent } from './rig/fake-world.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { settle } from './rig/virtual-time.ts';

let machine: Machine;
afterEach(() => machine.close());

const content = (name: string): TemplateDraftContent => ({
  name,
  category: 'utility',
  businessManagerId: '12345',
  languages: [{ language: 'en', body: { text: `Hello from ${name}` } }],
});

beforeEach(() => {
  machine = new Machine();
});
const open = (): Promise<Tab> => machine.openedTab();
const draftsOf = ({ workspace }: Tab) => workspace.administration.templates.drafts;
/** The names of the drafts that a tab shows; null before they are read. */
const named = (tab: Tab) => draftsOf(tab).all.value?.map((draft) => draft.content.name) ?? null;
/** Counts the calls of one method of a tab's store from now on. */
function countCalls(tab: Tab, counted: keyof Store): () => number {
  let calls = 0;
  tab.failStore = (method) => {
    if (method === counted) calls += 1;
    return null;
  };
  return () => calls;
}

describe('drafts of forms', () => {
  it('are not read before anyone looks at them', async () => {
    const tab = await open();
    const reads = countCalls(tab, 'formDrafts');
    void tab.workspace.administration.templates;
    tab.page.emit('hidden');
    await settle();
    expect(reads()).toBe(0);
    expect(named(tab)).toBe(null);
    await settle();
    expect(named(tab)).toEqual([]);
    expect(reads()).toBe(1);
  });

  it('come back whole after a reload, the one that was typed in last first', async () => {
    const tab = await open();
    const unfinished = {
      ...content('Not a name!'),
      title: 'Order shipped',
      changes: { templateId: 'template-1', revision: 4 },
      languages: [
        {
          language: '',
          body: { text: 'x'.repeat(3000) },
          buttons: [{ kind: 'quickReply', text: '' } as const],
          authentication: { securityLine: true, expiryMinutes: 900.5, button: { kind: 'copyCode' } as const },
        },
      ],
    };
    draftsOf(tab).save('d1', unfinished);
    await machine.time.pass(1000);
    draftsOf(tab).save('d2', content('second'));
    await settle();
    tab.kill();
    const next = await open();
    expect(named(next)).toBe(null);
    await settle();
    expect(named(next)).toEqual(['second', 'Not a name!']);
    expect(draftsOf(next).all.value?.[1]).toEqual({
      id: 'd1',
      content: unfinished,
      updatedAt: machine.time.now - 1000,
    });
  });

  it('keep the kinds of form apart', async () => {
    const tab = await open();
    const { templates, channels } = tab.workspace.administration;
    templates.drafts.save('d1', content('one'));
    channels.drafts.save('d2', {
      name: 'Sales',
      number: '+55',
      channelId: 'channel-1',
      revision: 7,
      ready: ['number'],
    });
    await settle();
    const next = (await open()).workspace.administration;
    void [next.templates.drafts.all, next.channels.drafts.all];
    await settle();
    expect(next.templates.drafts.all.value?.map(({ id }) => id)).toEqual(['d1']);
    expect(next.channels.drafts.all.value?.map((draft) => draft.content)).toEqual([
      { name: 'Sales', number: '+55', channelId: 'channel-1', revision: 7, ready: ['number'] },
    ]);
  });

  it('are written at once, and while the typing goes on at most every 300 ms', async () => {
    const tab = await open();
    const writes = countCalls(tab, 'putFormDraft');
    draftsOf(tab).save('d1', content('a'));
    await settle();
    expect(writes()).toBe(1);
    for (let typed = 1; typed <= 32; typed++) {
      draftsOf(tab).save('d1', content('a'.repeat(typed)));
      await machine.time.pass(20);
    }
    expect(writes()).toBe(3);
    await machine.time.pass(300);
    expect(writes()).toBe(4);
    await machine.time.pass(10_000);
    expect(writes()).toBe(4);
    const next = await open();
    void named(next);
    await settle();
    expect(named(next)).toEqual(['a'.repeat(32)]);
  });

  it.each(['pagehide', 'hidden'] as const)('are written at once on %s', async (event) => {
    const tab = await open();
    draftsOf(tab).save('d1', content('a'));
    draftsOf(tab).save('d1', content('ab'));
    await settle();
    tab.page.emit(event);
    await settle();
    tab.kill();
    expect([...machine.database.formDrafts.values()]).toMatchObject([{ content: { name: 'ab' } }]);
  });

  it('are followed by other tabs, but not over what is being typed there', async () => {
    const [here, there] = [await open(), await open()];
    void [named(here), named(there)];
    await settle();
    draftsOf(here).save('d1', content('from here'));
    draftsOf(here).save('d1', content('from here at last'));
    await machine.time.pass(300);
    expect(named(there)).toEqual(['from here at last']);

    await machine.time.pass(300);
    draftsOf(there).save('d2', content('a'));
    draftsOf(there).save('d2', content('ab'));
    draftsOf(here).save('d1', content('again from here'));
    await settle();
    expect(named(there)?.sort()).toEqual(['ab', 'again from here']);
    await machine.time.pass(300);
    expect(named(here)?.sort()).toEqual(['ab', 'again from here']);

    await draftsOf(there).discard('d1');
    await settle();
    expect([named(here), named(there)]).toEqual([['ab'], ['ab']]);
  });

  it('that are typed while the store is being read are not lost to what is read', async () => {
    const before = await open();
    draftsOf(before).save('d1', content('old'));
    draftsOf(before).save('d2', content('gone'));
    await machine.time.pass(1000);
    before.kill();
    const tab = await open();
    void named(tab);
    draftsOf(tab).save('d1', content('new'));
    void draftsOf(tab).discard('d2');
    await machine.time.pass(1000);
    expect(named(tab)).toEqual(['new']);
    expect([...machine.database.formDrafts.keys()]).toEqual(['d1']);
  });

  it('that are no drafts are passed over, and harm nobody', async () => {
    const broken: unknown[] = [
      null,
      'text',
      [],
      {},
      { ...content('a'), languages: 'none' },
      { ...content('a'), languages: [null] },
      { ...content('a'), languages: [{ language: 'en' }] },
      { ...content('a'), category: 'constructor' },
      { ...content('a'), title: 7 },
      { ...content('a'), changes: { templateId: 'template-1' } },
      { ...content('a'), changes: null },
    ];
    for (const [index, one] of [...broken, content('whole')].entries()) {
      machine.database.formDrafts.set(`d${index}`, {
        id: `d${index}`,
        kind: 'template',
        content: one,
        updatedAt: index,
      });
    }
    const brokenRequests = [
      { number: 55 },
      { channelId: 7 },
      { revision: '7' },
      { ready: 'number' },
      { ready: [7] },
    ];
    for (const [index, one] of brokenRequests.entries()) {
      machine.database.formDrafts.set(`c${index}`, {
        id: `c${index}`,
        kind: 'channel',
        content: one,
        updatedAt: index,
      });
    }
    const tab = await open();
    const { channels } = tab.workspace.administration;
    void [named(tab), channels.drafts.all];
    await settle();
    expect(named(tab)).toEqual(['whole']);
    expect(channels.drafts.all.value).toEqual([]);
    expect(machine.database.formDrafts.size).toBe(broken.length + 1 + brokenRequests.length);
  });
});

describe('drafts of forms in a store that fails', () => {
  it('stay where the person sees them, whatever other tabs write, and are written when there is room', async () => {
    const [here, there] = [await open(), await open()];
    here.failStore = (method) => (method === 'putFormDraft' ? 'quota' : null);
    draftsOf(here).save('d1', content('no room'));
    await settle();
    draftsOf(there).save('d2', content('there'));
    await machine.time.pass(1000);
    expect(named(here)?.sort()).toEqual(['no room', 'there']);
    here.failStore = () => null;
    here.page.emit('hidden');
    await settle();
    expect(named(there)?.sort()).toEqual(['no room', 'there']);
  });

  it('do not come back in this page when they could not be removed', async () => {
    const tab = await open();
    draftsOf(tab).save('d1', content('discarded'));
    await settle();
    tab.failStore = (method) => (method === 'removeFormDraft' ? 'unknown' : null);
    await draftsOf(tab).discard('d1');
    draftsOf(tab).save('d2', content('kept'));
    await settle();
    expect(named(tab)).toEqual(['kept']);
  });

  it('go on from memory when the database is lost', async () => {
    const listeners = new Set<(change: StoreChange) => void>();
    const memory = createMemoryStore();
    const tab = await machine.openedTab({
      openDatabase: async () => ({
        ...createMemoryStore(machine.database),
        persistent: true,
        subscribe(listener) {
          listeners.add(listener);
          return machine.database.subscribe(listener);
        },
      }),
      openMemory: async () => memory,
    });
    draftsOf(tab).save('d1', content('one'));
    draftsOf(tab).save('d2', content('two'));
    await settle();
    for (const listener of listeners) listener({ closed: 'lost' });
    await settle();
    await settle();
    draftsOf(tab).save('d2', content('two again'));
    await machine.time.pass(1000);
    expect(named(tab)?.sort()).toEqual(['one', 'two again']);
    expect((await memory.formDrafts('template')).map(({ id }) => id).sort()).toEqual(['d1', 'd2']);
  });

  it('are kept in memory without a viewer key', async () => {
    const tab = await machine.openedTab({ viewerKey: undefined });
    draftsOf(tab).save('d1', content('one'));
    await machine.time.pass(1000);
    expect(named(tab)).toEqual(['one']);
    expect(machine.database.formDrafts.size).toBe(0);
  });
});

describe('drafts of forms at the end', () => {
  it('are written when the workspace is closed', async () => {
    const tab = await open();
    draftsOf(tab).save('d1', content('a'));
    draftsOf(tab).save('d1', content('ab'));
    tab.workspace.close();
    await settle();
    expect([...machine.database.formDrafts.values()]).toMatchObject([{ content: { name: 'ab' } }]);
  });

  it('are wiped in all tabs at log-out, and not written again', async () => {
    const [here, there] = [await open(), await open()];
    void named(there);
    draftsOf(here).save('d1', content('a'));
    await settle();
    draftsOf(there).save('d2', content('a'));
    draftsOf(there).save('d2', content('still being typed'));
    expect(await here.workspace.logOut()).toEqual({ ok: true, value: undefined });
    await machine.time.pass(1000);
    there.page.emit('pagehide');
    await settle();
    expect([named(here), named(there)]).toEqual([[], []]);
    expect(machine.database.formDrafts.size).toBe(0);
  });

  it('are not shown to another viewer who signs in on the open page', async () => {
    const tab = await open();
    draftsOf(tab).save('d1', content('not yours'));
    await machine.time.pass(1000);
    machine.world.viewer = { ...agent, id: 'agent-2', name: 'Rui' };
    machine.backend.signedIn = false;
    await tab.workspace.administration.templates.checkName('a', '1');
    machine.backend.signedIn = true;
    tab.workspace.retry();
    await machine.time.pass(5000);
    expect(tab.workspace.viewer.value.viewer?.id).toBe('agent-2');
    expect(named(tab)).toEqual([]);
    expect(machine.database.formDrafts.size).toBe(0);
  });
});
