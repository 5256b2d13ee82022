import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Viewer } from '../../src/contract/viewer.ts';
import type { ViewerState } from '../../src/workspace/workspace.ts';
import '../workspace/define.ts';
import type { JfWorkspace } from '../workspace/workspace.ts';
import { JackfieldElement } from './element.ts';
import { settle } from './testing/dom.ts';
import { FakeWorkspace } from './testing/fake-workspace.ts';

class Notepad extends JackfieldElement {
  forgotten = 0;

  protected override forget(): void {
    this.forgotten += 1;
  }

  protected override render(): TemplateResult {
    return html``;
  }
}
Notepad.define('x-notepad');

const signedIn = (id: string, state: 'ready' | 'signed-out' | 'loading' = 'ready'): ViewerState => ({
  state,
  viewer: { id, name: id, role: 'agent' } as Viewer,
});

async function open(): Promise<{ owner: JfWorkspace; notepad: Notepad; workspace: FakeWorkspace }> {
  const workspace = new FakeWorkspace();
  workspace.viewer.value = { state: 'loading', viewer: null };
  const owner = await fixture<JfWorkspace>(
    html`<jf-workspace .workspace=${workspace}><x-notepad></x-notepad></jf-workspace>`,
  );
  workspace.viewer.set(signedIn('ana'));
  await settle();
  return { owner, notepad: owner.querySelector<Notepad>('x-notepad')!, workspace };
}

describe('what was done in an element is forgotten', () => {
  const next: [string, (opened: Awaited<ReturnType<typeof open>>) => void][] = [
    ['with another workspace', ({ owner }) => (owner.workspace = new FakeWorkspace())],
    ['when somebody else signs in to the same one', ({ workspace }) => workspace.viewer.set(signedIn('ben'))],
    [
      'when the viewer logs out',
      ({ workspace }) => workspace.viewer.set({ state: 'signed-out', viewer: null }),
    ],
  ];
  for (const [when, happens] of next) {
    it(when, async () => {
      const opened = await open();
      expect(opened.notepad.forgotten).to.equal(0);
      happens(opened);
      await settle();
      expect(opened.notepad.forgotten).to.equal(1);
    });
  }

  it('once, when one logs out and somebody else signs in', async () => {
    const { notepad, workspace } = await open();
    workspace.viewer.set({ state: 'signed-out', viewer: null });
    workspace.viewer.set(signedIn('ben'));
    await settle();
    expect(notepad.forgotten).to.equal(1);
  });

  const same: [string, (opened: Awaited<ReturnType<typeof open>>) => void][] = [
    [
      'has to sign in again',
      ({ workspace }) => {
        workspace.viewer.set(signedIn('ana', 'signed-out'));
        workspace.viewer.set(signedIn('ana'));
      },
    ],
    [
      'is asked about anew',
      ({ workspace }) => {
        workspace.viewer.set({ state: 'loading', viewer: null });
        workspace.viewer.set(signedIn('ana'));
      },
    ],
    [
      'moves the element in the page',
      ({ owner, notepad }) => {
        notepad.remove();
        owner.append(notepad);
      },
    ],
  ];
  for (const [what, happens] of same) {
    it(`not where the same person ${what}`, async () => {
      const opened = await open();
      happens(opened);
      await settle();
      expect(opened.notepad.forgotten).to.equal(0);
    });
  }
});
