import { fixture, html } from '@open-wc/testing';
import type { Channel } from '../../../src/contract/channel.ts';
import { findAll, settle, textOf } from '../../base/testing/dom.ts';
import { FakeWorkspace } from '../../base/testing/fake-workspace.ts';
import type { JfWorkspace } from '../../workspace/workspace.ts';
import '../../workspace/define.ts';
import '../define.ts';
import type { DraftContent } from '../draft/draft-content.ts';
import type { JfTemplateComposer } from '../template-composer.ts';
import type { TemplateTextEditor } from '../text/text-editor.ts';

export const channel = {
  id: 'channel-1',
  name: 'Support line',
  status: 'connected',
  businessManagerId: '1029384756',
} as Channel;

export interface MountedComposer {
  readonly owner: JfWorkspace;
  readonly element: JfTemplateComposer;
  readonly workspace: FakeWorkspace;
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as querySelector has it
  find<Found extends Element = HTMLElement>(selector: string): Found;
  all(selector: string): HTMLElement[];
  /** The text of the first that matches; empty where there is none. */
  text(selector?: string): string;
  hasButton(name: string): boolean;
  /** Presses the first button or tab whose name begins so. */
  press(name: string): Promise<void>;
  /** Types a text at once into a field, by the path of it. */
  type(field: string, text: string): Promise<void>;
  /** Leaves the field that has the focus. */
  leave(field: string): Promise<void>;
  /** The field in which a person types. */
  input(field: string): HTMLInputElement | HTMLTextAreaElement;
  editor(field: string): TemplateTextEditor;
  given(name: string): unknown[][];
  /** The newest content that was kept. */
  kept(): DraftContent | undefined;
}

export function composerWorkspace(): FakeWorkspace {
  const workspace = new FakeWorkspace();
  workspace.viewer.value = {
    state: 'ready',
    viewer: {
      id: 'user-1',
      name: 'Maya Ortiz',
      role: 'administrator',
      masking: { masked: false, because: 'group' },
      channels: ['whatsapp'],
      outboundChannelIds: [],
    },
  };
  workspace.channels.value = { state: 'ready', items: [channel] };
  workspace.outcomes.set('templates.checkName', {
    ok: true,
    value: { name: '', state: 'free', lockedUntil: null },
  });
  return workspace;
}

export async function mountComposer({
  workspace = composerWorkspace(),
  templateId = null,
  draftId = null,
  dir = 'ltr',
}: {
  workspace?: FakeWorkspace;
  templateId?: string | null;
  draftId?: string | null;
  dir?: 'ltr' | 'rtl';
} = {}): Promise<MountedComposer> {
  const owner = await fixture<JfWorkspace>(
    html`<jf-workspace dir=${dir} .workspace=${workspace}
      ><jf-template-composer .templateId=${templateId} .draftId=${draftId}></jf-template-composer
    ></jf-workspace>`,
  );
  const element = owner.querySelector('jf-template-composer')!;
  await settle();
  const all = (selector: string): HTMLElement[] => findAll(element, selector);
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as querySelector has it
  const find = <Found extends Element = HTMLElement>(selector: string): Found => {
    const [first] = findAll<Found>(element, selector);
    if (first === undefined) throw new Error(`There is no ${selector}.`);
    return first;
  };
  const button = (name: string): HTMLElement | undefined =>
    all('button').find((one) => (one.getAttribute('aria-label') ?? textOf(one)).startsWith(name));
  const input = (field: string): HTMLInputElement | HTMLTextAreaElement => {
    const found = find(`[data-field="${field}"]`);
    return (found.shadowRoot?.querySelector('textarea') ?? found) as HTMLInputElement;
  };
  return {
    owner,
    element,
    workspace,
    find,
    all,
    text: (selector) => {
      const of = selector === undefined ? element : findAll(element, selector)[0];
      return of === undefined ? '' : textOf(of);
    },
    hasButton: (name) => button(name) !== undefined,
    async press(name) {
      const found = button(name);
      if (found === undefined) throw new Error(`There is no button "${name}".`);
      found.click();
      await settle();
    },
    async type(field, text) {
      const target = input(field);
      target.value = text;
      target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settle();
    },
    async leave(field) {
      input(field).dispatchEvent(new FocusEvent('blur'));
      await settle();
    },
    input,
    editor: (field) => find<TemplateTextEditor>(`[data-field="${field}"]`),
    given: (name) => workspace.given(name),
    kept: () => workspace.administration.templateDrafts.all.value?.[0]?.content,
  };
}
