import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ConnectionState, Notice, ViewerState } from '../../src/workspace/workspace.ts';
import { expectAccessible } from '../base/testing/accessible.ts';
import { FakeWorkspace, NOW } from '../base/testing/fake-workspace.ts';
import { sampleSummary } from '../base/testing/samples.ts';
import type { JfWorkspace } from '../workspace/workspace.ts';
import '../workspace/define.ts';
import type { JfNotices } from './notices.ts';
import './define.ts';

const sampleNotice = (change: Partial<Notice> = {}): Notice => ({
  id: 'notice-1',
  kind: 'windowExceeded',
  at: NOW,
  conversationId: 'conversation-1',
  contact: sampleSummary().contact,
  factId: 'fact-1',
  announce: true,
  ...change,
});

async function noticesOf(
  workspace: FakeWorkspace,
): Promise<{ notices: JfNotices; owner: JfWorkspace; root: ShadowRoot }> {
  const owner = await fixture<JfWorkspace>(
    html`<jf-workspace .workspace=${workspace}><jf-notices></jf-notices></jf-workspace>`,
  );
  const notices = owner.querySelector('jf-notices')!;
  await notices.updateComplete;
  return { notices, owner, root: notices.shadowRoot! };
}

describe('jf-notices', () => {
  let workspace: FakeWorkspace;
  beforeEach(() => {
    workspace = new FakeWorkspace();
  });

  const kinds: [Notice['kind'], Partial<Notice>, RegExp][] = [
    ['windowExceeded', {}, /^Acc 10342 No answer for 24 h.*Send a template$/],
    ['windowClosing', {}, /closes in less than an hour.*Answer$/],
    ['archivedAutomatically', {}, /Archived by itself.*Open$/],
    [
      'messageRefused',
      { reason: { code: 'window-closed' } },
      /refused\. The customer-service window is closed/,
    ],
    ['messageExpired', {}, /window closed before/],
    ['messageUncertain', {}, /Nobody knows/],
    [
      'messageFailed',
      { reason: { code: 'platform-refused', platformError: 131049 } },
      /did not arrive\. .*Wait a day/,
    ],
    ['messageFailed', { reason: { code: 'platform-refused', platformError: 999 } }, /error 999/],
  ];
  for (const [kind, change, text] of kinds) {
    it(`says what happened and what to do: ${kind}`, async () => {
      workspace.notices.set([sampleNotice({ kind, ...change })]);
      const { root, notices } = await noticesOf(workspace);
      const said = root.querySelector('li')!.textContent.replaceAll(/\s+/g, ' ').trim();
      expect(said.replace(/ \d{1,2}:\d{2}( [AP]M)?/, '')).to.match(text);
      await expectAccessible(notices);
    });
  }

  describe('while something of the page is pressed', () => {
    const press = (type: string): void => {
      document.body.dispatchEvent(new PointerEvent(type, { isPrimary: true, bubbles: true, composed: true }));
    };
    afterEach(() => press('pointercancel'));

    it('moves nothing that stands below: what is new is heard, and seen when the press is over', async () => {
      const { root, notices } = await noticesOf(workspace);
      const bottom = (): number => notices.getBoundingClientRect().bottom;
      const before = bottom();
      press('pointerdown');
      workspace.notices.set([sampleNotice(), sampleNotice({ id: 'notice-2' })]);
      workspace.connection.set({ ...workspace.connection.value, state: 'offline' });
      await notices.updateComplete;
      expect(bottom()).to.equal(before);
      expect(root.querySelector('[role=status]')!.textContent).to.contain('Acc 10342: No answer for 24 h.');
      press('pointerup');
      await notices.updateComplete;
      expect(bottom()).to.equal(before, 'the click comes after');
      await waitUntil(() => root.querySelector('li') !== null);
      expect(root.querySelector('[part=connection]')!.textContent).to.contain('offline');
      expect(bottom()).to.be.greaterThan(before);
    });

    const ends: [string, () => Event][] = [
      ['the pointer moves without a button', () => new PointerEvent('pointermove', { buttons: 0 })],
      ['a key is pressed', () => new KeyboardEvent('keydown', { key: 'a' })],
    ];
    for (const [name, end] of ends) {
      it(`shows what is new where the end of a press was not told, as over the list of a select: ${name}`, async () => {
        const { root, notices } = await noticesOf(workspace);
        press('pointerdown');
        workspace.notices.set([sampleNotice()]);
        globalThis.dispatchEvent(new PointerEvent('pointermove', { buttons: 1 }));
        await aTimeout(50);
        await notices.updateComplete;
        expect(root.querySelectorAll('li').length).to.equal(0);
        globalThis.dispatchEvent(end());
        await waitUntil(() => root.querySelector('li') !== null);
      });
    }

    it('moves nothing where a notice goes, or another takes its place', async () => {
      workspace.notices.set([sampleNotice(), sampleNotice({ id: 'notice-2' })]);
      const { root, notices } = await noticesOf(workspace);
      const bottom = (): number => notices.getBoundingClientRect().bottom;
      const before = bottom();
      press('pointerdown');
      for (const standing of [[sampleNotice({ id: 'notice-3' })], []]) {
        workspace.notices.set(standing);
        await notices.updateComplete;
        expect(root.querySelectorAll('li').length).to.equal(0);
        expect(bottom()).to.equal(before);
      }
      press('pointerup');
      await waitUntil(() => bottom() < before);
    });

    it('goes on while a key that was held before repeats', async () => {
      const { root, notices } = await noticesOf(workspace);
      press('pointerdown');
      workspace.notices.set([sampleNotice()]);
      globalThis.dispatchEvent(new KeyboardEvent('keydown', { key: 'Control', repeat: true }));
      await aTimeout(50);
      await notices.updateComplete;
      expect(root.querySelectorAll('li').length).to.equal(0);
    });

    it('keeps nothing back of another workspace', async () => {
      const { owner, root, notices } = await noticesOf(workspace);
      press('pointerdown');
      const other = new FakeWorkspace();
      other.notices.set([sampleNotice()]);
      owner.workspace = other;
      await waitUntil(() => root.querySelector('li') !== null);
      await notices.updateComplete;
    });

    it('hides a number, and takes away what is dismissed', async () => {
      const number = { ...sampleSummary().contact, label: { kind: 'number', text: '+34600111222' } };
      const [first, second] = [sampleNotice({ contact: number as never }), sampleNotice({ id: 'notice-2' })];
      workspace.notices.set([first, second]);
      const { root, notices } = await noticesOf(workspace);
      expect(root.textContent).to.contain('+34600111222');
      press('pointerdown');
      workspace.notices.set([sampleNotice(), second]);
      await notices.updateComplete;
      expect(root.textContent).not.to.contain('+34600111222');
      workspace.notices.set([]);
      await notices.updateComplete;
      expect(root.querySelectorAll('li').length).to.equal(0);
    });
  });

  it('reads out each announced notice once, and tells the page by an event', async () => {
    const told: string[] = [];
    const labels: unknown[] = [];
    const { root, notices } = await noticesOf(workspace);
    notices.addEventListener('jf-notice', ({ notice }) => {
      told.push(notice.id);
      labels.push(notice.contact.label);
    });
    workspace.notices.set([sampleNotice({ announce: false })]);
    workspace.notices.set([sampleNotice()]);
    workspace.notices.set([sampleNotice(), sampleNotice({ id: 'other-tab', announce: false })]);
    await notices.updateComplete;
    expect(told).to.deep.equal(['notice-1']);
    expect(labels).to.deep.equal([{ kind: 'accountId', text: 'Acc 10342' }]);
    const spoken = root.querySelector('[role=status]')!;
    expect(spoken.textContent).to.contain('Acc 10342: No answer for 24 h.');
    workspace.notices.set([sampleNotice({ id: 'b' }), sampleNotice({ id: 'c', kind: 'windowClosing' })]);
    await notices.updateComplete;
    expect(spoken.querySelectorAll('p')).to.have.length(2);
    workspace.notices.set([]);
    await notices.updateComplete;
    expect(spoken.textContent.trim()).to.equal('');
  });

  it('shows first what asks for the agent, then what is newest', async () => {
    workspace.notices.set([
      sampleNotice({ id: 'calm', kind: 'archivedAutomatically', at: NOW + 3 }),
      sampleNotice({ id: 'older', at: NOW - 1 }),
      sampleNotice({ id: 'newer', at: NOW }),
      sampleNotice({ id: 'failed', kind: 'messageExpired', at: NOW - 9 }),
    ]);
    const { root, notices } = await noticesOf(workspace);
    root.querySelector<HTMLButtonElement>('.more')!.click();
    await notices.updateComplete;
    const shown = [...root.querySelectorAll('li .icon-only')];
    for (const button of shown) (button as HTMLButtonElement).click();
    expect(workspace.given('dismissNotice').flat()).to.deep.equal(['failed', 'newer', 'older', 'calm']);
  });

  it('opens the conversation of a notice', async () => {
    workspace.notices.set([sampleNotice()]);
    const { root, owner } = await noticesOf(workspace);
    root.querySelector<HTMLButtonElement>('li button')!.click();
    expect(owner.selected).to.equal('conversation-1');
  });

  it('dismisses a notice', async () => {
    workspace.notices.set([sampleNotice()]);
    const { root } = await noticesOf(workspace);
    root.querySelector<HTMLButtonElement>('li .icon-only')!.click();
    expect(workspace.given('dismissNotice')).to.deep.equal([['notice-1']]);
  });

  it('shows the newest, and the rest on demand', async () => {
    workspace.notices.set(['a', 'b', 'c', 'd'].map((id) => sampleNotice({ id })));
    const { root, notices } = await noticesOf(workspace);
    expect(root.querySelectorAll('li')).to.have.length(1);
    const more = root.querySelector<HTMLButtonElement>('.more')!;
    expect(more.textContent).to.contain('3 more');
    more.click();
    await notices.updateComplete;
    expect(root.querySelectorAll('li')).to.have.length(4);
    expect(more.getAttribute('aria-expanded')).to.equal('true');
  });

  const signedOut: ViewerState = { state: 'signed-out', viewer: null };
  const loading: ViewerState = { state: 'loading', viewer: null };
  const connections: [string, Partial<ConnectionState>, ViewerState, RegExp | null, boolean][] = [
    ['live', {}, loading, null, false],
    ['offline', { state: 'offline' }, loading, /offline\. Messages wait here/, false],
    ['offline without storage', { state: 'offline', persistent: false }, loading, /this tab only/, false],
    ['retrying', { state: 'retrying', retryAt: NOW }, loading, /Connection lost/, true],
    ['signed out', {}, signedOut, /signed out/, true],
    ['a newer version', { state: 'closed', because: 'newer-version' }, loading, /Reload/, false],
    ['logged out', { state: 'closed', because: 'logged-out' }, loading, /logged out/, false],
    ['closed by the page', { state: 'closed', because: null }, loading, /desk is closed/, false],
    ['storage blocked', { persistent: false, because: 'storage-blocked' }, loading, /blocks storage/, false],
    ['storage lost', { persistent: false, because: 'storage-lost' }, loading, /lost its storage/, false],
  ];
  for (const [name, change, viewer, text, retry] of connections) {
    it(`says how the desk is connected: ${name}`, async () => {
      workspace.viewer.set(viewer);
      workspace.connection.set({ ...workspace.connection.value, ...change });
      const { root, notices } = await noticesOf(workspace);
      const line = root.querySelector('.connection')!;
      if (text === null) expect(line.textContent.trim()).to.equal('');
      else expect(line.textContent).to.match(text);
      const button = line.querySelector('button');
      expect(button !== null).to.equal(retry);
      button?.click();
      expect(workspace.given('retry')).to.have.length(retry ? 1 : 0);
      await expectAccessible(notices);
    });
  }
});
