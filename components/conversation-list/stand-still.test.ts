import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { FakeWorkspace } from '../base/testing/fake-workspace.ts';
import { sampleList, sampleSummary } from '../base/testing/samples.ts';
import { listOf, textsOf, three } from './testing/mount.ts';

describe('a list whose row is pressed', () => {
  let workspace: FakeWorkspace;
  beforeEach(() => {
    workspace = new FakeWorkspace();
    workspace.conversations.set(sampleList(three));
  });

  it('stands still while a row is pressed: that one is chosen, whatever came above it', async () => {
    const { owner, root } = await listOf(workspace);
    const row = root.querySelector('#row-conversation-2')!.getBoundingClientRect();
    const position: [number, number] = [Math.round(row.x + 20), Math.round(row.y + row.height / 2)];
    await sendMouse({ type: 'move', position });
    await sendMouse({ type: 'down' });
    workspace.conversations.set(sampleList([sampleSummary({ id: 'conversation-4' }), ...three]));
    await nextFrame();
    expect(root.querySelectorAll('.row').length).to.equal(3);
    await sendMouse({ type: 'up' });
    expect(owner.selected).to.equal('conversation-2');
    await waitUntil(() => root.querySelectorAll('.row').length === 4);
  });

  it('goes on once a press is over, wherever it ends', async () => {
    const { root } = await listOf(workspace);
    const row = root.querySelector('.row')!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(row.x + 20), Math.round(row.y + 20)] });
    await sendMouse({ type: 'down' });
    workspace.conversations.set(sampleList(three.slice(1)));
    await sendMouse({ type: 'move', position: [1, Math.round(row.y + 500)] });
    await sendMouse({ type: 'up' });
    await waitUntil(() => root.querySelectorAll('.row').length === 2);
  });

  it('hides a number, and takes a conversation away, also while a row is pressed', async () => {
    const number = {
      ref: 'ref-1',
      label: { kind: 'number', text: '+34600111222' },
      accountId: null,
      name: null,
    };
    workspace.conversations.set(sampleList([sampleSummary({ contact: number as never }), ...three.slice(1)]));
    const { list, root } = await listOf(workspace);
    expect(root.textContent).to.contain('+34600111222');
    list.dispatchEvent(new PointerEvent('pointerdown', { isPrimary: true }));
    workspace.conversations.set(sampleList([three[2]!, three[0]!]));
    await list.updateComplete;
    expect(textsOf(root, '.label')).to.deep.equal(['Acc 10342', 'Hidden number']);
    list.dispatchEvent(new PointerEvent('pointercancel', { isPrimary: true, bubbles: true, composed: true }));
    await waitUntil(() => textsOf(root, '.label')[0] === 'Hidden number');
  });

  it('does not stand still for what can be no click, and stands on for a second one', async () => {
    const { list, root } = await listOf(workspace);
    const press = (type: string, of: PointerEventInit = {}): void => {
      list.dispatchEvent(new PointerEvent(type, { isPrimary: true, bubbles: true, composed: true, ...of }));
    };
    const rows = async (many: number): Promise<number> => {
      workspace.conversations.set(sampleList(three.slice(3 - many)));
      await list.updateComplete;
      return root.querySelectorAll('.row').length;
    };
    await rows(1);
    press('pointerdown', { button: 2 });
    press('pointerdown', { isPrimary: false });
    expect(await rows(2)).to.equal(2);
    press('pointerdown');
    press('pointerup');
    press('pointerdown');
    press('pointerup', { pointerId: 7 });
    await nextFrame();
    await nextFrame();
    expect(await rows(3)).to.equal(2);
    press('pointerup');
    await waitUntil(() => root.querySelectorAll('.row').length === 3);
  });

  it('shows nothing of the person before, also while a row is pressed', async () => {
    const { list, owner, root } = await listOf(workspace);
    list.dispatchEvent(new PointerEvent('pointerdown', { isPrimary: true }));
    const other = new FakeWorkspace();
    other.conversations.set(sampleList(three.slice(2)));
    owner.workspace = other;
    await list.updateComplete;
    await waitUntil(() => root.querySelectorAll('.row').length === 1);
    list.dispatchEvent(new PointerEvent('pointercancel', { isPrimary: true, bubbles: true, composed: true }));
  });
});
