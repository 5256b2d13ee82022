import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Viewer } from '../../src/contract/viewer.ts';
import type { ConversationSelectEvent } from '../base/events/conversation-select.ts';
import { expectAccessible } from '../base/testing/accessible.ts';
import { isFocused } from '../base/testing/dom.ts';
import { FakeWorkspace, NOW } from '../base/testing/fake-workspace.ts';
import { sampleList, sampleMessage, sampleSession, sampleSummary } from '../base/testing/samples.ts';
import { succeed } from '../base/testing/succeed.ts';
import { listOf, textsOf, three } from './testing/mount.ts';

const HOUR = 3_600_000;

describe('jf-conversation-list', () => {
  let workspace: FakeWorkspace;
  beforeEach(() => {
    workspace = new FakeWorkspace();
    workspace.conversations.set(sampleList(three));
  });

  it('shows label, message, disposition, window and unread of each conversation', async () => {
    const { root } = await listOf(workspace);
    expect(textsOf(root, '.label')).to.deep.equal(['Acc 10342', 'Acc 20991', 'Hidden number']);
    expect(textsOf(root, '.disposition')).to.deep.equal(['Waiting', 'Active', 'Initiated']);
    expect(textsOf(root, '.window')).to.deep.equal(['23 h left', '36 min left', 'Window closed']);
    expect(textsOf(root, '.row:first-child .unread')).to.deep.equal(['2']);
    expect(textsOf(root, '.outbox')).to.deep.equal(['1 message needs you']);
  });

  it('counts the window down by the clock of the workspace, and renders no oftener than words change', async () => {
    const { list, root } = await listOf(workspace);
    let updates = 0;
    const { requestUpdate } = list;
    list.requestUpdate = function (...given: Parameters<typeof requestUpdate>) {
      updates += 1;
      return requestUpdate.apply(this, given);
    };
    for (let second = 1; second <= 60; second += 1) {
      workspace.clock.set({ now: NOW + second * 1000, provisional: false });
      await list.updateComplete;
    }
    expect(textsOf(root, '.window')[1]).to.equal('35 min left');
    expect(updates).to.be.at.most(13);
  });

  it('says how long a contact has waited, and that it is past the target', async () => {
    workspace.conversations.set(
      sampleList([
        sampleSummary({ session: sampleSession(['received', 0.05]) }),
        sampleSummary({ id: 'late', session: sampleSession(['received', 2]) }),
      ]),
    );
    const { root } = await listOf(workspace);
    expect(textsOf(root, '.waiting .visually-hidden')).to.deep.equal([
      'waiting 3 min',
      'waiting 2 h, past the target',
    ]);
  });

  it('filters by disposition, with counts', async () => {
    const { list, root } = await listOf(workspace);
    const chips = [...root.querySelectorAll<HTMLButtonElement>('.chip')];
    expect(chips.map((chip) => chip.textContent?.replaceAll(/\s+/g, ''))).to.deep.equal([
      'All',
      'Waiting1',
      'Active1',
      'Initiated1',
      'Archived0',
    ]);
    chips[2]!.click();
    await list.updateComplete;
    expect(textsOf(root, '.label')).to.deep.equal(['Acc 20991']);
    expect(chips[2]!.getAttribute('aria-pressed')).to.equal('true');
  });

  it('searches by what is shown, and offers the way back when nothing matches', async () => {
    const { list, root } = await listOf(workspace);
    const input = root.querySelector('input')!;
    const search = async (words: string) => {
      input.value = words;
      input.dispatchEvent(new InputEvent('input'));
      await list.updateComplete;
    };
    await search('souza');
    expect(textsOf(root, '.label')).to.deep.equal(['Acc 20991']);
    await search('15125550185');
    expect(root.querySelector('.place h3')!.textContent).to.equal('No conversation matches');
    root.querySelector<HTMLButtonElement>('.place button')!.click();
    await list.updateComplete;
    expect(textsOf(root, '.label')).to.have.length(3);
  });

  it('is worked by keyboard alone', async () => {
    const { list, owner, root } = await listOf(workspace);
    const chosen: string[] = [];
    list.addEventListener('jf-conversation-select', (event: ConversationSelectEvent) =>
      chosen.push(event.conversationId),
    );
    root.querySelector<HTMLElement>('[role=listbox]')!.focus();
    const active = () => root.querySelector('[role=listbox]')!.getAttribute('aria-activedescendant');
    expect(active()).to.equal('row-conversation-1');
    for (const [key, row] of [
      ['ArrowDown', 'row-conversation-2'],
      ['End', 'row-conversation-3'],
      ['ArrowDown', 'row-conversation-3'],
      ['Home', 'row-conversation-1'],
      ['ArrowUp', 'row-conversation-1'],
      ['ArrowDown', 'row-conversation-2'],
    ] as const) {
      await sendKeys({ press: key });
      await list.updateComplete;
      expect(active(), key).to.equal(row);
    }
    await sendKeys({ press: 'Enter' });
    await list.updateComplete;
    expect(chosen).to.deep.equal(['conversation-2']);
    expect(owner.selected).to.equal('conversation-2');
    expect(root.querySelector('[aria-selected=true]')!.id).to.equal('row-conversation-2');
  });

  it('lets the host keep a choice from being followed', async () => {
    const { list, owner, root } = await listOf(workspace);
    list.addEventListener('jf-conversation-select', (event) => event.preventDefault());
    root.querySelector<HTMLElement>('.row')!.click();
    expect(owner.selected).to.equal(null);
  });

  it('tells the host the account ID of whom was chosen, or null where there is none to see', async () => {
    const hidden = {
      ref: 'contact-9',
      label: { kind: 'hidden', text: 'Hidden number' },
      accountId: null,
      name: null,
    } as const;
    workspace.conversations.set({
      ...workspace.conversations.value,
      items: [sampleSummary(), sampleSummary({ id: 'conversation-9', contact: hidden })],
    });
    const { list, root } = await listOf(workspace);
    const told: (string | null)[] = [];
    list.addEventListener('jf-conversation-select', ({ accountId }) => told.push(accountId));
    for (const row of root.querySelectorAll<HTMLElement>('.row')) row.click();
    expect(told).to.deep.equal([sampleSummary().contact.accountId, null]);
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror="window.hacked=true">\u202Egnp.exe';
    workspace.conversations.set(
      sampleList([
        sampleSummary({
          contact: {
            ref: 'r',
            label: { kind: 'accountId', text: hostile },
            accountId: hostile,
            name: hostile,
          },
          lastMessage: sampleMessage({ content: { kind: 'text', text: hostile } }),
        }),
      ]),
    );
    const { root } = await listOf(workspace);
    expect(root.querySelector('img')).to.equal(null);
    expect(root.querySelector('bdi.label')!.textContent).to.equal(hostile);
    expect('hacked' in window).to.equal(false);
  });

  it('says that an archived session has no window', async () => {
    workspace.conversations.set(
      sampleList([sampleSummary({ session: sampleSession(['received', 3], ['archived', 2]) })]),
    );
    const { root } = await listOf(workspace);
    expect(textsOf(root, '.disposition')).to.deep.equal(['Archived']);
    expect(root.querySelector('.window')).to.equal(null);
  });

  it('says who wrote a message of the business: the viewer, a colleague, or nobody here', async () => {
    const said = {
      direction: 'outbound',
      at: NOW - HOUR,
      content: { kind: 'text', text: '*Of course*' },
    } as const;
    const viewer = { id: 'user-1', name: 'Ana' };
    workspace.viewer.set({ state: 'ready', viewer: viewer as Viewer });
    workspace.conversations.set(
      sampleList([
        sampleSummary({ id: 'a', lastMessage: sampleMessage({ ...said, origin: 'agent', author: viewer }) }),
        sampleSummary({
          id: 'b',
          lastMessage: sampleMessage({ ...said, origin: 'agent', author: { id: 'user-2', name: 'Ben' } }),
        }),
        sampleSummary({ id: 'c', lastMessage: sampleMessage({ ...said, origin: 'otherSystem' }) }),
      ]),
    );
    const { root } = await listOf(workspace);
    expect(textsOf(root, '.snippet')).to.deep.equal(['You: Of course', 'Ben: Of course', 'Of course']);
  });

  it('is searched and walked without leaving the keyboard', async () => {
    const { list, root } = await listOf(workspace);
    root.querySelector('input')!.focus();
    await sendKeys({ type: 'acc' });
    await list.updateComplete;
    await sendKeys({ press: 'ArrowDown' });
    expect(root.activeElement!.getAttribute('role')).to.equal('listbox');
    await sendKeys({ press: 'PageDown' });
    await list.updateComplete;
    expect(root.activeElement!.getAttribute('aria-activedescendant')).to.equal('row-conversation-2');
  });

  it('says that what it shows may be out of date when the rest is refused, and offers to try again', async () => {
    const problem = { type: 'about:blank', title: 'Unavailable', status: 503, code: 'unavailable' } as const;
    workspace.conversations.set({ ...sampleList(three), complete: false, problem });
    const { list, root } = await listOf(workspace);
    expect(textsOf(root, '.incomplete span')).to.deep.equal([
      'This list may be out of date. The service is not available just now. Try again.',
    ]);
    expect(textsOf(root, '.label')).to.have.length(3);
    expect(root.querySelector('.more')).to.equal(null);
    await expectAccessible(list);
    root.querySelector<HTMLButtonElement>('.incomplete button')!.click();
    expect(workspace.given('retry')).to.have.length(1);
  });

  it('gives its search field back empty', async () => {
    const { list, root } = await listOf(workspace);
    const input = root.querySelector('input')!;
    expect(root.querySelector('.clear')).to.equal(null);
    input.focus();
    await sendKeys({ type: 'souza' });
    await list.updateComplete;
    root.querySelector<HTMLButtonElement>('.clear')!.click();
    await list.updateComplete;
    expect(input.value).to.equal('');
    expect(isFocused(input)).to.equal(true);
    expect(textsOf(root, '.label')).to.have.length(3);
  });

  it('shows who sits down next neither the search and the filter, nor the row that was stood on', async () => {
    const { list, owner, root } = await listOf(workspace);
    const input = root.querySelector('input')!;
    root.querySelectorAll<HTMLButtonElement>('.chip')[1]!.click();
    input.focus();
    await sendKeys({ type: 'acc' });
    await list.updateComplete;
    expect(textsOf(root, '.label')).to.not.have.length(3);
    root.querySelector<HTMLElement>('[role=listbox]')!.focus();
    await sendKeys({ press: 'End' });
    await list.updateComplete;
    await succeed(list, 'agent', ({ conversations }) => (conversations.value = sampleList(three)));
    expect(owner.selected).to.equal(null);
    expect(input.value).to.equal('');
    expect(textsOf(root, '.label')).to.have.length(3);
    expect(root.querySelector('[role=listbox]')!.getAttribute('aria-activedescendant')).to.equal(
      'row-conversation-1',
    );
  });

  describe('without conversations', () => {
    it('is a skeleton while loading', async () => {
      workspace.conversations.set({ ...sampleList([]), state: 'loading', complete: false });
      const { root, list } = await listOf(workspace);
      expect(root.querySelectorAll('.bone').length).to.be.greaterThan(0);
      expect(root.querySelector('.body')!.getAttribute('aria-busy')).to.equal('true');
      // What is not known is no zero.
      expect(root.querySelectorAll('.count')).to.have.length(0);
      await expectAccessible(list);
    });

    it('says what the place is for and offers to start', async () => {
      workspace.conversations.set(sampleList([]));
      const { root, owner, list } = await listOf(workspace);
      root.querySelector<HTMLButtonElement>('.place button')!.click();
      expect(owner.link.state.starting).to.equal(true);
      await expectAccessible(list);
    });

    it('says that nobody is signed in, or who is may not, instead of loading for ever', async () => {
      workspace.conversations.set({ ...sampleList([]), state: 'loading', complete: false });
      workspace.viewer.set({ state: 'signed-out', viewer: null });
      const { root, list } = await listOf(workspace);
      expect(textsOf(root, '.place')).to.deep.equal([
        'You are signed out Sign in again to see your conversations. Try again',
      ]);
      expect(root.querySelector('.body')!.getAttribute('aria-busy')).to.equal('false');
      await expectAccessible(list);
      root.querySelector<HTMLButtonElement>('.place button')!.click();
      expect(workspace.given('retry')).to.have.length(1);
      const problem = { type: 'about:blank', title: 'No', status: 403, code: 'role-not-allowed' } as const;
      workspace.viewer.set({ state: 'refused', viewer: null, problem });
      await list.updateComplete;
      expect(textsOf(root, '.place')).to.deep.equal([
        'You may not use WhatsApp here Ask an administrator for access.',
      ]);
      await expectAccessible(list);
    });

    it('offers to try again when it failed', async () => {
      workspace.conversations.set({ ...sampleList([]), state: 'failed' });
      const { root, list } = await listOf(workspace);
      root.querySelector<HTMLButtonElement>('.place button')!.click();
      expect(workspace.given('retry')).to.have.length(1);
      await expectAccessible(list);
    });
  });

  it('passes axe with rows, one of them chosen', async () => {
    const { owner, list } = await listOf(workspace);
    owner.selected = 'conversation-2';
    await list.updateComplete;
    await expectAccessible(list);
  });
});
