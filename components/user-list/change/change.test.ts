import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../base/testing/accessible.ts';
import { isFocused, settle } from '../../base/testing/dom.ts';
import { openConversationsOf } from '../../base/testing/open-conversations.ts';
import { succeed } from '../../base/testing/succeed.ts';
import { manyUsers, mountList, sampleJob } from '../testing/mount.ts';
import { selected, tick, two } from '../testing/selected.ts';

async function given() {
  const mounted = await selected();
  await mounted.click('.give');
  await tick(mounted, 'WhatsApp');
  await tick(mounted, 'Front desk');
  mounted.workspace.outcomes.set('users.changeMany', { ok: true, value: sampleJob() });
  await mounted.click('.change-dialog [type=submit]');
  mounted.workspace.administration.changeJobs
    .of('job-1')
    .set({ state: 'ready', job: sampleJob(), problem: null });
  await settle();
  return mounted;
}

describe('a change of many users', () => {
  beforeEach(() => setViewport({ width: 1200, height: 800 }));

  it('gives what is chosen to all that are selected, with how many have it already', async () => {
    const mounted = await selected();
    expect(mounted.text()).to.contain('2 users selected');
    await mounted.click('.give');
    expect(mounted.texts('.change-dialog .choice')[1]).to.equal('WhatsApp 1 of 2 have it');
    await expectAccessible(mounted.list);
    await mounted.click('.change-dialog [type=submit]');
    expect(mounted.text()).to.contain('Choose at least one channel.');
    await tick(mounted, 'Front desk');
    expect(mounted.text()).to.contain('1 user has no WhatsApp.');
    await tick(mounted, 'WhatsApp');
    expect(mounted.text()).not.to.contain('1 user has no WhatsApp.');
    mounted.workspace.outcomes.set('users.changeMany', { ok: true, value: sampleJob() });
    await mounted.click('.change-dialog [type=submit]');
    expect(mounted.workspace.given('users.changeMany').map(([start]) => start)).to.deep.equal([
      { userIds: ['user-1', 'user-2'], add: { channels: ['whatsapp'], outboundChannelIds: ['channel-1'] } },
    ]);
    expect(mounted.text()).to.contain('Giving WhatsApp, \u2068Front desk\u2069 to 2 users');
    expect(isFocused(mounted.find('#words'))).to.equal(true);
    expect(mounted.text()).not.to.contain('selected');
  });

  it('says who loses WhatsApp before it is taken away', async () => {
    const mounted = await selected();
    await mounted.click('.take');
    expect(mounted.texts('.change-dialog .choice bdi')).to.deep.equal(['Voice', 'WhatsApp', 'Front desk']);
    let tell: (read: { ok: true; value: unknown }) => void = () => {};
    mounted.workspace.outcomes.set(
      'users.openConversations',
      new Promise<{ ok: true; value: unknown }>((resolve) => (tell = resolve)),
    );
    await tick(mounted, 'Front desk');
    expect(mounted.text()).to.contain('1 user keeps WhatsApp without an outbound channel');
    await tick(mounted, 'WhatsApp');
    expect(mounted.text()).to.contain('1 user loses WhatsApp. Reading their open conversations…');
    await mounted.click('.change-dialog [type=submit]');
    expect(mounted.workspace.given('users.changeMany')).to.deep.equal([]);
    tell({ ok: true, value: openConversationsOf('user-1', 3) });
    await settle();
    expect(mounted.text()).to.contain('3 open conversations are left without an agent:');
    expect(mounted.texts('.change-dialog summary')).to.deep.equal(['Ana Silva : 3 open conversations']);
    mounted.find('.change-dialog summary').click();
    expect(mounted.texts('.change-dialog li li')[2]).to.equal('Acc 3 · Front desk');
    expect(mounted.workspace.given('users.openConversations').at(-1)).to.deep.equal([['user-1']]);
    await expectAccessible(mounted.list);
    mounted.workspace.outcomes.set('users.changeMany', { ok: true, value: sampleJob() });
    await mounted.click('.change-dialog [type=submit]');
    expect(mounted.workspace.given('users.changeMany').map(([start]) => start)).to.deep.equal([
      {
        userIds: ['user-1', 'user-2'],
        remove: { channels: ['whatsapp'], outboundChannelIds: ['channel-1'] },
      },
    ]);
  });

  it('says which open conversations nobody answers where the last outbound channel is taken away', async () => {
    const mounted = await selected();
    mounted.workspace.outcomes.set('users.openConversations', {
      ok: true,
      value: openConversationsOf('user-1', 2),
    });
    await mounted.click('.take');
    await tick(mounted, 'Front desk');
    expect(mounted.text()).to.contain('2 open conversations stay with them unanswered:');
    const { viewer } = mounted.workspace.viewer.value;
    mounted.workspace.outcomes.set('users.openConversations', { ok: true, value: [] });
    mounted.workspace.viewer.set({
      state: 'ready',
      viewer: { ...viewer!, masking: { masked: true, because: 'group-hides-numbers' } },
    });
    await settle();
    expect(mounted.text()).to.contain('They have no open conversation.');
  });

  it('says why open conversations could not be read, or that there are none', async () => {
    const mounted = await selected();
    mounted.workspace.outcomes.set('users.openConversations', { ok: false, reason: 'network' });
    await mounted.click('.take');
    await tick(mounted, 'WhatsApp');
    expect(mounted.text()).to.contain('Which open conversations they have could not be read. No connection.');
    await tick(mounted, 'WhatsApp');
    expect(mounted.text()).not.to.contain('open conversations');
    mounted.workspace.outcomes.set('users.openConversations', { ok: true, value: [] });
    await tick(mounted, 'WhatsApp');
    expect(mounted.text()).to.contain('1 user loses WhatsApp. They have no open conversation.');
  });

  it('keeps the choice where it was not taken, and asks again under the same key', async () => {
    const mounted = await selected();
    await mounted.click('.give');
    await tick(mounted, 'SMS');
    mounted.workspace.outcomes.set('users.changeMany', { ok: false, reason: 'network' });
    await mounted.click('.change-dialog [type=submit]');
    expect(mounted.text()).to.contain('No connection. Try again. What you chose is still here.');
    await mounted.click('.change-dialog [type=submit]');
    const [first, second] = mounted.workspace.given('users.changeMany').map(([, options]) => options);
    expect(first).to.deep.equal(second);
  });

  it('shows its progress and can be stopped', async () => {
    const mounted = await given();
    expect(mounted.text()).to.contain('1 of 2');
    expect(mounted.find<HTMLProgressElement>('progress').value).to.equal(1);
    await expectAccessible(mounted.list);
    mounted.find('.stop').focus();
    await mounted.click('.stop');
    expect(mounted.workspace.given('users.cancelChange')).to.deep.equal([['job-1']]);
    expect(isFocused(mounted.find('#words'))).to.equal(true);
    const job = sampleJob({ state: 'cancelled' });
    mounted.workspace.administration.changeJobs.of('job-1').set({ state: 'ready', job, problem: null });
    await settle();
    expect(mounted.text()).to.contain('Stopped. What was changed stays so.');
  });

  it('tells the result of each user, and undoes it', async () => {
    const mounted = await given();
    const { administration } = mounted.workspace;
    const job = sampleJob({ state: 'done', counts: { changed: 1, unchanged: 0, refused: 1 } });
    administration.changeJobs.of('job-1').set({ state: 'ready', job, problem: null });
    await settle();
    expect(mounted.text()).to.contain(
      'Given: WhatsApp, \u2068Front desk\u2069 1 changed, 0 unchanged, 1 refused',
    );
    await mounted.click('.show');
    administration.changeResults.of('job-1').show(
      [
        {
          userId: 'user-2',
          result: 'changed',
          before: { channels: ['voice'], outboundChannelIds: [] },
          after: { channels: ['voice', 'whatsapp'], outboundChannelIds: ['channel-1'] },
        },
        { userId: 'user-1', result: 'refused', code: 'not-found' },
      ],
      { complete: false },
    );
    await settle();
    expect(mounted.texts('.results li')).to.deep.equal([
      'Bo Park (ana@harbour.example) Changed · now Voice, WhatsApp, \u2068Front desk\u2069',
      'Ana Silva (ana@harbour.example) Refused · It is no longer there.',
    ]);
    await expectAccessible(mounted.list);
    mounted.workspace.outcomes.set('users.undoChange', {
      ok: true,
      value: sampleJob({ id: 'job-2', undoes: 'job-1' }),
    });
    mounted.find('.undo').focus();
    await mounted.click('.undo');
    expect(isFocused(mounted.find('#words'))).to.equal(true);
    const undone = sampleJob({ id: 'job-2', undoes: 'job-1', state: 'done' });
    administration.changeJobs.of('job-2').set({ state: 'ready', job: undone, problem: null });
    await settle();
    expect(mounted.text()).to.contain('Undone');
    expect(mounted.all('.undo')).to.deep.equal([]);
    mounted.find('.acts .icon-only').focus();
    await mounted.click('.acts .icon-only');
    expect(mounted.all('jf-user-list-change')).to.deep.equal([]);
    expect(isFocused(mounted.find('[data-place="0"] .name'))).to.equal(true);
  });

  it('reads all that match before all are selected; they stay selected while others are searched', async () => {
    const mounted = await mountList();
    await mounted.show(manyUsers(100), { total: 250, complete: false });
    await mounted.click('.select-all');
    expect(mounted.text()).to.contain('Reading all users: 100 of 250');
    expect(mounted.users().asked).to.be.greaterThan(0);
    await mounted.show(manyUsers(250));
    expect(mounted.text()).to.contain('250 users selected');
    await mounted.type('bo');
    await mounted.show(two);
    expect(mounted.text()).to.contain('250 users selected');
    await mounted.click('.selection .plain');
    expect(mounted.text()).not.to.contain('selected');
  });

  it('is not begun for more users than the contract takes', async () => {
    const mounted = await mountList();
    await mounted.show(manyUsers(10_001));
    await mounted.click('.select-all');
    expect(mounted.text()).to.contain('At most 10,000 users can be changed at once.');
    expect(mounted.all('.give')).to.deep.equal([]);
  });

  it('holds a second change back while one goes on, and keeps the first with its undo', async () => {
    const mounted = await given();
    await mounted.click('.select-all');
    expect(mounted.text()).to.contain('A change is still going on.');
    await mounted.click('.take');
    expect(mounted.all('.change-dialog')).to.deep.equal([]);
    await expectAccessible(mounted.list);
    const { changeJobs } = mounted.workspace.administration;
    const finish = async (id: string): Promise<void> => {
      changeJobs.of(id).set({ state: 'ready', job: sampleJob({ id, state: 'done' }), problem: null });
      await settle();
    };
    await finish('job-1');
    expect(mounted.text()).not.to.contain('A change is still going on.');
    await mounted.click('.give');
    await tick(mounted, 'SMS');
    mounted.workspace.outcomes.set('users.changeMany', { ok: true, value: sampleJob({ id: 'job-2' }) });
    await mounted.click('.change-dialog [type=submit]');
    await finish('job-2');
    expect(mounted.texts('#words')).to.deep.equal(['Given: SMS', 'Given: WhatsApp, \u2068Front desk\u2069']);
    expect(isFocused(mounted.find('#words'))).to.equal(true);
    mounted.workspace.outcomes.set('users.undoChange', {
      ok: true,
      value: sampleJob({ id: 'job-3', undoes: 'job-1' }),
    });
    mounted.all('.undo')[1]!.click();
    await settle();
    expect(mounted.workspace.given('users.undoChange')[0]![0]).to.equal('job-1');
    await mounted.click('.select-all');
    expect(mounted.text()).to.contain('A change is still going on.');
    await mounted.click('[aria-label=Dismiss]');
    expect(mounted.texts('#words')).to.have.length(1);
  });

  it('can be dismissed where it cannot be read, and holds nothing back', async () => {
    const mounted = await given();
    mounted.workspace.administration.changeJobs
      .of('job-1')
      .set({ state: 'failed', job: null, problem: null });
    await settle();
    await mounted.click('.select-all');
    expect(mounted.text()).not.to.contain('A change is still going on.');
    await mounted.click('[aria-label=Dismiss]');
    expect(mounted.all('jf-user-list-change')).to.deep.equal([]);
  });

  it('shows another person nothing of a selection, a search or a change', async () => {
    const mounted = await given();
    mounted.workspace.administration.changeJobs
      .of('job-1')
      .set({ state: 'ready', job: sampleJob({ state: 'done' }), problem: null });
    await mounted.click('.select-all');
    await mounted.type('ana');
    await mounted.show(two);
    await mounted.click('.take');
    expect(mounted.text()).to.contain('2 users selected');
    await succeed(mounted.list, 'administrator');
    expect(mounted.all('jf-user-list-change')).to.deep.equal([]);
    expect(mounted.all('dialog')).to.deep.equal([]);
    expect(mounted.text()).not.to.contain('selected');
    expect(mounted.find<HTMLInputElement>('input[type=search]').value).to.equal('');
  });
});
