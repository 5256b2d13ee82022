import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Channel } from '../../src/contract/channel.ts';
import { expectFits, LONG_NAME } from '../base/testing/fits.ts';
import { isFocused, settle, wordsOf } from '../base/testing/dom.ts';
import { openConversationsOf } from '../base/testing/open-conversations.ts';
import { succeed } from '../base/testing/succeed.ts';
import { sampleUser } from '../user-list/testing/mount.ts';
import { mountEditor } from './testing/mount.ts';

const name = 'users.setChannels';
const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('jf-user-channels', () => {
  it('says who it is, and what keeps them from sending and what to do', async () => {
    const mounted = await mountEditor(
      sampleUser({ whyCannotSend: ['no-approved-template', 'no-extension', 'on-holiday'] }),
    );
    expect(mounted.text()).to.contain(
      'Ana Silva ana@harbour.example Agent · Group \u2068Agents\u2069 · Sales · Returns · Extension 1001',
    );
    expect(mounted.texts('.obstacles li')).to.deep.equal([
      'No approved template on the channel . None of the outbound channels has an approved template. Have one approved, or give another channel.',
      'No extension . A user needs a telephone extension to send. Give one, for example by an import.',
      'on-holiday . The contact centre says: on-holiday.',
    ]);
    await expectFits(mounted.editor);
  });

  it('saves channels and outbound channels at once, by keyboard alone', async () => {
    const mounted = await mountEditor(sampleUser({ channels: ['voice'], outboundChannelIds: [] }));
    expect(mounted.all('[data-switch="channel-1"]')).to.deep.equal([]);
    mounted.find('[data-switch=whatsapp]').focus();
    await sendKeys({ press: 'Space' });
    await settle();
    expect(mounted.text()).to.contain('WhatsApp without an outbound channel');
    await expectFits(mounted.editor);
    mounted.find('[data-switch="channel-2"]').focus();
    await sendKeys({ press: 'Space' });
    const saved = sampleUser({
      channels: ['voice', 'whatsapp'],
      outboundChannelIds: ['channel-2'],
      revision: 2,
    });
    mounted.workspace.outcomes.set(name, { ok: true, value: saved });
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(mounted.asked()).to.deep.equal([
      ['user-1', { channels: ['voice', 'whatsapp'], outboundChannelIds: ['channel-2'] }, 1],
    ]);
    expect(mounted.text()).to.contain('Saved.');
    expect(leaves()).to.equal(true);
  });

  it('warns of an outbound channel without WhatsApp', async () => {
    const mounted = await mountEditor(sampleUser({ channels: ['voice'] }));
    expect(mounted.text()).to.contain('An outbound channel without WhatsApp does nothing');
    await expectFits(mounted.editor);
    await mounted.turn('channel-1');
    expect(mounted.text()).not.to.contain('does nothing');
    expect(mounted.all('[data-switch="channel-1"]')).to.deep.equal([]);
  });

  it('asks before WhatsApp is taken away, with the open conversations that are left', async () => {
    const mounted = await mountEditor(sampleUser({ name: '\u202Eavlis' }));
    mounted.workspace.outcomes.set('users.openConversations', {
      ok: true,
      value: openConversationsOf('user-1', 12),
    });
    await mounted.turn('whatsapp');
    await mounted.save();
    expect(mounted.text()).to.contain('Take WhatsApp away from \u2068avlis\u2069?');
    expect(mounted.text()).to.contain('12 open conversations are left without an agent:');
    const named = mounted.texts('.confirm-dialog li');
    expect(named).to.have.length(11);
    expect(named[0]).to.equal('Acc 1 · Front desk');
    expect(named.at(-1)).to.equal('and 2 others');
    await expectFits(mounted.editor);
    await mounted.click('.confirm-choices [value=cancel]');
    expect(mounted.asked()).to.deep.equal([]);
    mounted.workspace.outcomes.set(name, {
      ok: true,
      value: sampleUser({ channels: ['voice'], revision: 2 }),
    });
    await mounted.save();
    await mounted.click('.confirm-choices [value=confirm]');
    expect(mounted.asked()).to.deep.equal([
      ['user-1', { channels: ['voice'], outboundChannelIds: ['channel-1'] }, 1],
    ]);
  });

  it('asks the same before the last outbound channel is taken away', async () => {
    const mounted = await mountEditor();
    mounted.workspace.outcomes.set('users.openConversations', {
      ok: true,
      value: openConversationsOf('user-1', 1),
    });
    await mounted.turn('channel-1');
    await mounted.save();
    expect(wordsOf(mounted.editor)).to.contain('Take the last outbound channel away from Ana Silva?');
    expect(mounted.text()).to.contain('1 open conversation stays with this user, who can no longer answer:');
    await mounted.click('.confirm-choices [value=cancel]');
    await mounted.turn('channel-2');
    mounted.workspace.outcomes.set(name, { ok: true, value: sampleUser({ revision: 2 }) });
    await mounted.save();
    expect(mounted.asked()).to.have.length(1);
  });

  it('names no contact longer than the viewer may see it so', async () => {
    const mounted = await mountEditor();
    mounted.workspace.outcomes.set('users.openConversations', {
      ok: true,
      value: openConversationsOf('user-1', 1),
    });
    await mounted.turn('whatsapp');
    await mounted.save();
    expect(mounted.text()).to.contain('Acc 1');
    const { viewer } = mounted.workspace.viewer.value;
    mounted.workspace.viewer.set({
      state: 'ready',
      viewer: { ...viewer!, masking: { masked: true, because: 'group-hides-numbers' } },
    });
    await settle();
    expect(mounted.text()).not.to.contain('Acc 1');
    expect(mounted.asked()).to.deep.equal([]);
  });

  it('does not ask where no open conversation is left, and says so where they cannot be read', async () => {
    const mounted = await mountEditor();
    mounted.workspace.outcomes.set('users.openConversations', { ok: false, reason: 'network' });
    await mounted.turn('whatsapp');
    await mounted.save();
    expect(mounted.text()).to.contain('could not be read. No connection. Try again.');
    await expectFits(mounted.editor);
    await mounted.click('.confirm-choices [value=cancel]');
    mounted.workspace.outcomes.set('users.openConversations', { ok: true, value: [] });
    mounted.workspace.outcomes.set(name, {
      ok: true,
      value: sampleUser({ channels: ['voice'], revision: 2 }),
    });
    await mounted.save();
    expect(mounted.asked()).to.have.length(1);
  });

  it('puts both changes together where somebody else changed it, and lets each be chosen', async () => {
    const mounted = await mountEditor();
    await mounted.turn('sms');
    await mounted.turn('voice');
    const current = sampleUser({ channels: ['voice', 'whatsapp', 'webchat'], revision: 4 });
    mounted.workspace.outcomes.set(name, { ok: false, reason: 'precondition-failed', current });
    await mounted.save();
    expect(isFocused(mounted.find('.conflict-title'))).to.equal(true);
    expect(mounted.texts('.conflict tbody tr')).to.deep.equal([
      'Voice On Off',
      'Web chat On Off',
      'SMS Off On',
    ]);
    const chosen = mounted.all('.conflict input').filter((one) => (one as HTMLInputElement).checked);
    expect(chosen.map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      '\u2068Voice\u2069, As you entered it: Off',
      '\u2068Web chat\u2069, As it stands now: On',
      '\u2068SMS\u2069, As you entered it: On',
    ]);
    await expectFits(mounted.editor);
    await mounted.click('.conflict tr:first-child td:nth-child(2) input');
    mounted.workspace.outcomes.set(name, { ok: true, value: current });
    await mounted.save();
    const [, body, revision] = mounted.asked().at(-1)!;
    expect(revision).to.equal(4);
    expect([...(body as { channels: string[] }).channels].sort()).to.deep.equal([
      'sms',
      'voice',
      'webchat',
      'whatsapp',
    ]);
    expect(mounted.all('.conflict')).to.deep.equal([]);
  });

  it('is done where theirs is chosen everywhere, by saving or by discarding', async () => {
    for (const way of ['save', 'discard'] as const) {
      const mounted = await mountEditor();
      await mounted.turn('sms');
      await mounted.show(sampleUser({ channels: ['voice'], revision: 2 }));
      await mounted.show(sampleUser({ channels: ['voice', 'email'], revision: 3 }));
      for (const row of mounted.all('.conflict tbody tr'))
        row.querySelector<HTMLInputElement>('td:nth-child(2) input')!.click();
      await settle();
      expect(mounted.all('.conflict')).to.have.length(1);
      if (way === 'save') await mounted.save();
      else await mounted.click('.reset');
      expect(mounted.all('.conflict')).to.deep.equal([]);
      expect(mounted.all('.reset')).to.deep.equal([]);
      expect(mounted.text()).not.to.contain('Nothing was changed.');
      if (way === 'save') expect(mounted.text()).to.contain('What stands now is what you chose.');
      expect(mounted.asked()).to.deep.equal([]);
    }
  });

  it('takes all that stands now', async () => {
    const mounted = await mountEditor();
    await mounted.turn('sms');
    const current = sampleUser({ channels: ['whatsapp'], revision: 4 });
    mounted.workspace.outcomes.set(name, { ok: false, reason: 'precondition-failed', current });
    await mounted.save();
    await mounted.click('.conflict-choices button');
    expect(mounted.all('[data-switch]').filter((one) => (one as HTMLInputElement).checked)).to.have.length(2);
    expect(leaves()).to.equal(true);
  });

  it('shows a change by somebody else while it is edited, before it is saved', async () => {
    const mounted = await mountEditor();
    await mounted.show(sampleUser({ channels: ['voice'], revision: 2 }));
    expect(mounted.all('.conflict')).to.deep.equal([]);
    await mounted.turn('sms');
    await mounted.show(sampleUser({ channels: ['voice', 'email'], revision: 3 }));
    expect(mounted.texts('.conflict tbody tr')).to.deep.equal(['E-mail On Off', 'SMS Off On']);
  });

  it('is saved on top of a change of something else', async () => {
    const mounted = await mountEditor();
    await mounted.turn('sms');
    const { users } = mounted.workspace.administration;
    const { setChannels } = users;
    const current = sampleUser({ extension: '1002', revision: 2 });
    users.setChannels = (...given) => {
      const isFirst = mounted.asked().length === 0;
      mounted.workspace.outcomes.set(
        name,
        isFirst
          ? { ok: false, reason: 'precondition-failed', current }
          : { ok: true, value: sampleUser({ channels: ['voice', 'whatsapp', 'sms'], revision: 3 }) },
      );
      return setChannels(...given);
    };
    await mounted.save();
    expect(mounted.asked().map(([, , revision]) => revision)).to.deep.equal([1, 2]);
    expect(mounted.text()).to.contain('Saved.');
  });

  it('says so where it came too late and what stands there now was not read, or is older', async () => {
    const mounted = await mountEditor();
    await mounted.turn('sms');
    for (const current of [null, sampleUser()]) {
      mounted.workspace.outcomes.set(name, { ok: false, reason: 'precondition-failed', current });
      await mounted.save();
      expect(mounted.text()).to.contain('what stands there now could not be read');
      await mounted.turn('sms');
      await mounted.turn('sms');
      expect(mounted.text()).not.to.contain('could not be read');
    }
    expect(mounted.find<HTMLInputElement>('[data-switch=sms]').checked).to.equal(true);
  });

  it('keeps what was chosen where it could not be saved, and while another user is looked at', async () => {
    const mounted = await mountEditor();
    expect(leaves()).to.equal(true);
    await mounted.turn('sms');
    expect(leaves()).to.equal(false);
    mounted.workspace.outcomes.set(name, { ok: false, reason: 'network' });
    await mounted.save();
    expect(mounted.text()).to.contain('No connection. Try again.');
    mounted.owner.user = 'user-2';
    await settle();
    await mounted.show(sampleUser({ id: 'user-2', name: 'Bo Park' }));
    expect(wordsOf(mounted.editor)).to.contain('Not saved yet: Ana Silva Go to Ana Silva');
    expect(mounted.text()).to.contain('\u2068Ana Silva\u2069 ');
    await expectFits(mounted.editor);
    expect(leaves()).to.equal(false);
    await mounted.click('.note-actions button');
    expect(mounted.find<HTMLInputElement>('[data-switch=sms]').checked).to.equal(true);
  });

  it('asks before changes are discarded on the way back', async () => {
    const mounted = await mountEditor();
    await mounted.turn('sms');
    await mounted.click('.back');
    expect(wordsOf(mounted.editor)).to.contain(
      'Discard the changes to Ana Silva? 1 change is not saved and will be lost.',
    );
    await mounted.click('.confirm-choices [value=cancel]');
    expect(mounted.owner.user).to.equal('user-1');
    await mounted.click('.back');
    await mounted.click('.confirm-choices [value=confirm]');
    expect(mounted.owner.user).to.equal(null);
    expect(mounted.text()).to.contain('Choose a user');
    expect(leaves()).to.equal(true);
    await expectFits(mounted.editor);
  });

  it('says so while it loads, when it failed, is gone, or is not for this viewer', async () => {
    const mounted = await mountEditor(null);
    expect(mounted.text()).to.contain('Loading the user');
    await expectFits(mounted.editor);
    const fail = async (code: string | null): Promise<string> => {
      const problem = code === null ? null : ({ code, title: code, status: 400 } as never);
      mounted.held.of('user-1').set({ state: 'failed', user: null, problem });
      await settle();
      await expectFits(mounted.editor);
      return mounted.text();
    };
    expect(await fail(null)).to.contain('The user could not be loaded No connection.');
    expect(await fail('not-found')).to.contain('This user is no longer there');
    expect(await fail('role-not-allowed')).to.contain('Users are not for your role');
  });

  it('takes the focus at whom it is about, once they are read', async () => {
    const mounted = await mountEditor(null);
    mounted.editor.focus();
    await settle();
    await mounted.show(sampleUser());
    expect(isFocused(mounted.find('h2'))).to.equal(true);
  });

  it('lets a supervisor look', async () => {
    const mounted = await mountEditor(sampleUser(), 'supervisor');
    expect(mounted.all('input')).to.deep.equal([]);
    expect(mounted.text()).to.contain('Only administrators change the channels of a user.');
    expect(mounted.texts('.choice').slice(0, 3)).to.deep.equal(['Voice On', 'WhatsApp On', 'Web chat Off']);
    await expectFits(mounted.editor);
  });

  it('shows another person nothing of what was turned or asked', async () => {
    const mounted = await mountEditor();
    await mounted.turn('sms');
    await mounted.click('.back');
    expect(mounted.text()).to.contain('Discard the changes');
    await succeed(mounted.editor, 'administrator');
    expect(mounted.all('dialog')).to.deep.equal([]);
    mounted.owner.user = 'user-2';
    await settle();
    expect(mounted.text()).not.to.contain('Ana Silva');
    expect(leaves()).to.equal(true);
  });
});

describe('names that no line has room for', () => {
  it('are broken wherever they stand', async () => {
    const long = sampleUser({
      name: LONG_NAME,
      email: `${LONG_NAME}@harbour.example`,
      teams: [LONG_NAME],
      group: { id: 'group-1', name: LONG_NAME },
      whyCannotSend: ['no-extension', LONG_NAME],
    });
    const mounted = await mountEditor(long);
    mounted.workspace.channels.set({
      state: 'ready',
      items: [{ id: 'channel-1', name: LONG_NAME, status: 'verifying' } as Channel],
    });
    await settle();
    await expectFits(mounted.editor);
    const [open] = openConversationsOf('user-1', 1);
    mounted.workspace.outcomes.set('users.openConversations', {
      ok: true,
      value: [{ ...open, channel: { id: 'channel-1', name: LONG_NAME } }],
    });
    await mounted.turn('whatsapp');
    await mounted.save();
    await expectFits(mounted.editor);
    await mounted.click('.confirm-choices [value=cancel]');
    await mounted.turn('channel-1');
    await mounted.show({ ...long, outboundChannelIds: ['channel-1', 'channel-2'], revision: 2 });
    await mounted.show({ ...long, id: 'user-2' });
    mounted.owner.user = 'user-2';
    await settle();
    await expectFits(mounted.editor);
  });
});
