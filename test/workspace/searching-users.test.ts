import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { User } from '../../src/contract/user.ts';
import type { PagedSlice, UserQuery } from '../../src/index.ts';
import { Machine } from './rig/machine.ts';
import type { Tab } from './rig/machine.ts';
import { Staff, user } from './rig/staff.ts';
import { settle } from './rig/virtual-time.ts';

let machine: Machine;
let staff: Staff;
let tab: Tab;
beforeEach(async () => {
  machine = new Machine();
  staff = new Staff(machine.backend);
  staff.users = ['a', 'b'].map((id) => user(id));
  tab = await machine.openedTab();
  await settle();
});
afterEach(() => machine.close());

const find = (query: UserQuery): PagedSlice<User> => tab.workspace.administration.users.find(query);
const reads = () => staff.asked('listUsers');

describe('a search for users', () => {
  it('is asked once the typing pauses, with what was typed last', async () => {
    for (const search of ['a', 'an']) {
      const typing = find({ search });
      await machine.time.pass(200);
      typing.release();
    }
    const typed = find({ search: 'ana' });
    await machine.time.pass(249);
    expect(reads()).toBe(0);
    expect(typed.value).toMatchObject({ state: 'loading', items: [] });
    await machine.time.pass(1);
    expect(reads()).toBe(1);
    expect(machine.backend.requests.find(({ name }) => name === 'listUsers')).toMatchObject({
      input: { query: { search: 'ana' } },
    });
    expect(typed.value).toMatchObject({ state: 'ready', total: 2 });
  });

  it('that is left before the typing pauses is never asked, and leaves no timer', async () => {
    const armed = machine.time.armed;
    find({ search: 'a' }).release();
    expect(machine.time.armed).toBe(armed);
    await machine.time.pass(1000);
    expect(reads()).toBe(0);
  });

  it('is asked once, whatever is missed or wanted of it before that', async () => {
    const typed = find({ search: 'a' });
    typed.more();
    tab.workspace.retry();
    machine.backend.world.emit({ type: 'user', data: { user: user('c') } });
    await machine.time.pass(250);
    expect(reads()).toBe(1);
    expect(typed.value).toMatchObject({ state: 'ready' });
  });

  it('waits for nothing where nobody types: without words, and for its other pages', async () => {
    find({ canSend: true });
    await settle();
    expect(reads()).toBe(1);
    staff.users = ['a', 'b', 'c', 'd'].map((id) => user(id));
    const typed = find({ search: 'a' });
    await machine.time.pass(250);
    typed.more();
    await settle();
    expect(reads()).toBe(3);
    expect(typed.value).toMatchObject({ state: 'ready', complete: true });
  });
});
