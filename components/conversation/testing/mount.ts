import { fixture, html } from '@open-wc/testing';
import type { ConversationState } from '../../../src/workspace/workspace.ts';
import { findAll, settle, textOf } from '../../base/testing/dom.ts';
import type { FakeSlice, FakeWorkspace } from '../../base/testing/fake-workspace.ts';
import type { JfWorkspace } from '../../workspace/workspace.ts';
import type { JfConversation } from '../conversation.ts';
import { sampleDesk } from './samples.ts';

export { focused, isFocused } from '../../base/testing/dom.ts';
export { findAll, settle, textOf };

export interface Mounted {
  readonly workspace: FakeWorkspace;
  readonly conversation: FakeSlice<ConversationState>;
  readonly desk: JfWorkspace;
  readonly element: JfConversation;
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as querySelector has it
  find<Found extends Element = HTMLElement>(selector: string): Found;
  all(selector: string): HTMLElement[];
  /** The first button with this name. */
  button(name: string): HTMLButtonElement;
  hasButton(name: string): boolean;
  click(name: string): Promise<void>;
  text(): string;
  /** Types a text into a field at once. */
  fill(selector: string, text: string): Promise<void>;
  /** Changes what the workspace says of the conversation. */
  set(change: Partial<ConversationState>): Promise<void>;
}

/** The element on a desk, with the conversation of the samples shown; `null` shows none. */
export async function mount(
  change: Partial<ConversationState> = {},
  {
    id = 'conversation-1',
    prepare = () => {},
  }: { id?: string | null; prepare?: (workspace: FakeWorkspace) => void } = {},
): Promise<Mounted> {
  const { workspace, conversation } = sampleDesk(change);
  prepare(workspace);
  const desk = await fixture<JfWorkspace>(
    html`<jf-workspace .workspace=${workspace}><jf-conversation></jf-conversation></jf-workspace>`,
  );
  const element = desk.querySelector('jf-conversation')!;
  element.style.blockSize = '600px';
  desk.link.update({ selected: id });
  await settle();

  const named = (name: string): HTMLButtonElement | undefined =>
    findAll<HTMLButtonElement>(element, 'button').find(
      (one) => (one.getAttribute('aria-label') ?? textOf(one)) === name,
    );
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as querySelector has it
  const find: Mounted['find'] = <Found extends Element>(selector: string) => {
    const [first] = findAll<Found>(element, selector);
    if (first === undefined) throw new Error(`There is no ${selector}.`);
    return first;
  };
  const button = (name: string): HTMLButtonElement => {
    const found = named(name);
    if (found === undefined) throw new Error(`There is no button "${name}".`);
    return found;
  };
  return {
    workspace,
    conversation,
    desk,
    element,
    find,
    button,
    all: (selector) => findAll(element, selector),
    hasButton: (name) => named(name) !== undefined,
    async click(name) {
      button(name).click();
      await settle();
    },
    text: () => textOf(element),
    async fill(selector, text) {
      const field = find<HTMLInputElement>(selector);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settle();
    },
    async set(change) {
      conversation.set({ ...conversation.value, ...change });
      await settle();
    },
  };
}
