import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../base/testing/accessible.ts';
import { NOW } from '../../base/testing/fake-workspace.ts';
import { sampleSession, sampleSummary } from '../../base/testing/samples.ts';
import '../../workspace/define.ts';
import '../define.ts';
import { focused, isFocused, mount, settle, textOf } from '../testing/mount.ts';
import { onlyTemplates, sampleChannel } from '../testing/samples.ts';

const HOUR = 3_600_000;
const freely = { freeform: { ok: true }, template: { ok: true } } as const;

describe('the composer while the window is open', () => {
  it('says until when, and warns in the last hour', async () => {
    const { find, set } = await mount();
    expect(find('.until').textContent).to.match(
      /You can write freely until (?:[A-Z][a-z]+ )?\d+:\d\d.*, 23 h left\./,
    );
    expect(find('.until').hasAttribute('data-soon')).to.equal(false);
    await set({ summary: sampleSummary({ session: sampleSession(['received', 23.5]) }) });
    expect(find('.until').textContent).to.contain('30 min left');
    expect(find('.until').hasAttribute('data-soon')).to.equal(true);
  });

  it('keeps what is typed at every key, and sends it by Enter', async () => {
    const { workspace, find } = await mount();
    const textarea = find<HTMLTextAreaElement>('textarea');
    textarea.focus();
    await sendKeys({ type: 'Yes' });
    await settle();
    expect(workspace.given('saveDraft')).to.deep.equal(
      ['Y', 'Ye', 'Yes'].map((text) => ['conversation-1', { text, template: null }]),
    );
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(workspace.given('send')).to.deep.equal([['conversation-1', { kind: 'text', text: 'Yes' }]]);
    expect(textarea.value).to.equal('');
    expect(isFocused(textarea)).to.equal(true);
  });

  it('starts a new line by Shift + Enter', async () => {
    const { workspace, find } = await mount();
    const textarea = find<HTMLTextAreaElement>('textarea');
    textarea.focus();
    await sendKeys({ type: 'a' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ type: 'b' });
    await settle();
    expect(textarea.value).to.equal('a\nb');
    expect(workspace.given('send')).to.have.length(0);
  });

  it('does not send while an input method composes', async () => {
    const { workspace, find, fill } = await mount();
    await fill('textarea', 'にほん');
    const enter = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    });
    find('textarea').dispatchEvent(enter);
    await settle();
    expect(enter.defaultPrevented).to.equal(false);
    expect(workspace.given('send')).to.have.length(0);
  });

  it('does not send nothing, and says so to who clicks', async () => {
    const { workspace, click, find } = await mount();
    find('textarea').focus();
    await sendKeys({ press: 'Enter' });
    await click('Send');
    expect(workspace.given('send')).to.have.length(0);
    expect(find('[role=alert]').textContent).to.contain('Write something first.');
  });

  it('counts near the limit, and sends nothing beyond it', async () => {
    const { workspace, fill, text, click, find } = await mount();
    await fill('textarea', 'a'.repeat(3896));
    expect(text()).to.contain('200 characters left');
    await fill('textarea', `${'a'.repeat(4095)}🙏`);
    expect(text()).to.contain('0 characters left');
    await fill('textarea', `${'a'.repeat(4096)}🙏`);
    expect(text()).to.contain('1 character too many');
    expect(find('textarea').getAttribute('aria-invalid')).to.equal('true');
    await click('Send');
    expect(workspace.given('send')).to.have.length(0);
  });

  it('keeps a text that could not be put into the outbox, with the reason', async () => {
    const { workspace, fill, click, find } = await mount();
    workspace.outcomes.set('send', { ok: false, reason: 'storage-full' });
    await fill('textarea', 'Important');
    await click('Send');
    expect(find<HTMLTextAreaElement>('textarea').value).to.equal('Important');
    expect(find('[role=alert]').textContent).to.contain('The storage of this browser is full.');
  });

  it('keeps what is typed while a message goes into the outbox', async () => {
    const { workspace, fill, find, element } = await mount();
    let done = (): void => {};
    workspace.send = () =>
      new Promise((resolve) => (done = () => resolve({ ok: true, value: { outboxId: '1' } })));
    await fill('textarea', 'First');
    find('textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await fill('textarea', 'First, and second');
    done();
    await settle();
    expect(find<HTMLTextAreaElement>('textarea').value).to.equal(', and second');
    expect(element.isConnected).to.equal(true);
  });

  it('shows the draft that was kept', async () => {
    const { find } = await mount({ draft: { text: 'Half a thought', template: null } });
    expect(find<HTMLTextAreaElement>('textarea').value).to.equal('Half a thought');
  });

  it('offers a template too, and a way back', async () => {
    const { click, find, all } = await mount({ draft: { text: 'Half a thought', template: null } });
    await click('Use a template');
    expect(isFocused(find('.search-field'))).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(isFocused(find('textarea'))).to.equal(true);
    expect(all('.search-field')).to.deep.equal([]);
  });
});

describe('the composer when the window closes', () => {
  it('turns into the template picker without losing what was typed, and back', async () => {
    const { set, find, all, workspace } = await mount();
    const textarea = find<HTMLTextAreaElement>('textarea');
    textarea.focus();
    await sendKeys({ type: 'On Tuesday at 10' });
    await set({ maySend: onlyTemplates });
    expect(all('textarea')).to.deep.equal([]);
    expect(isFocused(find('.search-field'))).to.equal(true);
    expect(find('.kept-text').textContent).to.equal('On Tuesday at 10');
    expect(find('[part=composer] [role=status]').textContent).to.contain('The window');
    expect(workspace.given('saveDraft').at(-1)).to.deep.equal([
      'conversation-1',
      { text: 'On Tuesday at 10', template: null },
    ]);
    await set({ maySend: freely });
    expect(find<HTMLTextAreaElement>('textarea').value).to.equal('On Tuesday at 10');
    expect(isFocused(find('textarea'))).to.equal(true);
  });

  it('takes no focus that is elsewhere', async () => {
    const { set, find } = await mount();
    find('[role=log]').focus();
    await set({ maySend: onlyTemplates });
    expect(isFocused(find('[role=log]'))).to.equal(true);
    await set({ maySend: freely });
    expect(isFocused(find('[role=log]'))).to.equal(true);
  });

  it('uses what was typed as a value', async () => {
    const { set, find, click, workspace } = await mount({
      draft: { text: 'Tuesday\nat 10', template: null },
    });
    await set({ maySend: onlyTemplates });
    find('[role=option]').click();
    await settle();
    await click('Use for day');
    expect(workspace.given('saveDraft').at(-1)).to.deep.equal([
      'conversation-1',
      {
        text: 'Tuesday\nat 10',
        template: {
          templateId: 'template-1',
          language: 'en',
          values: { first_name: '', agent: 'Maya Ortiz', day: 'Tuesday at 10' },
        },
      },
    ]);
    expect(textOf(find('[part=preview]'))).to.contain('Tuesday at 10');
  });

  it('leaves who fills in a template to it when the contact answers', async () => {
    const { set, find, click } = await mount({ maySend: onlyTemplates });
    find('[role=option]').click();
    await settle();
    const field = focused();
    await set({ maySend: freely });
    expect(isFocused(field)).to.equal(true);
    await click('Write a message');
    expect(isFocused(find('textarea'))).to.equal(true);
  });

  it('says when there never was a window, and when a template opens a new session', async () => {
    const { set, find } = await mount({
      maySend: onlyTemplates,
      summary: sampleSummary({ session: sampleSession(['templateSent', 1]) }),
    });
    expect(find('.standing').textContent).to.contain('The window opens when the contact answers.');
    await set({ summary: sampleSummary({ session: sampleSession(['templateSent', 49]) }) });
    expect(find('.standing').textContent).to.contain('A template opens a new one.');
  });
});

describe('the composer', () => {
  it('names the obstacle where nothing may be sent', async () => {
    const no = { ok: false, reason: 'channel-not-assigned' } as const;
    const { text, all, element } = await mount({ maySend: { freeform: no, template: no } });
    expect(text()).to.contain('You do not have the WhatsApp channel.');
    expect(all('textarea, .search-field')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('sends a template chosen and filled by keyboard alone', async () => {
    const { find, workspace, all } = await mount({ maySend: onlyTemplates });
    find('.search-field').focus();
    await sendKeys({ type: 'appoint' });
    await sendKeys({ press: 'Enter' });
    await settle();
    expect((focused() as HTMLInputElement).id).to.equal('value-0');
    await sendKeys({ type: 'Ana' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Monday' });
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(workspace.given('send')).to.deep.equal([
      [
        'conversation-1',
        {
          kind: 'template',
          templateId: 'template-1',
          language: 'en',
          values: { first_name: 'Ana', agent: 'Maya Ortiz', day: 'Monday' },
        },
      ],
    ]);
    expect(all('[part=preview]')).to.deep.equal([]);
    expect(isFocused(find('.search-field'))).to.equal(true);
  });

  it('keeps a template that could not be put into the outbox, with the reason', async () => {
    const { find, workspace, click, text } = await mount({
      maySend: onlyTemplates,
      draft: {
        text: '',
        template: { templateId: 'template-2', language: 'en', values: {} },
      },
    });
    workspace.outcomes.set('send', { ok: false, reason: 'template-not-approved' });
    await click('Send template');
    expect(text()).to.contain('This template is not approved. Choose another.');
    expect(textOf(find('[part=preview]'))).to.contain('May we help you further?');
  });

  it('lists the templates of the channel of the conversation', async () => {
    const { all } = await mount(
      { maySend: onlyTemplates },
      {
        prepare: (workspace) => {
          workspace.channels.value = {
            state: 'ready',
            items: [sampleChannel({ businessManagerId: '99999' })],
          };
        },
      },
    );
    expect(all('[role=option]')).to.deep.equal([]);
  });

  it('is accessible while writing, too long, closed and filling in', async () => {
    const { element, fill, set, find } = await mount();
    await expectAccessible(element);
    await fill('textarea', 'a'.repeat(4200));
    await expectAccessible(element);
    await set({ maySend: onlyTemplates });
    await expectAccessible(element);
    find('[role=option]').click();
    await settle();
    await expectAccessible(element);
  });

  it('fits into 320 px, writing and choosing', async () => {
    const { element, find, button, set } = await mount();
    element.style.inlineSize = '320px';
    await settle();
    const { right } = element.getBoundingClientRect();
    expect(button('Send').getBoundingClientRect().right).to.be.below(right);
    await set({ maySend: onlyTemplates });
    expect(find('.search-field').getBoundingClientRect().right).to.be.below(right);
  });

  it('counts by the backend clock', async () => {
    const { find, workspace } = await mount();
    workspace.clock.set({ now: NOW + 22.5 * HOUR, provisional: false });
    await settle();
    expect(find('.until').textContent).to.contain('30 min left');
  });
});
