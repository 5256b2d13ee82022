import { expect } from '@open-wc/testing';
import { isFocused, settle, textOf } from '../base/testing/dom.ts';
import type { FakeOutcome, FakeWorkspace } from '../base/testing/fake-workspace.ts';
import { openConversationsOf } from '../base/testing/open-conversations.ts';
import { succeed } from '../base/testing/succeed.ts';
import { sampleUser } from '../user-list/testing/mount.ts';
import { mountEditor } from './testing/mount.ts';

const name = 'users.setChannels';

/** The next requests of this name wait for the outcome that the test gives. */
function held(
  mounted: { workspace: FakeWorkspace },
  request: string,
): (outcome: FakeOutcome) => Promise<void> {
  let resolve: (outcome: FakeOutcome) => void = () => {};
  const answer = new Promise<FakeOutcome>((done) => (resolve = done));
  mounted.workspace.outcomes.set(request, answer);
  return async (outcome) => {
    resolve(outcome);
    await settle();
  };
}

describe('what another person is shown of a save that is on its way', () => {
  /** One saves Ana's SMS; before the answer another sits down, has Ana open too, and turns e-mail. */
  async function exchanged() {
    const mounted = await mountEditor();
    mounted.editor.userId = 'user-1';
    await mounted.turn('sms');
    const answer = held(mounted, name);
    await mounted.save();
    const events: Event[] = [];
    mounted.editor.addEventListener('jf-user-save', (event) => events.push(event));
    const next = await succeed(mounted.editor, 'administrator');
    next.administration.heldUsers.of('user-1').set({ state: 'ready', user: sampleUser(), problem: null });
    await settle();
    await mounted.turn('email');
    return { mounted, answer, next, events };
  }

  it('is nothing, where it was taken', async () => {
    const { mounted, answer, events } = await exchanged();
    await answer({ ok: true, value: sampleUser({ channels: ['voice', 'whatsapp', 'sms'], revision: 2 }) });
    expect(mounted.text()).not.to.contain('Saved.');
    expect(mounted.find<HTMLInputElement>('[data-switch=sms]').checked).to.equal(false);
    expect(mounted.find<HTMLInputElement>('[data-switch=email]').checked).to.equal(true);
    expect(events).to.have.length(0);
  });

  it('is nothing, where it came too late, and it is not sent again as theirs', async () => {
    const { mounted, answer, next } = await exchanged();
    const current = sampleUser({ extension: '1002', revision: 2 });
    await answer({ ok: false, reason: 'precondition-failed', current });
    expect(next.given(name)).to.deep.equal([]);
    expect(mounted.text()).not.to.contain('1002');
  });

  it('keeps them neither from saving, nor lets them save twice', async () => {
    const { mounted, answer, next } = await exchanged();
    expect(mounted.find('[type=submit]').getAttribute('aria-disabled')).to.equal(null);
    held({ workspace: next }, name);
    await mounted.save();
    await answer({ ok: false, reason: 'network' });
    expect(mounted.text()).not.to.contain('No connection');
    await mounted.save();
    expect(next.given(name)).to.deep.equal([
      ['user-1', { channels: ['voice', 'whatsapp', 'email'], outboundChannelIds: ['channel-1'] }, 1],
    ]);
  });

  it('is no question about conversations that they may not see', async () => {
    const mounted = await mountEditor();
    await mounted.turn('whatsapp');
    const answer = held(mounted, 'users.openConversations');
    await mounted.save();
    const next = await succeed(mounted.editor, 'administrator');
    await answer({ ok: true, value: openConversationsOf('user-1', 1) });
    expect(mounted.text()).not.to.contain('Acc 1');
    expect(mounted.all('dialog')).to.have.length(0);
    expect(next.given(name)).to.deep.equal([]);
  });
});

it('a save is told to who began it, also where the editor is out of the page when the answer comes', async () => {
  const mounted = await mountEditor();
  await mounted.turn('sms');
  const answer = held(mounted, name);
  await mounted.save();
  mounted.editor.remove();
  await answer({ ok: true, value: sampleUser({ channels: ['voice', 'whatsapp', 'sms'], revision: 2 }) });
  mounted.owner.append(mounted.editor);
  await settle();
  expect(mounted.text()).to.contain('Saved.');
  expect(mounted.find('[type=submit].primary').getAttribute('aria-disabled')).to.equal(null);
});

describe('a save that is asked about first', () => {
  it('is said to go on only once it does, and is begun once', async () => {
    const mounted = await mountEditor();
    const button = () => mounted.find('[type=submit].primary');
    await mounted.turn('whatsapp');
    const open = held(mounted, 'users.openConversations');
    await mounted.save();
    expect(textOf(button())).to.equal('Save');
    await mounted.save();
    expect(mounted.workspace.given('users.openConversations')).to.have.length(1);
    await open({ ok: true, value: openConversationsOf('user-1', 1) });
    expect(textOf(button())).to.equal('Save');
    expect(button().getAttribute('aria-disabled')).to.equal('true');
    const answer = held(mounted, name);
    await mounted.click('.confirm-choices [value=confirm]');
    expect(textOf(button())).to.equal('Saving…');
    await mounted.save();
    await answer({ ok: true, value: sampleUser({ channels: ['voice'], revision: 2 }) });
    expect(mounted.asked()).to.have.length(1);
    expect(textOf(button())).to.equal('Save');
  });
});

describe('a save that comes too late', () => {
  const current = sampleUser({ channels: ['voice'], revision: 2 });

  it('takes the focus of nobody who went on to another user, now or later', async () => {
    const mounted = await mountEditor();
    await mounted.turn('sms');
    const answer = held(mounted, name);
    await mounted.save();
    mounted.owner.user = 'user-2';
    await mounted.show(sampleUser({ id: 'user-2', name: 'Bo Park' }));
    await mounted.turn('email');
    mounted.find('[data-switch=email]').focus();
    await answer({ ok: false, reason: 'precondition-failed', current });
    await mounted.show(sampleUser({ id: 'user-2', name: 'Bo Park', channels: ['voice'], revision: 2 }));
    expect(mounted.all('.conflict-title')).to.have.length(1);
    expect(isFocused(mounted.find('[data-switch=email]'))).to.equal(true);
    mounted.owner.user = 'user-1';
    await settle();
    expect(mounted.all('.conflict-title')).to.have.length(1);
    expect(isFocused(mounted.find('.conflict-title'))).to.equal(false);
  });
});

it('the focus that was waiting for a user to be read is not that of another person', async () => {
  const mounted = await mountEditor(null);
  mounted.editor.focus();
  await settle();
  const next = await succeed(mounted.editor, 'administrator');
  mounted.owner.user = 'user-2';
  next.administration.heldUsers
    .of('user-2')
    .set({ state: 'ready', user: sampleUser({ id: 'user-2' }), problem: null });
  await settle();
  expect(isFocused(mounted.find('h2'))).to.equal(false);
});
