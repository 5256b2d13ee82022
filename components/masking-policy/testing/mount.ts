import { fixture, html } from '@open-wc/testing';
import type { AccountSettings, SecurityGroup } from '../../../src/contract/security.ts';
import type { User } from '../../../src/contract/user.ts';
import type { Viewer } from '../../../src/contract/viewer.ts';
import type { MaskingPolicyState } from '../../../src/workspace/administration.ts';
import { findAll, settle, wordsOf } from '../../base/testing/dom.ts';
import { FakeWorkspace } from '../../base/testing/fake-workspace.ts';
import type { JfWorkspace } from '../../workspace/workspace.ts';
import type { JfMaskingPolicy } from '../masking-policy.ts';

const viewer: Viewer = {
  id: 'user-ada',
  name: 'Ada Lindqvist',
  role: 'administrator',
  masking: { masked: false, because: 'group-shows-numbers' },
  channels: [],
  outboundChannelIds: [],
};

export const agents: SecurityGroup = {
  id: 'agents',
  name: 'Agent',
  displayClientNumbers: false,
  userCount: 12,
  revision: 3,
};
export const supervisors: SecurityGroup = {
  id: 'supervisors',
  name: 'Supervisor',
  displayClientNumbers: true,
  userCount: 1,
  revision: 5,
};
export const settings: AccountSettings = { replaceClientNumbers: true, usersWithoutGroup: 1400, revision: 9 };

/** A policy that is known, unless the test says otherwise. */
export function samplePolicy(change: Partial<MaskingPolicyState> = {}): MaskingPolicyState {
  return { state: 'ready', groups: [agents, supervisors], settings, problem: null, ...change };
}

export function sampleUser(change: Partial<User> = {}): User {
  return {
    id: 'user-ada',
    name: 'Ada Lindqvist',
    email: 'ada@harbour.example',
    role: 'administrator',
    teams: [],
    group: { id: 'supervisors', name: 'Supervisor' },
    channels: [],
    outboundChannelIds: [],
    whyCannotSend: [],
    revision: 1,
    ...change,
  };
}

export interface Mounted {
  readonly workspace: FakeWorkspace;
  readonly element: JfMaskingPolicy;
  find<Found extends HTMLElement = HTMLElement>(selector: string): Found;
  all(selector: string): HTMLElement[];
  hasButton(name: string): boolean;
  click(name: string): Promise<void>;
  text(): string;
  /** Clicks the switch of a group, or `account`. */
  flip(groupId: string): Promise<void>;
  /** What a rule says, by its group, or `account`. */
  rule(groupId: string): string;
  set(state: MaskingPolicyState): Promise<void>;
}

/** The element for an administrator, with this policy. */
export async function mount(
  policy: MaskingPolicyState = samplePolicy(),
  prepare: (workspace: FakeWorkspace) => void = () => {},
): Promise<Mounted> {
  const workspace = new FakeWorkspace();
  const { administration } = workspace;
  workspace.viewer.value = { state: 'ready', viewer };
  administration.policy.value = policy;
  administration.heldUsers.of('user-ada').value = { state: 'ready', user: sampleUser(), problem: null };
  prepare(workspace);
  const desk = await fixture<JfWorkspace>(
    html`<jf-workspace .workspace=${workspace}><jf-masking-policy></jf-masking-policy></jf-workspace>`,
  );
  const element = desk.querySelector('jf-masking-policy')!;
  await settle();

  const named = (name: string): HTMLElement | undefined =>
    findAll(element, 'button').find((one) => wordsOf(one) === name);
  const find = <Found extends HTMLElement>(selector: string): Found => {
    const [first] = findAll<Found>(element, selector);
    if (first === undefined) throw new Error(`There is no ${selector}.`);
    return first;
  };
  const click = async (one: HTMLElement | undefined): Promise<void> => {
    if (one === undefined) throw new Error('It is not there.');
    one.click();
    await settle();
  };
  return {
    workspace,
    element,
    find,
    all: (selector) => findAll(element, selector),
    hasButton: (name) => named(name) !== undefined,
    click: (name) => click(named(name)),
    text: () => wordsOf(element),
    flip: (groupId) => click(find(`[data-rule="${groupId}"] input`)),
    rule: (groupId) => wordsOf(find(`[data-rule="${groupId}"]`)),
    async set(state) {
      administration.policy.set(state);
      await settle();
    },
  };
}
