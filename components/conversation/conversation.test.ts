import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../base/testing/accessible.ts';
import { sampleSession, sampleSummary } from '../base/testing/samples.ts';
import '../workspace/define.ts';
import type { JfConversation } from './conversation.ts';
import './define.ts';
import { findAll, isFocused, mount, settle, textOf } from './testing/mount.ts';
import { onlyTemplates, sampleDesk, sampleViewer, sentItem, textItem } from './testing/samples.ts';

describe('jf-conversation', () => {
  it('says what the place is for when nothing is chosen, and offers to start', async () => {
    const { text, click, find, element } = await mount({}, { id: null });
    expect(text()).to.contain('No conversation chosen');
    await expectAccessible(element);
    await click('New conversation');
    expect(isFocused(find('#contact'))).to.equal(true);
  });

  it('lets the page start conversations in a way of its own', async () => {
    const { element, click, all } = await mount({}, { id: null });
    element.addEventListener('jf-conversation-start', (event) => event.preventDefault());
    await click('New conversation');
    expect(all('#contact')).to.deep.equal([]);
  });

  it('follows the conversation that is chosen, and shows another afresh', async () => {
    const { desk, workspace, all, find } = await mount({ thread: [textItem('a', 5, 'First')] });
    const other = sampleDesk({ thread: [textItem('b', 5, 'Second')] }).conversation;
    workspace.opened.set('conversation-2', other);
    const log = find('[role=log]');
    desk.link.update({ selected: 'conversation-2' });
    await settle();
    expect(textOf(all('article')[0]!)).to.contain('Second');
    expect(log.isConnected).to.equal(false);
  });

  it('shows the conversation that is named, whatever is chosen, and starts one inside itself', async () => {
    const { workspace } = sampleDesk();
    const desk = await fixture<HTMLElement>(
      html`<jf-workspace .workspace=${workspace}
        ><jf-conversation conversation-id="conversation-1"></jf-conversation
      ></jf-workspace>`,
    );
    await settle();
    const element = desk.querySelector<JfConversation>('jf-conversation')!;
    expect(findAll(element, 'article')).to.have.length(1);
    element.startConversation();
    await settle();
    expect(findAll(element, '#contact')).to.have.length(1);
  });

  it('works linked by id, wherever it stands', async () => {
    const { workspace } = sampleDesk();
    const page = await fixture<HTMLElement>(
      html`<div>
        <jf-conversation workspace="desk" conversation-id="conversation-1"></jf-conversation>
        <jf-workspace id="desk" .workspace=${workspace}></jf-workspace>
      </div>`,
    );
    await settle();
    const element = page.querySelector<JfConversation>('jf-conversation')!;
    expect(findAll(element, 'article')).to.have.length(1);
    expect(findAll(element, 'textarea')).to.have.length(1);
  });

  it('takes the focus at whom it is with, also where that is still to be read', async () => {
    const { element, find, set, desk } = await mount();
    element.focus();
    await settle();
    expect(isFocused(find('h2'))).to.equal(true);
    const { summary } = sampleDesk().conversation.value;
    for (const hasGoneOn of [false, true]) {
      await set({ state: 'loading', summary: null });
      element.focus();
      await settle();
      const elsewhere = document.createElement('button');
      desk.append(elsewhere);
      if (hasGoneOn) elsewhere.focus();
      await set({ state: 'ready', summary });
      expect(isFocused(hasGoneOn ? elsewhere : find('h2')), `has gone on: ${hasGoneOn}`).to.equal(true);
    }
  });

  it('shows a skeleton, what is missing, and a failure with a retry', async () => {
    const { set, text, find, click, workspace, element } = await mount({ state: 'loading', summary: null });
    expect(find('.skeleton').getAttribute('aria-label')).to.equal('Loading the conversation');
    await expectAccessible(element);
    await set({ state: 'missing', summary: null });
    expect(text()).to.contain('This conversation is not here');
    await expectAccessible(element);
    await set({ state: 'failed', summary: null });
    expect(text()).to.contain('The conversation could not be loaded');
    await expectAccessible(element);
    await click('Try again');
    expect(workspace.given('retry')).to.have.length(1);
  });

  it('shows what it has while the rest loads or could not be fetched', async () => {
    const { set, find, all, text, element } = await mount({ state: 'loading', thread: [] });
    expect(find('.bones').getAttribute('aria-label')).to.equal('Loading the conversation');
    expect(textOf(find('h2'))).to.equal('Acc 10342');
    await expectAccessible(element);
    await set({ state: 'failed', thread: [textItem('a', 5, 'Known')] });
    expect(text()).to.contain('The newest messages could not be loaded.').and.to.contain('Known');
    expect(all('textarea')).to.have.length(1);
    await expectAccessible(element);
  });

  it('names contact, channel, agent and session in its header', async () => {
    const contact = { ...sampleSummary().contact, name: 'Ana \u202Eziur' };
    const { find, element } = await mount({
      summary: sampleSummary({ contact, assignedTo: { id: 'user-2', name: 'Leo' } }),
    });
    const header = textOf(find('header'));
    for (const words of ['Acc 10342', 'Ana', 'Support line', 'Leo', 'Waiting', '23 h left'])
      expect(header).to.contain(words);
    expect(find('h2 bdi').textContent).to.equal('Acc 10342');
    await expectAccessible(element);
  });

  it('shows a hidden number in words', async () => {
    const contact = {
      ref: 'r',
      label: { kind: 'hidden', text: 'Hidden number' },
      accountId: null,
      name: null,
    } as const;
    const { find } = await mount({ summary: sampleSummary({ contact }) });
    expect(textOf(find('h2'))).to.equal('Hidden number');
  });

  it('claims, and says why not', async () => {
    const { click, workspace, find, hasButton, set } = await mount({
      summary: sampleSummary({ assignedTo: null }),
    });
    workspace.outcomes.set('claim', { ok: false, reason: 'already-assigned' });
    await click('Claim');
    expect(workspace.given('claim')).to.deep.equal([['conversation-1']]);
    expect(textOf(find('header [role=alert]'))).to.equal('Somebody else has taken this conversation.');
    await set({ summary: sampleSummary({ assignedTo: { id: 'user-1', name: 'Maya Ortiz' } }) });
    expect(hasButton('Claim')).to.equal(false);
  });

  it('takes over from somebody else after a question that names them, where the role permits', async () => {
    const leo = { id: 'user-2', name: 'Leo \u202Eziur' };
    const { button, click, workspace, find, text, set, hasButton, element } = await mount({
      summary: sampleSummary({ assignedTo: leo }),
    });
    // An agent may not, and is not offered it.
    expect(hasButton('Take over')).to.equal(false);
    expect(hasButton('Claim')).to.equal(false);
    workspace.viewer.set({ state: 'ready', viewer: { ...sampleViewer, role: 'supervisor' } });
    await set({});
    button('Take over').focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(text()).to.contain('Take over from \u2068Leo ziur\u2069? It is assigned to you instead');
    expect(isFocused(find('[data-confirm]'))).to.equal(true);
    await expectAccessible(element);
    await click('Leave it');
    expect(isFocused(button('Take over'))).to.equal(true);
    expect(workspace.given('claim')).to.deep.equal([]);

    workspace.outcomes.set('claim', { ok: false, reason: 'already-assigned' });
    await click('Take over');
    find('[data-confirm]').click();
    await settle();
    expect(workspace.given('claim')).to.deep.equal([['conversation-1', { from: 'user-2' }]]);
    expect(textOf(find('header [role=alert]'))).to.equal('Somebody else has taken this conversation.');
  });

  it('asks no longer about taking over when nobody has it any more', async () => {
    const { click, workspace, set, all, hasButton } = await mount({
      summary: sampleSummary({ assignedTo: { id: 'user-2', name: 'Leo' } }),
    });
    workspace.viewer.set({ state: 'ready', viewer: { ...sampleViewer, role: 'supervisor' } });
    await set({});
    await click('Take over');
    expect(all('.question')).to.have.length(1);
    await set({ summary: sampleSummary({ assignedTo: null }) });
    expect(all('.question')).to.have.length(0);
    expect(hasButton('Claim')).to.equal(true);
  });

  it('forgets a question and a refusal when another conversation is shown', async () => {
    const { click, workspace, desk, all } = await mount({ summary: sampleSummary({ assignedTo: null }) });
    workspace.outcomes.set('claim', { ok: false, reason: 'already-assigned' });
    await click('Claim');
    await click('Archive');
    expect(all('header [role=alert], .question')).to.have.length(2);
    workspace.opened.set('conversation-2', sampleDesk().conversation);
    desk.link.update({ selected: 'conversation-2' });
    await settle();
    expect(all('header')).to.have.length(1);
    expect(all('header [role=alert], .question')).to.have.length(0);
  });

  it('archives after a question that names the consequence, by keyboard', async () => {
    const { button, workspace, text, element, hasButton } = await mount({
      summary: sampleSummary({ outbox: { waiting: 1, attention: 1 } }),
    });
    button('Archive').focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(text()).to.contain('It ends for good').and.to.contain('2 messages have not left yet.');
    expect(isFocused(button('Archive for good'))).to.equal(true);
    await expectAccessible(element);
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(isFocused(button('Archive'))).to.equal(true);
    expect(workspace.given('archive')).to.have.length(0);
    await sendKeys({ press: 'Enter' });
    await settle();
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(workspace.given('archive')).to.deep.equal([['conversation-1']]);
    expect(hasButton('Archive for good')).to.equal(false);
  });

  it('archives nothing that is archived', async () => {
    const { hasButton, text } = await mount({
      maySend: onlyTemplates,
      summary: sampleSummary({ session: sampleSession(['templateSent', 49]) }),
    });
    expect(hasButton('Archive')).to.equal(false);
    expect(text()).to.contain('no answer came');
  });

  it('goes back where it is asked to offer that', async () => {
    const { element, desk, click, hasButton, set } = await mount();
    expect(hasButton('Back to the conversations')).to.equal(false);
    element.back = true;
    await set({ state: 'failed', summary: null });
    await click('Back to the conversations');
    expect(desk.link.state.selected).to.equal(null);
  });

  it('writes nothing but text into the page, from whatever is in a conversation', async () => {
    const hostile = '<script>window.hacked = true</script><img src=x onerror="window.hacked = true">';
    const contact = {
      ref: 'r',
      label: { kind: 'accountId', text: hostile },
      accountId: hostile,
      name: hostile,
    } as const;
    const { all, element } = await mount({
      summary: sampleSummary({
        contact,
        channel: { id: 'channel-1', name: hostile },
        assignedTo: { id: 'x', name: hostile },
      }),
      thread: [
        textItem('a', 5, hostile),
        sentItem('b', 4, hostile, { author: { id: 'x', name: hostile }, replyTo: 'a' }),
        textItem('c', 3, '', {
          content: { kind: 'document', mediaId: 'm', mimeType: 'a/b', filename: hostile, caption: hostile },
        }),
        textItem('d', 2, '', {
          content: {
            kind: 'template',
            name: hostile,
            language: 'en',
            header: { kind: hostile, text: hostile },
            body: hostile,
            footer: hostile,
            buttons: [{ kind: hostile, text: hostile }],
          },
        }),
      ],
    });
    expect(all('script, img')).to.deep.equal([]);
    expect((globalThis as { hacked?: boolean }).hacked).to.equal(undefined);
    await expectAccessible(element);
  });

  it('is accessible with a busy thread, right to left too', async () => {
    const { element } = await mount({
      thread: [
        textItem('a', 1500, 'Hi https://example.com'),
        sentItem('b', 9, '*Hello*', { replyTo: 'a' }),
        sentItem('c', 8, 'Oh', { status: 'failed', error: { code: 131026 } }),
      ],
      hasOlder: true,
    });
    await expectAccessible(element);
    element.dir = 'rtl';
    await settle();
    const [inbound, outbound] = findAll(element, 'article').map((one) => one.getBoundingClientRect());
    expect(inbound!.right).to.be.above(outbound!.right);
    await expectAccessible(element);
  });

  it('defines the parts it is made of, and its version', () => {
    for (const tag of ['jf-conversation', 'jf-conversation-thread', 'jf-conversation-composer'])
      expect((customElements.get(tag) as { version?: string } | undefined)?.version).to.be.a('string');
  });
});
