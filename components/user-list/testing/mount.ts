import { fixture, html } from '@open-wc/testing';
import type { BulkChangeJob } from '../../../src/contract/bulk-change.ts';
import type { Channel } from '../../../src/contract/channel.ts';
import type { User } from '../../../src/contract/user.ts';
import type { Viewer } from '../../../src/contract/viewer.ts';
import { findAll, settle, textOf } from '../../base/testing/dom.ts';
import { FakeWorkspace, NOW } from '../../base/testing/fake-workspace.ts';
import type { JfWorkspace } from '../../workspace/workspace.ts';
import '../../workspace/define.ts';
import '../define.ts';
import type { JfUserList } from '../user-list.ts';

/** A user who can send, unless the test says otherwise. */
export function sampleUser(change: Partial<User> = {}): User {
  return {
    id: 'user-1',
    name: 'Ana Silva',
    email: 'ana@harbour.example',
    role: 'agent',
    extension: '1001',
    teams: ['Sales', 'Returns'],
    group: { id: 'group-1', name: 'Agents' },
    channels: ['voice', 'whatsapp'],
    outboundChannelIds: ['channel-1'],
    whyCannotSend: [],
    revision: 1,
    ...change,
  };
}

/** So many users, each with a number in its name. */
export function manyUsers(count: number): User[] {
  return Array.from({ length: count }, (_, at) =>
    sampleUser({ id: `user-${at}`, name: `User ${at}`, email: `user-${at}@harbour.example` }),
  );
}

export const channels = [
  { id: 'channel-1', name: 'Front desk', status: 'connected' },
  { id: 'channel-2', name: 'Orders', status: 'connected' },
] as Channel[];

export function sampleJob(change: Partial<BulkChangeJob> = {}): BulkChangeJob {
  return {
    id: 'job-1',
    state: 'running',
    progress: { done: 1, total: 2 },
    counts: { changed: 1, unchanged: 0, refused: 0 },
    createdBy: { id: 'ada', name: 'Ada' },
    createdAt: NOW,
    revision: 1,
    ...change,
  };
}

export async function mountList(options: { role?: Viewer['role']; dir?: 'ltr' | 'rtl' } = {}) {
  const { role = 'administrator', dir = 'ltr' } = options;
  const workspace = new FakeWorkspace();
  workspace.viewer.set({
    state: 'ready',
    viewer: {
      id: 'ada',
      name: 'Ada',
      role,
      masking: { masked: false, because: 'group-shows-numbers' },
    } as Viewer,
  });
  workspace.channels.set({ state: 'ready', items: channels });
  const owner = await fixture<JfWorkspace>(
    html`<jf-workspace dir=${dir} .workspace=${workspace}><jf-user-list></jf-user-list></jf-workspace>`,
  );
  const list = owner.querySelector<JfUserList>('jf-user-list')!;
  list.style.blockSize = '600px';
  await settle();
  const find = <Found extends HTMLElement = HTMLElement>(selector: string): Found => {
    const [found] = findAll<Found>(list, selector);
    if (found === undefined) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const { foundUsers } = workspace.administration;
  return {
    workspace,
    owner,
    list,
    find,
    /** The page of users that is asked for at present. */
    users: () => foundUsers.last!,
    all: (selector: string) => findAll(list, selector),
    texts: (selector: string) => findAll(list, selector).map(textOf),
    text: () => textOf(list),
    async show(
      users: readonly User[],
      change: Parameters<(typeof foundUsers.last & object)['show']>[1] = {},
    ) {
      foundUsers.last!.show(users, change);
      await settle();
    },
    async click(selector: string) {
      find(selector).click();
      await settle();
    },
    async type(text: string) {
      const input = find<HTMLInputElement>('input[type=search]');
      input.value = text;
      input.dispatchEvent(new InputEvent('input'));
      await settle();
    },
    async choose(label: string, at: number) {
      const select = find<HTMLSelectElement>(`select[aria-label="${label}"]`);
      select.selectedIndex = at;
      select.dispatchEvent(new Event('change'));
      await settle();
    },
  };
}
