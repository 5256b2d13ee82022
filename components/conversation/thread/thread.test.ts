import { expect, waitUntil } from '@open-wc/testing';
import { expectAccessible } from '../../base/testing/accessible.ts';
import { NOW } from '../../base/testing/fake-workspace.ts';
import { sampleSession, sampleSummary } from '../../base/testing/samples.ts';
import '../../workspace/define.ts';
import '../define.ts';
import { focused, isFocused, mount, settle, textOf } from '../testing/mount.ts';
import { eventItem, messageItem, onlyTemplates, outboxItem, sentItem, textItem } from '../testing/samples.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, place) => textItem(`m${place}`, 300 - place, `Message ${place}`));

describe('the thread', () => {
  it('is a named log that the keyboard can scroll', async () => {
    const { find } = await mount();
    const log = find('[role=log]');
    expect(log.getAttribute('aria-label')).to.equal('Messages');
    expect(log.tabIndex).to.equal(0);
    expect(log.getAttribute('aria-live')).to.equal('polite');
  });

  it('tells who wrote each message', async () => {
    const { all } = await mount({
      thread: [
        textItem('a', 10, 'Hi'),
        sentItem('b', 9, 'Hello'),
        sentItem('c', 8, 'And me', { author: { id: 'user-2', name: 'Leo' } }),
        sentItem('d', 7, 'And it', { author: undefined, origin: 'otherSystem' }),
      ],
    });
    const authors = all('article').map((one) => one.getAttribute('aria-label')!.split(',')[0]);
    expect(authors).to.deep.equal(['Acc 10342', 'You', 'Leo', 'Sent from another system']);
  });

  it('says each status in a word, and shows the word at the newest message', async () => {
    const statuses = ['accepted', 'sent', 'delivered', 'read', 'played'] as const;
    const { all } = await mount({
      thread: statuses.map((status, place) => sentItem(status, 10 - place, status, { status })),
    });
    expect(all('.status').map(textOf)).to.deep.equal(['Accepted', 'Sent', 'Delivered', 'Read', 'Played']);
    expect(all('.status .word').map(textOf)).to.deep.equal(['Played']);
  });

  it('says why a message failed, and offers the next action', async () => {
    const { workspace, text, click, find } = await mount({
      thread: [sentItem('a', 5, 'Hello?', { status: 'failed', error: { code: 131047 } })],
    });
    expect(text()).to.contain('Not delivered').and.to.contain('More than 24 h have passed');
    await click('Put it back to write');
    expect(workspace.given('saveDraft').at(-1)).to.deep.equal([
      'conversation-1',
      { text: 'Hello?', template: null },
    ]);
    expect(isFocused(find('textarea'))).to.equal(true);
    await click('Choose a template');
    expect(isFocused(find('.search-field'))).to.equal(true);
  });

  it('names every kind of content', async () => {
    const media = { mediaId: 'x', mimeType: 'a/b' };
    const { all, text } = await mount({
      thread: [
        messageItem('a', 20, { content: { kind: 'image', ...media, caption: 'My *card*' } }),
        messageItem('b', 19, { content: { kind: 'video', ...media } }),
        messageItem('c', 18, { content: { kind: 'audio', ...media, voice: true } }),
        messageItem('d', 17, { content: { kind: 'document', ...media, filename: 'form.pdf' } }),
        messageItem('e', 16, { content: { kind: 'sticker', ...media } }),
        messageItem('f', 15, { content: { kind: 'location', latitude: 1, longitude: 2, name: 'Centre' } }),
        messageItem('g', 14, { content: { kind: 'contactCard', cards: [{ name: 'Eva', numbers: [] }] } }),
        messageItem('h', 13, { content: { kind: 'reaction', messageId: 'a', emoji: '👍' } }),
        messageItem('i', 12, { content: { kind: 'unsupported' } }),
      ],
    });
    for (const words of [
      'Image',
      'My card',
      'Video',
      'Voice message',
      'form.pdf',
      'Sticker',
      'Centre',
      'Eva',
    ])
      expect(text()).to.contain(words);
    expect(text()).to.contain('Reacted with 👍').and.to.contain('A kind of message that cannot be shown');
    expect(all('strong').map(textOf)).to.contain('card');
  });

  it('shows a template as the contact sees it', async () => {
    const { find, all } = await mount({
      thread: [
        sentItem('a', 5, '', {
          content: {
            kind: 'template',
            name: 'x',
            language: 'en',
            header: { kind: 'text', text: 'Your *order*' },
            body: 'It is *here*.',
            footer: 'Bank',
            buttons: [{ kind: 'quickReply', text: 'Thanks' }],
          },
        }),
      ],
    });
    expect(textOf(find('.template-header'))).to.equal('Your *order*');
    expect(textOf(find('strong'))).to.equal('here');
    expect(textOf(find('.footer'))).to.equal('Bank');
    expect(all('.template-buttons li').map(textOf)).to.deep.equal(['Thanks']);
  });

  it('quotes the message that is answered, and says so where it is not loaded', async () => {
    const { all } = await mount({
      thread: [
        textItem('a', 9, 'When?'),
        sentItem('b', 8, 'Now', { replyTo: 'a' }),
        sentItem('c', 7, 'Hm', { replyTo: 'z' }),
      ],
    });
    expect(all('.quoted').map(textOf)).to.deep.equal([
      'Reply to Acc 10342 : Acc 10342 When?',
      'Reply to an earlier message',
    ]);
  });

  it('parts days, and the lines of a session are quiet lines', async () => {
    const { all } = await mount({
      thread: [eventItem('startedByContact', 1500), textItem('a', 1499, 'Hi'), textItem('b', 5, 'There?')],
    });
    expect(all('.day').map(textOf)).to.deep.equal(['Yesterday', 'Today']);
    expect(textOf(all('.event')[0]!)).to.match(/^Session started by the contact/);
  });

  it('gives a day that comes twice a place for each time: what was not sent stands last', async () => {
    const { all, set } = await mount();
    const lines = [textItem('a', 1500, 'First'), textItem('b', 5, 'Second')];
    const row = outboxItem('expired', { createdAt: lines[0]!.at });
    const days = (): string[] => all('.of-day').map((day) => textOf(day).replaceAll(/ \d\d:\d\d/g, ''));
    await set({ thread: [...lines, row] });
    expect(days()[0]).to.equal('Yesterday First');
    expect(days()[1]).to.equal('Today Second');
    expect(days()[2]).to.match(/^Yesterday This one is expired\./);
    await set({ thread: [textItem('0', 3000, 'Zeroth'), ...lines, textItem('c', 1, 'Third'), row] });
    expect(days()[1]).to.equal('Yesterday First');
    expect(days()[2]).to.equal('Today Second Third');
    expect(days()[3]).to.match(/^Yesterday This one is expired\./);
    expect(days()).to.have.length(4);
    await set({ thread: [row] });
    expect(days()).to.have.length(1);
    expect(days()[0]).to.match(/^Yesterday This one is expired\./);
  });

  it('offers a template at the notice that asks for one, in the live session only', async () => {
    const exceeded = [sentItem('a', 1500, 'Hi'), eventItem('windowExceeded', 60)];
    const session = sampleSession(['templateSent', 25]);
    const { click, hasButton, find, set, all } = await mount({
      thread: exceeded,
      maySend: onlyTemplates,
      summary: sampleSummary({ session: { ...session!, id: 'fact-0' } }),
    });
    expect(all('.event[data-asks]').map(textOf)[0]).to.contain('Window exceeded: send a template');
    await click('Choose a template');
    expect(isFocused(find('.search-field'))).to.equal(true);
    await set({ thread: [...exceeded, eventItem('archivedUnanswered', 1)] });
    expect(hasButton('Choose a template')).to.equal(false);
  });

  it('shows the beginning of 64 KiB of direction marks, and the whole on demand', async () => {
    const hostile = '\u202E'.repeat(65_536);
    const { set, find, click, hasButton } = await mount();
    await set({ thread: [textItem('x', 1, hostile)] });
    expect(find('.bubble .text').textContent).to.have.length(4096);
    await click('Show all 65,536 characters');
    expect(find('.bubble .text').textContent).to.have.length(65_536);
    expect(hasButton('Show all 65,536 characters')).to.equal(false);
  });

  it('stays at the newest message, and offers a way back to it', async () => {
    const { find, set, all, click } = await mount({ thread: many(60) });
    const log = find('[role=log]');
    expect(Math.abs(log.scrollTop)).to.be.below(2);
    await set({ thread: [...many(60), textItem('new', 0, 'Newest')] });
    expect(Math.abs(log.scrollTop)).to.be.below(2);
    log.scrollTo(0, -600);
    await waitUntil(() => all('.jump').length === 1, 'the way back is offered');
    expect(all('.jump')[0]?.getAttribute('aria-label')).to.equal('Jump to the newest message');
    await set({
      thread: [
        ...many(60),
        textItem('new', 0, 'Newest'),
        textItem('newer', 0, 'Newer'),
        sentItem('mine', 0, 'Mine'),
      ],
    });
    expect(log.scrollTop).to.be.below(-500);
    await click('1 new message');
    await waitUntil(() => all('.jump').length === 0, 'the way back goes');
    expect(Math.abs(log.scrollTop)).to.be.below(2);
    expect(all('.jump')).to.deep.equal([]);
  });

  it('keeps the reader at the same line when older ones come, and does not read them aloud', async () => {
    const { find, set, all } = await mount({ thread: many(60).slice(20), hasOlder: true });
    const log = find('[role=log]');
    log.scrollTo(0, -900);
    await waitUntil(() => all('.jump').length === 1);
    const line = find('article:nth-of-type(8)');
    const before = line.getBoundingClientRect().top;
    let live: string | null = null;
    const observer = new MutationObserver(() => (live ??= log.getAttribute('aria-live')));
    observer.observe(log, { childList: true, subtree: true });
    await set({ thread: many(60) });
    observer.disconnect();
    expect(live).to.equal('off');
    expect(log.getAttribute('aria-live')).to.equal('polite');
    expect(line.isConnected).to.equal(true);
    expect(line.getBoundingClientRect().top).to.be.closeTo(before, 2);
  });

  it('asks for older messages at the top, by itself and by a button', async () => {
    const { find, workspace, click, hasButton, set } = await mount({ thread: many(60), hasOlder: true });
    expect(workspace.given('loadOlder')).to.have.length(0);
    find('[role=log]').scrollTo(0, -100_000);
    await waitUntil(() => workspace.given('loadOlder').length > 0);
    expect(workspace.given('loadOlder')).to.deep.equal([['conversation-1']]);
    workspace.outcomes.set('loadOlder', { ok: false, reason: 'network' });
    await click('Show older messages');
    expect(workspace.given('loadOlder')).to.have.length(2);
    expect(hasButton('Try again')).to.equal(true);
    await set({ loadingOlder: true });
    expect(find('.top').textContent).to.contain('Loading older messages');
  });

  it('marks as read what is seen, once', async () => {
    const { workspace, set } = await mount({ summary: sampleSummary({ unread: 2 }) });
    await waitUntil(() => workspace.given('markRead').length > 0);
    expect(workspace.given('markRead')).to.deep.equal([['conversation-1']]);
    await set({ hasOlder: false });
    expect(workspace.given('markRead')).to.have.length(1);
  });

  it('does not mark as read what is below what is seen', async () => {
    const { workspace, set, find, all } = await mount({ thread: many(60) });
    find('[role=log]').scrollTo(0, -600);
    await waitUntil(() => all('.jump').length === 1);
    await set({ summary: sampleSummary({ unread: 1 }), thread: [...many(60), textItem('new', 0, 'New')] });
    expect(workspace.given('markRead')).to.have.length(0);
  });
});

describe('messages on their way', () => {
  it('are shown as queued and sending, never as sent', async () => {
    const { text, hasButton, set } = await mount({ thread: [outboxItem('queued')] });
    expect(text()).to.contain('Waiting to be sent');
    expect(hasButton('Put it back to write')).to.equal(true);
    await set({ thread: [outboxItem('sending')] });
    expect(text()).to.contain('Sending');
    expect(hasButton('Discard')).to.equal(false);
  });

  it('waiting after a failure: until when, and a way not to wait', async () => {
    const { find, all, click, workspace, hasButton, set, element } = await mount({
      thread: [outboxItem('sending', { retryAt: NOW + 20_000 })],
    });
    const status = () => textOf(find('.outbox .status'));
    expect(status()).to.equal('Waiting to try again, in less than a minute');
    await click('Try now');
    expect(workspace.given('retry')).to.have.length(1);
    // It may have left: it cannot be taken back.
    expect(hasButton('Discard')).to.equal(false);
    await set({ thread: [outboxItem('queued', { retryAt: NOW + 240_000 })] });
    expect(status()).to.match(/^Waiting to try again at \d{1,2}:\d{2}/);
    expect(all('.outbox button').map(textOf)).to.deep.equal(['Try now', 'Put it back to write', 'Discard']);
    await expectAccessible(element);
    await set({ thread: [outboxItem('sending')] });
    expect(status()).to.equal('Sending');
    expect(hasButton('Try now')).to.equal(false);
  });

  it('refused: the reason, a template, or back to the draft', async () => {
    const { text, click, workspace, find } = await mount({
      thread: [outboxItem('refused', { refusal: { code: 'platform-refused', platformError: 131056 } })],
    });
    expect(text()).to.contain('Too many messages to this contact');
    await click('Put it back to write');
    expect(workspace.given('discard')).to.deep.equal([['outbox-refused', { toDraft: true }]]);
    expect(isFocused(find('textarea'))).to.equal(true);
  });

  it('expired: a template takes its place, and its text is kept', async () => {
    const { text, click, workspace, find } = await mount({
      thread: [outboxItem('expired')],
      maySend: onlyTemplates,
    });
    expect(text()).to.contain('The window closed before it could leave.');
    await click('Choose a template');
    expect(workspace.given('discard')).to.deep.equal([['outbox-expired', { toDraft: true }]]);
    expect(isFocused(find('.search-field'))).to.equal(true);
  });

  it('uncertain: the agent decides whether it is sent again', async () => {
    const { text, click, workspace } = await mount({ thread: [outboxItem('uncertain')] });
    expect(text()).to.contain('the contact may get it twice');
    await click('Send again');
    expect(workspace.given('resend')).to.deep.equal([['outbox-uncertain']]);
  });

  it('uncertain with the window closed: a template instead, as it cannot leave again', async () => {
    const { text, click, hasButton, workspace, find } = await mount({
      thread: [outboxItem('uncertain')],
      maySend: onlyTemplates,
    });
    expect(text()).to.contain('Nobody knows whether it arrived. The customer-service window is closed.');
    expect(hasButton('Send again')).to.equal(false);
    await click('Choose a template');
    expect(workspace.given('discard')).to.deep.equal([['outbox-uncertain', { toDraft: true }]]);
    expect(isFocused(find('.search-field'))).to.equal(true);
  });

  it('uncertain template: sent again while templates may be sent', async () => {
    const content = { kind: 'template', templateId: 'template-2', language: 'en', values: {} } as const;
    const { set, hasButton } = await mount({
      thread: [outboxItem('uncertain', { content })],
      maySend: onlyTemplates,
    });
    expect(hasButton('Send again')).to.equal(true);
    const not = { ok: false, reason: 'channel-not-assigned' } as const;
    await set({ maySend: { freeform: not, template: not } });
    expect(hasButton('Send again')).to.equal(false);
    expect(hasButton('Choose a template')).to.equal(false);
    expect(hasButton('Discard')).to.equal(true);
  });

  it('say why they could not be sent again, until that is over', async () => {
    const { click, workspace, find, all, set, element } = await mount({ thread: [outboxItem('uncertain')] });
    workspace.outcomes.set('resend', { ok: false, reason: 'storage-failed' });
    await click('Send again');
    expect(textOf(find('.outbox [role=alert]'))).to.contain('It could not be kept.');
    await expectAccessible(element);
    await set({ thread: [outboxItem('refused', { id: 'outbox-uncertain' })] });
    expect(all('.outbox [role=alert]')).to.deep.equal([]);
    await set({ thread: [outboxItem('uncertain')] });
    workspace.outcomes.delete('resend');
    await click('Send again');
    expect(all('.outbox [role=alert]')).to.deep.equal([]);
  });

  it('say why they could not be taken back, at the row and at no other', async () => {
    const { click, workspace, find, all } = await mount({
      thread: [outboxItem('expired'), outboxItem('queued', { content: { kind: 'text', text: 'Later' } })],
    });
    workspace.outcomes.set('discard', { ok: false, reason: 'storage-failed' });
    await click('Put it back to write');
    expect(all('.outbox [role=alert]')).to.have.length(1);
    expect(textOf(find('[data-state=expired] [role=alert]'))).to.contain('It could not be kept.');
    expect(isFocused(find('textarea'))).to.equal(false);
    await click('Choose a template');
    expect(all('.search-field')).to.deep.equal([]);
    await click('Discard');
    expect(all('.outbox [role=alert]')).to.deep.equal([]);
    await click('Discard for good');
    expect(textOf(find('[data-state=expired] [role=alert]'))).to.contain('It could not be kept.');
  });

  it('are discarded only after a question, which Escape answers with no', async () => {
    const { button, click, workspace } = await mount({ thread: [outboxItem('expired')] });
    await click('Discard');
    expect(isFocused(button('Discard for good'))).to.equal(true);
    focused()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(isFocused(button('Discard'))).to.equal(true);
    expect(workspace.given('discard')).to.have.length(0);
    await click('Discard');
    await click('Discard for good');
    expect(workspace.given('discard')).to.deep.equal([['outbox-expired', { toDraft: false }]]);
  });

  it('show a template filled in', async () => {
    const content = {
      kind: 'template',
      templateId: 'template-1',
      language: 'en',
      values: { first_name: 'Ana', agent: 'Maya', day: 'Monday' },
    } as const;
    const { text } = await mount({ thread: [outboxItem('queued', { content })] });
    expect(text()).to.contain('Your appointment is on Monday.');
  });

  it('are accessible in every state', async () => {
    const states = ['queued', 'sending', 'refused', 'expired', 'uncertain'] as const;
    const { element, click } = await mount({
      thread: states.map((state) => outboxItem(state, { refusal: { code: 'rate-limited' } })),
    });
    await expectAccessible(element);
    await click('Discard');
    await expectAccessible(element);
  });
});
