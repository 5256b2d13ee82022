import { fixture, html } from '@open-wc/testing';
import type { User } from '../../../src/contract/user.ts';
import type { Viewer } from '../../../src/contract/viewer.ts';
import { findAll, settle, textOf } from '../../base/testing/dom.ts';
import { FakeWorkspace } from '../../base/testing/fake-workspace.ts';
import { channels, sampleUser } from '../../user-list/testing/mount.ts';
import type { JfWorkspace } from '../../workspace/workspace.ts';
import '../define.ts';
import type { JfUserChannels } from '../user-channels.ts';

/** The editor of `user-1`, who is read unless `user` is null. */
export async function mountEditor(user: User | null = sampleUser(), role: Viewer['role'] = 'administrator') {
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
  const held = workspace.administration.heldUsers;
  const show = async (change: User): Promise<void> => {
    held.of(change.id).set({ state: 'ready', user: change, problem: null });
    await settle();
  };
  const owner = await fixture<JfWorkspace>(
    html`<jf-workspace .workspace=${workspace}><jf-user-channels></jf-user-channels></jf-workspace>`,
  );
  owner.user = 'user-1';
  const editor = owner.querySelector<JfUserChannels>('jf-user-channels')!;
  await settle();
  if (user !== null) await show(user);
  const find = <Found extends HTMLElement = HTMLElement>(selector: string): Found => {
    const [found] = findAll<Found>(editor, selector);
    if (found === undefined) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const click = async (selector: string): Promise<void> => {
    find(selector).click();
    await settle();
  };
  return {
    workspace,
    held,
    owner,
    editor,
    show,
    find,
    click,
    all: (selector: string) => findAll(editor, selector),
    texts: (selector: string) => findAll(editor, selector).map(textOf),
    text: () => textOf(editor),
    turn: (value: string) => click(`[data-switch="${value}"]`),
    save: () => click('[type=submit].primary'),
    /** What was asked of the backend so far. */
    asked: () => workspace.given('users.setChannels'),
  };
}
