import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Refusal, StartRequest } from '../../../src/workspace/workspace.ts';
import { expectAccessible } from '../../base/testing/accessible.ts';
import type { FakeWorkspace } from '../../base/testing/fake-workspace.ts';
import '../../workspace/define.ts';
import '../define.ts';
import { isFocused, mount, settle, textOf, type Mounted } from '../testing/mount.ts';
import { plainTemplate, sampleChannel, sampleConversation, sampleViewer } from '../testing/samples.ts';

const ok = { ok: true, value: { conversationId: 'conversation-9' } as never } as const;

async function open(prepare: (workspace: FakeWorkspace) => void = () => {}): Promise<Mounted> {
  const mounted = await mount(
    {},
    {
      id: null,
      prepare: (workspace) => {
        workspace.templates.value = { state: 'ready', items: [plainTemplate()] };
        workspace.outcomes.set('startConversation', ok);
        prepare(workspace);
      },
    },
  );
  mounted.desk.link.update({ starting: true });
  await settle();
  return mounted;
}

const requests = ({ workspace }: Mounted): StartRequest[] =>
  workspace.given('startConversation').map(([request]) => request as StartRequest);

const twoChannels = (workspace: FakeWorkspace): void => {
  workspace.channels.value = {
    state: 'ready',
    items: [
      sampleChannel(),
      sampleChannel({ id: 'channel-2', name: 'Sales line' }),
      sampleChannel({ id: 'channel-3', name: 'Not mine' }),
      sampleChannel({ id: 'channel-4', name: 'Not yet', status: 'verifying' }),
    ],
  };
  workspace.viewer.value = {
    state: 'ready',
    viewer: { ...sampleViewer, outboundChannelIds: ['channel-1', 'channel-2', 'channel-4'] },
  };
};

describe('starting a conversation', () => {
  it('goes by keyboard alone: contact, template, send', async () => {
    const mounted = await open();
    const chosen: string[] = [];
    mounted.element.addEventListener('jf-conversation-select', (event) => chosen.push(event.conversationId));
    mounted.workspace.opened.set('conversation-9', mounted.conversation);
    mounted.conversation.value = sampleConversation();
    expect(isFocused(mounted.find('#contact'))).to.equal(true);
    await sendKeys({ type: 'Acc 10342' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(isFocused(mounted.find('.search-field'))).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(isFocused(mounted.button('Send and start'))).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await settle();
    const [request] = requests(mounted);
    expect(request).to.deep.include({
      contact: { accountId: 'Acc 10342' },
      channelId: 'channel-1',
      template: { templateId: 'template-2', language: 'en', values: {} },
    });
    expect(chosen).to.deep.equal(['conversation-9']);
    expect(mounted.desk.link.state).to.deep.include({ selected: 'conversation-9', starting: false });
    expect(mounted.all('article')).to.have.length(1);
  });

  it('exchanges a number in international format, and forgets it when it is started', async () => {
    const mounted = await open();
    await mounted.fill('#contact', '+44 20 7946 0958');
    mounted.find('[role=option]').click();
    await settle();
    await mounted.click('Send and start');
    expect(requests(mounted)[0]?.contact).to.deep.equal({ number: '+442079460958' });
    mounted.desk.link.update({ starting: true, selected: null });
    await settle();
    expect(mounted.find<HTMLInputElement>('#contact').value).to.equal('');
    expect(mounted.element.shadowRoot!.textContent).to.not.contain('442079460958');
  });

  it('keeps one key for one wish through repeats, and takes another when it changes', async () => {
    const mounted = await open((workspace) =>
      workspace.outcomes.set('startConversation', { ok: false, reason: 'network' }),
    );
    await mounted.fill('#contact', 'Acc 1');
    mounted.find('[role=option]').click();
    await settle();
    await mounted.click('Send and start');
    expect(mounted.text()).to.contain('No connection. Try again.');
    await mounted.click('Send and start');
    await mounted.fill('#contact', 'Acc 2');
    await mounted.click('Send and start');
    const keys = requests(mounted).map(({ idempotencyKey }) => idempotencyKey);
    expect(keys[0]).to.match(/^[0-9a-f]{32}$/);
    expect(keys[1]).to.equal(keys[0]);
    expect(keys[2]).to.not.equal(keys[0]);
  });

  it('offers the connected channels the viewer may send from, and asks for one', async () => {
    const mounted = await open(twoChannels);
    const select = mounted.find<HTMLSelectElement>('#channel');
    expect([...select.options].map(textOf)).to.deep.equal(['Choose a channel', 'Support line', 'Sales line']);
    expect(mounted.text()).to.contain('Choose a channel to see its templates.');
    select.value = 'channel-2';
    select.dispatchEvent(new Event('change'));
    await settle();
    await mounted.fill('#contact', 'Acc 1');
    mounted.find('[role=option]').click();
    await settle();
    await mounted.click('Send and start');
    expect(requests(mounted)[0]?.channelId).to.equal('channel-2');
  });

  it('says so to who may not send from any channel', async () => {
    const mounted = await open((workspace) => {
      workspace.viewer.value = { state: 'ready', viewer: { ...sampleViewer, outboundChannelIds: [] } };
    });
    expect(mounted.text()).to.contain('You may not send from any channel.');
    expect(mounted.all('.search-field')).to.deep.equal([]);
    await expectAccessible(mounted.element);
  });

  it('checks the contact when its field is left, and then at every key', async () => {
    const mounted = await open();
    const field = mounted.find('#contact');
    await mounted.fill('#contact', '+0');
    expect(field.hasAttribute('aria-invalid')).to.equal(false);
    field.blur();
    await settle();
    expect(textOf(mounted.find('#contact-help'))).to.contain('A number has + and 2 to 15 digits');
    await mounted.fill('#contact', '+44 20 7946 0958');
    expect(field.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('focuses the contact that is missing instead of sending', async () => {
    const mounted = await open();
    mounted.find('[role=option]').click();
    await settle();
    await mounted.click('Send and start');
    expect(requests(mounted)).to.have.length(0);
    expect(isFocused(mounted.find('#contact'))).to.equal(true);
    expect(textOf(mounted.find('#contact-help'))).to.contain('Name the contact');
    await expectAccessible(mounted.element);
  });

  it('shows each refusal at its place', async () => {
    const mounted = await open();
    await mounted.fill('#contact', 'Acc 1');
    mounted.find('[role=option]').click();
    await settle();
    const refuse = async (reason: Refusal['reason']): Promise<void> => {
      mounted.workspace.outcomes.set('startConversation', { ok: false, reason });
      await mounted.click('Send and start');
    };
    await refuse('contact-not-found');
    expect(textOf(mounted.find('#contact-help'))).to.contain('No contact was found.');
    expect(isFocused(mounted.find('#contact'))).to.equal(true);
    await refuse('outbound-channel-not-assigned');
    expect(textOf(mounted.find('#channel-help'))).to.contain('You may not send from this channel.');
    expect(isFocused(mounted.find('#channel'))).to.equal(true);
    await refuse('template-not-approved');
    expect(textOf(mounted.find('.chosen > .error'))).to.contain('This template is not approved.');
  });

  it('asks once however often it is clicked', async () => {
    const mounted = await open();
    let asked = 0;
    mounted.workspace.startConversation = () => {
      asked += 1;
      return new Promise(() => {});
    };
    await mounted.fill('#contact', 'Acc 1');
    mounted.find('[role=option]').click();
    await settle();
    await mounted.click('Send and start');
    await mounted.click('Starting');
    expect(asked).to.equal(1);
  });

  it('is left by Escape and by its button, back to where the agent was', async () => {
    const mounted = await open();
    let closed = 0;
    mounted.element.addEventListener('jf-conversation-close', () => (closed += 1));
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(mounted.text()).to.contain('No conversation chosen');
    expect(closed).to.equal(1);
    mounted.desk.link.update({ starting: true, selected: 'conversation-1' });
    await settle();
    await mounted.click('Cancel');
    expect(mounted.all('[role=log]')).to.have.length(1);
    expect(closed).to.equal(1);
  });

  it('asks before its button throws away what was entered', async () => {
    const mounted = await open();
    await mounted.fill('#contact', 'Acc 1');
    await mounted.click('Cancel');
    expect(mounted.find<HTMLInputElement>('#contact').value).to.equal('Acc 1');
    await mounted.click('Discard it');
    expect(mounted.all('#contact')).to.deep.equal([]);
  });

  it('asks before Escape throws away what was entered', async () => {
    const mounted = await open();
    let closed = 0;
    mounted.element.addEventListener('jf-conversation-close', () => (closed += 1));
    await mounted.fill('#contact', 'Acc 1');
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(closed).to.equal(0);
    expect(isFocused(mounted.button('Discard it'))).to.equal(true);
    await expectAccessible(mounted.element);
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(mounted.hasButton('Discard it')).to.equal(false);
    expect(isFocused(mounted.find('#contact'))).to.equal(true);
    expect(mounted.find<HTMLInputElement>('#contact').value).to.equal('Acc 1');
    await sendKeys({ press: 'Escape' });
    await settle();
    await mounted.click('Keep writing');
    expect(closed).to.equal(0);
    mounted.find('#contact').focus();
    await sendKeys({ press: 'Escape' });
    await settle();
    await mounted.click('Discard it');
    expect(closed).to.equal(1);
    expect(mounted.all('#contact')).to.deep.equal([]);
  });

  it('asks before Escape throws away a template that was chosen', async () => {
    const mounted = await open();
    mounted.find('[role=option]').click();
    await settle();
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(isFocused(mounted.find('.search-field'))).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(isFocused(mounted.button('Discard it'))).to.equal(true);
  });

  it('is accessible', async () => {
    const mounted = await open(twoChannels);
    await expectAccessible(mounted.element);
  });
});
