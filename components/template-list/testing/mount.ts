import { fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Viewer } from '../../../src/contract/viewer.ts';
import { FakeWorkspace } from '../../base/testing/fake-workspace.ts';
import type { JfWorkspace } from '../../workspace/workspace.ts';
import '../../workspace/define.ts';
import '../define.ts';
import type { JfTemplateList } from '../template-list.ts';
import { threeTemplates } from './sample-templates.ts';

/** A list, as wide as it takes for columns, and what is in it. */
export interface Mounted {
  readonly owner: JfWorkspace;
  readonly list: JfTemplateList;
  readonly root: ShadowRoot;
  readonly texts: (selector: string) => string[];
  readonly press: (selector: string) => Promise<void>;
}

export async function mountList(workspace: FakeWorkspace, dir: 'ltr' | 'rtl' = 'ltr'): Promise<Mounted> {
  const owner = await fixture<JfWorkspace>(
    html`<jf-workspace dir=${dir} .workspace=${workspace}
      ><jf-template-list></jf-template-list
    ></jf-workspace>`,
  );
  const list = owner.querySelector('jf-template-list')!;
  await list.updateComplete;
  const root = list.shadowRoot!;
  return {
    owner,
    list,
    root,
    texts: (selector) =>
      [...root.querySelectorAll(selector)].map((element) =>
        element.textContent.replaceAll(/\s+/g, ' ').trim(),
      ),
    press: async (selector) => {
      root.querySelector<HTMLElement>(selector)!.click();
      await list.updateComplete;
    },
  };
}

/** Signs someone in, by their role. */
export function signIn(workspace: FakeWorkspace, role: Viewer['role']): void {
  workspace.viewer.set({ state: 'ready', viewer: { id: 'user-1', name: 'Ada', role } as Viewer });
}

/** Three templates, as an administrator has them before them on a wide page. */
export async function mountThree(): Promise<{ workspace: FakeWorkspace; mounted: Mounted }> {
  await setViewport({ width: 1200, height: 800 });
  const workspace = new FakeWorkspace();
  signIn(workspace, 'administrator');
  workspace.templates.set({ state: 'ready', items: threeTemplates });
  return { workspace, mounted: await mountList(workspace) };
}
