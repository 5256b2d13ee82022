import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { FakeWorkspace } from '../base/testing/fake-workspace.ts';
import { sampleList, sampleSummary } from '../base/testing/samples.ts';
import { workspaceCode } from '../base/workspace-code.ts';
import '../conversation-list/define.ts';
import type { JfWorkspace } from './workspace.ts';
import './define.ts';

async function madeFrom(baseUrl: string): Promise<JfWorkspace> {
  const owner = await fixture<JfWorkspace>(html`<jf-workspace base-url=${baseUrl}></jf-workspace>`);
  await waitUntil(() => owner.workspace !== null, 'a workspace is made');
  return owner;
}

describe('jf-workspace', () => {
  // Unbundled, its many modules take a while the first time.
  before(async function () {
    this.timeout(30_000);
    await workspaceCode.load();
  });

  it('makes a workspace from its base address, which begins to connect', async () => {
    const owner = await madeFrom('/nowhere');
    expect(owner.workspace?.viewer.value.state).to.equal('loading');
  });

  it('keeps its workspace when it is moved, and closes it when it is removed', async () => {
    const owner = await madeFrom('/nowhere');
    const { workspace } = owner;
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(owner);
    await aTimeout(0);
    expect(owner.workspace).to.equal(workspace);
    elsewhere.remove();
    await aTimeout(0);
    expect(owner.workspace).to.equal(null);
    expect(workspace?.connection.value.state).to.equal('closed');
  });

  it('makes another when it comes back', async () => {
    const owner = await madeFrom('/nowhere');
    const first = owner.workspace;
    const { parentElement } = owner;
    owner.remove();
    await aTimeout(0);
    parentElement!.append(owner);
    await waitUntil(() => owner.workspace !== null);
    expect(owner.workspace).not.to.equal(first);
  });

  it('makes another when its viewer changes', async () => {
    const owner = await madeFrom('/nowhere');
    const first = owner.workspace;
    owner.viewerKey = 'another';
    await waitUntil(() => owner.workspace !== first);
    expect(first?.connection.value.state).to.equal('closed');
  });

  it('takes a workspace that the host made, and leaves its closing to the host', async () => {
    const workspace = new FakeWorkspace();
    const owner = await fixture<JfWorkspace>(html`<jf-workspace .workspace=${workspace}></jf-workspace>`);
    owner.remove();
    await aTimeout(0);
    expect(workspace.given('close')).to.have.length(0);
  });

  it('keeps what was chosen before there was a workspace, and drops it with the next one', async () => {
    const owner = await fixture<JfWorkspace>(html`<jf-workspace></jf-workspace>`);
    owner.composing = { kind: 'template', templateId: 'a', language: null };
    owner.selected = 'conversation-1';
    owner.baseUrl = '/nowhere';
    await waitUntil(() => owner.workspace !== null);
    expect(owner.composing).to.deep.equal({ kind: 'template', templateId: 'a', language: null });
    expect(owner.selected).to.equal('conversation-1');
    owner.workspace = new FakeWorkspace();
    expect(owner.composing).to.equal(null);
    expect(owner.selected).to.equal(null);
  });

  it('lets the host choose what is shown', async () => {
    const owner = await fixture<JfWorkspace>(html`<jf-workspace></jf-workspace>`);
    owner.selected = 'b';
    expect(owner.link.state).to.include({ selected: 'b', starting: false });
  });

  for (const reason of ['newer-version', 'logged-out'] as const) {
    it(`tells the host once that its workspace ended by itself: ${reason}`, async () => {
      const workspace = new FakeWorkspace();
      const owner = await fixture<JfWorkspace>(html`<jf-workspace .workspace=${workspace}></jf-workspace>`);
      const told: string[] = [];
      owner.parentElement!.addEventListener('jf-closed', (event) => told.push(event.reason));
      const live = workspace.connection.value;
      workspace.connection.set({ ...live, persistent: false, because: 'storage-lost' });
      workspace.connection.set({ ...live, state: 'closed', because: null });
      expect(told).to.deep.equal([]);
      workspace.connection.set({ ...live, state: 'closed', because: reason });
      workspace.connection.set({ ...live, state: 'closed', leader: false, because: reason });
      expect(told).to.deep.equal([reason]);
    });
  }

  it('no longer follows a workspace that was replaced', async () => {
    const former = new FakeWorkspace();
    const owner = await fixture<JfWorkspace>(html`<jf-workspace .workspace=${former}></jf-workspace>`);
    owner.workspace = new FakeWorkspace();
    let told = false;
    owner.addEventListener('jf-closed', () => {
      told = true;
    });
    former.connection.set({ ...former.connection.value, state: 'closed', because: 'logged-out' });
    expect(told).to.equal(false);
  });

  it('gives its language to the elements inside it', async () => {
    const owner = await fixture<JfWorkspace>(html`<jf-workspace locale="pt-BR"></jf-workspace>`);
    await owner.updateComplete;
    expect(owner.link.state.locale).to.equal('pt-BR');
  });

  it('leaves its language to the workspace it is given, unless it has one itself', async () => {
    const workspace = new FakeWorkspace();
    workspace.locale = 'de';
    workspace.conversations.set(sampleList([sampleSummary()]));
    const owner = await fixture<JfWorkspace>(
      html`<jf-workspace .workspace=${workspace}
        ><jf-conversation-list></jf-conversation-list
      ></jf-workspace>`,
    );
    const list = owner.querySelector('jf-conversation-list')!;
    const time = async (): Promise<string> => {
      await owner.updateComplete;
      await list.updateComplete;
      return list.shadowRoot!.querySelector('time')!.textContent;
    };
    expect(await time()).to.match(/^\s*\d\d:\d\d\s*$/);
    owner.locale = 'en-US';
    expect(await time()).to.match(/[AP]M/);
  });
});
