import { fixture, html } from '@open-wc/testing';
import type { Channel } from '../../../src/contract/channel.ts';
import type { Viewer } from '../../../src/contract/viewer.ts';
import type { FakeAdministration } from '../../base/testing/fake-administration.ts';
import { FakeWorkspace, NOW } from '../../base/testing/fake-workspace.ts';
import { findAll, settle, textOf, unmarked, wordsOf } from '../../base/testing/dom.ts';
import type { JfWorkspace } from '../../workspace/workspace.ts';
import type { JfChannelSetup } from '../channel-setup.ts';

const DAY = 86_400_000;

export const administrator: Viewer = {
  id: 'user-1',
  name: 'Maya Ortiz',
  role: 'administrator',
  masking: { masked: false, because: 'group-shows-numbers' },
  channels: [],
  outboundChannelIds: [],
};

/** A connected channel, unless the test says otherwise. */
export function sampleChannel(change: Partial<Channel> = {}): Channel {
  return {
    id: 'channel-1',
    name: 'Support line',
    number: '+442079460958',
    status: 'connected',
    businessManagerId: '840026310957144',
    legalEntityName: 'Harbour Goods Ltd',
    whatsAppAccountName: 'Harbour Goods',
    quality: 'green',
    serviceLevelTarget: 300_000,
    requestedAt: NOW - 40 * DAY,
    connectedAt: NOW - 39 * DAY,
    revision: 4,
    ...change,
  };
}

/** A channel whose request was rejected for its legal entity name. */
export function rejectedChannel(change: Partial<Channel> = {}): Channel {
  return sampleChannel({
    id: 'channel-2',
    name: 'Returns',
    number: '+442079460111',
    status: 'rejected',
    legalEntityName: 'Harbor Goods',
    rejection: { field: 'legalEntityName', reason: 'It is not the registered name.', at: NOW - DAY },
    quality: 'unknown',
    revision: 7,
    ...change,
  });
}

/** What a person enters for a lawful request. */
export const entered = {
  businessManagerId: '840026310957144',
  legalEntityName: 'Harbour Goods Ltd',
  whatsAppAccountName: 'Harbour Goods',
  number: '+44 20 7946 0999',
  name: 'Night line',
} as const;

export interface Mounted {
  readonly workspace: FakeWorkspace;
  readonly administration: FakeAdministration;
  readonly element: JfChannelSetup;
  find<Found extends HTMLElement = HTMLElement>(selector: string): Found;
  all(selector: string): HTMLElement[];
  button(name: string): HTMLButtonElement;
  hasButton(name: string): boolean;
  click(name: string): Promise<void>;
  text(): string;
  /** Types a text into a field at once, and stays there. */
  fill(selector: string, text: string): Promise<void>;
  /** Fills in a lawful request, but for `change`. */
  enter(change?: Partial<Record<keyof typeof entered, string>>): Promise<void>;
}

/** The element for an administrator, with these channels. */
export async function mount(
  channels: readonly Channel[] = [sampleChannel()],
  prepare: (workspace: FakeWorkspace) => void = () => {},
): Promise<Mounted> {
  const workspace = new FakeWorkspace();
  workspace.viewer.value = { state: 'ready', viewer: administrator };
  workspace.channels.value = { state: 'ready', items: channels };
  prepare(workspace);
  const desk = await fixture<JfWorkspace>(
    html`<jf-workspace .workspace=${workspace}><jf-channel-setup></jf-channel-setup></jf-workspace>`,
  );
  const element = desk.querySelector('jf-channel-setup')!;
  await settle();

  const named = (name: string): HTMLButtonElement | undefined =>
    findAll<HTMLButtonElement>(element, 'button').find(
      (one) => unmarked(one.getAttribute('aria-label') ?? textOf(one)) === name,
    );
  const find = <Found extends HTMLElement>(selector: string): Found => {
    const [first] = findAll<Found>(element, selector);
    if (first === undefined) throw new Error(`There is no ${selector}.`);
    return first;
  };
  const fill = async (selector: string, text: string): Promise<void> => {
    const field = find<HTMLInputElement>(selector);
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settle();
  };
  const button = (name: string): HTMLButtonElement => {
    const found = named(name);
    if (found === undefined) throw new Error(`There is no button "${name}".`);
    return found;
  };
  return {
    workspace,
    administration: workspace.administration,
    element,
    find,
    button,
    all: (selector) => findAll(element, selector),
    hasButton: (name) => named(name) !== undefined,
    async click(name) {
      button(name).click();
      await settle();
    },
    text: () => wordsOf(element),
    fill,
    async enter(change = {}) {
      for (const [field, text] of Object.entries({ ...entered, ...change })) await fill(`#${field}`, text);
    },
  };
}
