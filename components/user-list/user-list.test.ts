import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../base/testing/accessible.ts';
import { focused, isFocused, settle } from '../base/testing/dom.ts';
import { UserSelectEvent } from './user-list.ts';
import { channels, manyUsers, mountList, sampleUser } from './testing/mount.ts';

const nothingRead = { items: [], total: null, complete: false } as const;
const refused = (code: string) => ({ code, title: code, status: 403 }) as never;

describe('jf-user-list', () => {
  beforeEach(() => setViewport({ width: 1200, height: 800 }));

  it('lets no name of a team turn the words around it', async () => {
    const mounted = await mountList();
    await mounted.show([sampleUser({ teams: ['\u202Eselas', 'Returns'] })]);
    expect(mounted.texts('.row .place-cell bdi')).to.deep.equal(['\u202Eselas', 'Returns', 'Agents']);
  });

  it('lets no name of a user or a channel do so either, also where it is only heard', async () => {
    const mounted = await mountList();
    const [first, second] = channels;
    mounted.workspace.channels.set({
      state: 'ready',
      items: [
        { ...first!, name: 'קבלה 1' },
        { ...second!, name: 'طلبات' },
      ],
    });
    await mounted.show([
      sampleUser({ name: 'נועה (1)', outboundChannelIds: ['channel-1', 'channel-2'], whyCannotSend: [] }),
    ]);
    const sendsFrom = 'Sends from \u2068קבלה 1\u2069, \u2068طلبات\u2069';
    expect(mounted.texts('.row .channels-cell')).to.deep.equal([`Voice, WhatsApp ${sendsFrom}`]);
    expect(mounted.find('.row input').ariaLabel).to.equal('Select \u2068נועה (1)\u2069');
  });

  it('shows teams, group, channels and outbound channels of each, and why one cannot send', async () => {
    const mounted = await mountList();
    await mounted.show([
      sampleUser(),
      sampleUser({
        id: 'user-2',
        name: 'Bo Park',
        teams: [],
        group: null,
        channels: [],
        outboundChannelIds: [],
        whyCannotSend: ['no-whatsapp-channel', 'no-extension', 'on-holiday'],
      }),
    ]);
    expect(mounted.texts('.row .name')).to.deep.equal(['Ana Silva', 'Bo Park']);
    expect(mounted.texts('.row .place-cell')).to.deep.equal(['Sales , Returns Agents', 'No team No group']);
    expect(mounted.texts('.row .channels-cell')).to.deep.equal([
      'Voice, WhatsApp Sends from \u2068Front desk\u2069',
      'No channels',
    ]);
    expect(mounted.texts('.row .sending-cell')).to.deep.equal([
      'Can send',
      'Cannot send: No WhatsApp channel · No extension · on-holiday',
    ]);
    await expectAccessible(mounted.list);
  });

  it('asks the backend for what is searched and filtered, and keeps what is shown until it answers', async () => {
    const mounted = await mountList();
    await mounted.show([sampleUser()]);
    await mounted.type(' ana ');
    await mounted.choose('WhatsApp', 2);
    await mounted.choose('Outbound channel', 1);
    await mounted.click('.chip:nth-child(3)');
    const asked = { search: 'ana', canSend: false, hasWhatsApp: false, hasOutboundChannel: true };
    expect(mounted.users()).to.equal(mounted.workspace.administration.foundUsers.of(asked));
    expect(mounted.texts('.row .name')).to.deep.equal(['Ana Silva']);
    expect(mounted.texts('.total')).to.deep.equal(['Searching…']);
    await expectAccessible(mounted.list);
    await mounted.show([]);
    expect(mounted.text()).to.contain('No user matches');
    expect(mounted.texts('.total')).to.deep.equal(['0 users']);
    await mounted.type('anab');
    expect(mounted.text()).to.contain('No user matches');
    expect(mounted.texts('.total')).to.deep.equal(['Searching…']);
    await mounted.show([]);
    await expectAccessible(mounted.list);
    await mounted.click('.place button');
    expect(mounted.users().value.state).to.equal('ready');
    expect(mounted.texts('.row .name')).to.deep.equal(['Ana Silva']);
  });

  it('keeps what is shown also where the next page was on its way', async () => {
    const mounted = await mountList();
    await mounted.show([sampleUser()], { state: 'loading', total: 200, complete: false });
    await mounted.type('bo');
    expect(mounted.texts('.row .name')).to.include('Ana Silva');
  });

  it('shows what was found before to nobody who is not to see it', async () => {
    const mounted = await mountList();
    const { viewer } = mounted.workspace;
    const forgotten = { ...nothingRead, state: 'loading', problem: null } as const;
    const ada = viewer.value.viewer!;
    const all = mounted.users();
    await mounted.show([sampleUser()]);
    await mounted.type('bo');
    await mounted.show([sampleUser({ id: 'user-2', name: 'Bo Park' })]);
    // What was answered is forgotten where the role changes or the viewer leaves.
    mounted.users().set(forgotten);
    await settle();
    expect(mounted.texts('.row .name')).to.deep.equal([]);
    expect(mounted.text()).to.contain('Loading the users');
    for (const next of [
      { state: 'ready', viewer: { ...ada, role: 'supervisor' } },
      { state: 'ready', viewer: { ...ada, id: 'bea', role: 'supervisor' } },
      { state: 'signed-out', viewer: null },
    ] as const) {
      await mounted.type(`before ${JSON.stringify(next)}`);
      await mounted.show([sampleUser()]);
      await mounted.type(`for ${JSON.stringify(next)}`);
      expect(mounted.texts('.row .name')).to.deep.equal(['Ana Silva']);
      mounted.users().set(forgotten);
      all.set(forgotten);
      viewer.set(next);
      await settle();
      expect(mounted.texts('.row .name')).to.deep.equal([]);
      expect(mounted.text()).to.contain('Loading the users');
    }
  });

  it('renders what is in sight of ten thousand, counts all of them, and reads as far as it is scrolled', async () => {
    const mounted = await mountList();
    await mounted.show(manyUsers(100), { total: 10_000, complete: false });
    expect(mounted.all('.row').length).to.be.lessThan(40);
    expect(mounted.find('.table').getAttribute('aria-rowcount')).to.equal('10001');
    expect(mounted.find('.rows').offsetHeight).to.equal(560_000);
    expect(mounted.users().asked).to.equal(0);
    mounted.find('.body').scrollTop = 90 * 56;
    await settle();
    expect(mounted.users().asked).to.be.greaterThan(0);
    expect(mounted.all('.row[aria-busy]').length).to.be.greaterThan(0);
    // What is known is not said anew with every page.
    await mounted.show(manyUsers(100), { state: 'loading', total: 10_000, complete: false });
    expect(mounted.texts('.total')).to.deep.equal(['10,000 users']);
    await mounted.show(manyUsers(200), { total: 10_000, complete: false });
    expect(mounted.all('.row[aria-busy]')).to.deep.equal([]);
    expect(mounted.all('[data-place="95"]')[0]!.getAttribute('aria-rowindex')).to.equal('97');
    await mounted.show(manyUsers(10_000));
    mounted.find('.body').scrollTop = 560_000;
    await settle();
    expect(mounted.texts('.row .name').at(-1)).to.equal('User 9999');
    expect(mounted.all('.row').length).to.be.lessThan(40);
  });

  it('is gone through by keyboard; the row with the focus stays wherever it is scrolled to', async () => {
    const mounted = await mountList();
    await mounted.show(manyUsers(500));
    mounted.find('[data-place="0"] .name').focus();
    await sendKeys({ press: 'ArrowDown' });
    await settle();
    expect(isFocused(mounted.find('[data-place="1"] .name'))).to.equal(true);
    await sendKeys({ press: 'End' });
    await settle();
    expect(isFocused(mounted.find('[data-place="499"] .name'))).to.equal(true);
    mounted.find('.body').scrollTop = 0;
    await settle();
    expect(isFocused(mounted.find('[data-place="499"] .name'))).to.equal(true);
    await sendKeys({ press: 'PageUp' });
    await settle();
    expect(isFocused(mounted.find('[data-place="491"] .name'))).to.equal(true);
    await sendKeys({ press: 'ArrowLeft' });
    await settle();
    await sendKeys({ press: 'Space' });
    await settle();
    expect(mounted.text()).to.contain('1 user selected');
    let chosen = '';
    mounted.list.addEventListener(UserSelectEvent.type, (event) => (chosen = event.userId));
    await sendKeys({ press: 'ArrowRight' });
    await settle();
    await sendKeys({ press: 'Enter' });
    expect(chosen).to.equal('user-491');
    expect(mounted.owner.user).to.equal('user-491');
  });

  it('takes the focus back to the user who was used last, else to the search', async () => {
    const mounted = await mountList();
    await mounted.show([]);
    mounted.list.focus();
    expect(isFocused(mounted.find('input[type=search]'))).to.equal(true);
    await mounted.show(manyUsers(500));
    mounted.find('[data-place="0"] .name').focus();
    await sendKeys({ press: 'ArrowDown' });
    await settle();
    mounted.find('input[type=search]').focus();
    mounted.find('.body').scrollTop = 9000;
    await settle();
    mounted.list.focus();
    await settle();
    expect(isFocused(mounted.find('[data-place="1"] .name'))).to.equal(true);
  });

  it('takes the focus to a row that has to be read first', async () => {
    const mounted = await mountList();
    await mounted.show(manyUsers(100), { total: 250, complete: false });
    mounted.find('[data-place="0"] .name').focus();
    await sendKeys({ press: 'End' });
    await settle();
    await mounted.show(manyUsers(200), { total: 250, complete: false });
    await mounted.show(manyUsers(250));
    expect(focused()?.textContent?.trim()).to.equal('User 249');
  });

  it('leaves the choice to a page that cancels it', async () => {
    const mounted = await mountList();
    await mounted.show([sampleUser()]);
    mounted.owner.addEventListener(UserSelectEvent.type, (event) => event.preventDefault());
    await mounted.click('.name');
    expect(mounted.owner.user).to.equal(null);
  });

  it('marks the user who is open in an editor, also one who was chosen elsewhere', async () => {
    const mounted = await mountList();
    await mounted.show([sampleUser(), sampleUser({ id: 'user-2', name: 'Bo Park' })]);
    expect(mounted.texts('[data-open] .name')).to.deep.equal([]);
    await mounted.click('.name');
    expect(mounted.texts('[data-open] .name')).to.deep.equal(['Ana Silva']);
    mounted.owner.user = 'user-2';
    await settle();
    expect(mounted.texts('.name[aria-current=true]')).to.deep.equal(['Bo Park']);
    await expectAccessible(mounted.list);
  });

  it('says when nothing is there yet, while it loads, and when it failed', async () => {
    const mounted = await mountList();
    expect(mounted.text()).to.contain('Loading the users');
    await expectAccessible(mounted.list);
    await mounted.show([]);
    expect(mounted.text()).to.contain('No users yet');
    mounted.users().set({ ...nothingRead, state: 'failed', problem: null });
    await settle();
    expect(mounted.text()).to.contain('The users could not be loaded No connection. Try again.');
    await expectAccessible(mounted.list);
    await mounted.click('.place button');
    expect(mounted.users().asked).to.equal(1);
    await mounted.show([sampleUser()], { state: 'failed', complete: false, total: 200 });
    expect(mounted.text()).to.contain('The other users could not be loaded.');
    mounted.workspace.connection.set({ ...mounted.workspace.connection.value, state: 'offline' });
    await settle();
    expect(mounted.text()).to.contain('No connection just now.');
    await expectAccessible(mounted.list);
  });

  it('says to whom users are not shown, and to whom they are only shown', async () => {
    const agent = await mountList({ role: 'agent' });
    agent.users().set({ ...nothingRead, state: 'failed', problem: refused('role-not-allowed') });
    await settle();
    expect(agent.text()).to.contain('Users are not for your role');
    await expectAccessible(agent.list);
    const supervisor = await mountList({ role: 'supervisor' });
    await supervisor.show([sampleUser()]);
    expect(supervisor.all('input[type=checkbox]')).to.deep.equal([]);
    expect(supervisor.text()).to.contain('Only administrators change the channels of users.');
    await expectAccessible(supervisor.list);
  });

  it('is cards of one height where there is no room, in either direction', async () => {
    await setViewport({ width: 380, height: 800 });
    const mounted = await mountList({ dir: 'rtl' });
    await mounted.show(manyUsers(300));
    expect(mounted.find('.rows').offsetHeight).to.equal(300 * mounted.find('.row').offsetHeight);
    expect(mounted.list.scrollWidth).to.be.at.most(380);
    await expectAccessible(mounted.list);
  });
});
