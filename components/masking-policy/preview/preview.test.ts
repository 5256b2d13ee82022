import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectFits } from '../../base/testing/fits.ts';
import { settle, wordsOf } from '../../base/testing/dom.ts';
import '../../workspace/define.ts';
import '../define.ts';
import { mount, sampleUser, type Mounted } from '../testing/mount.ts';

const ana = sampleUser({ id: 'user-ana', name: 'Ana Ruiz', group: { id: 'agents', name: 'Agent' } });
const zoe = sampleUser({ id: 'user-zoe', name: 'Zoë Lund', group: null });

const seen = (mounted: Mounted) => mounted.all('tbody tr').map(wordsOf);
const found = ({ workspace }: Mounted) => workspace.administration.foundUsers;

async function open(): Promise<Mounted> {
  const mounted = await mount(undefined, ({ administration }) => {
    for (const user of [ana, zoe])
      administration.heldUsers.of(user.id).value = { state: 'ready', user, problem: null };
  });
  mounted.find('#user').focus();
  return mounted;
}

describe('the preview of a policy', () => {
  it('begins with the viewer', async () => {
    const mounted = await mount();
    expect(mounted.find<HTMLInputElement>('#user').value).to.equal('\u2068Ada Lindqvist\u2069 (you)');
    expect(seen(mounted)).to.deep.equal([
      'With an account ID +447700900001',
      'Without an account ID +447700900002',
    ]);
    await expectFits(mounted.element);
  });

  it('shows now and after saving to a user that is found by keyboard', async () => {
    const mounted = await open();
    await mounted.flip('agents');
    mounted.find('#user').focus();
    await sendKeys({ type: 'a' });
    await settle();
    expect(mounted.text()).to.contain('Searching users');
    found(mounted).of({ search: 'a' }).show([zoe, ana]);
    await settle();
    expect(mounted.all('[role=option]').map(wordsOf)).to.deep.equal([
      'Zoë Lund Users without a group',
      'Ana Ruiz Agent',
    ]);
    await sendKeys({ press: 'ArrowDown' });
    await settle();
    expect(mounted.find('#user').getAttribute('aria-activedescendant')).to.equal('user-user-ana');
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(mounted.find<HTMLInputElement>('#user').value).to.equal('Ana Ruiz');
    expect(seen(mounted)).to.deep.equal([
      'With an account ID ACC-10342 +447700900001',
      'Without an account ID Hidden number +447700900002',
    ]);
    expect(wordsOf(mounted.find('.reason'))).to.contain('The group Agent displays client numbers.');
    await expectFits(mounted.element);
  });

  it('keeps who was found until the next search is answered, and chooses none of them by Enter', async () => {
    const mounted = await open();
    await sendKeys({ type: 'z' });
    found(mounted).of({ search: 'z' }).show([zoe]);
    await settle();
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: 'a' });
    await settle();
    expect(mounted.all('[role=option]').map(wordsOf)).to.deep.equal(['Zoë Lund Users without a group']);
    expect(wordsOf(mounted.find('.list .help'))).to.equal('Searching users');
    expect(mounted.find('#user').hasAttribute('aria-activedescendant')).to.equal(false);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(mounted.all('.list')).to.have.length(1);
    await expectFits(mounted.element);
    found(mounted).of({ search: 'a' }).show([ana]);
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(mounted.find<HTMLInputElement>('#user').value).to.equal('Ana Ruiz');
  });

  it('shows who was found before to nobody who is not to see them', async () => {
    const mounted = await open();
    const { viewer } = mounted.workspace;
    const forgotten = {
      state: 'loading',
      items: [],
      total: null,
      complete: false,
      problem: null,
    } as const;
    const options = () => mounted.all('[role=option]').map(wordsOf);
    await sendKeys({ type: 'z' });
    found(mounted).of({ search: 'z' }).show([zoe]);
    await settle();
    await sendKeys({ type: 'o' });
    found(mounted).of({ search: 'zo' }).show([zoe]);
    await settle();
    // What was answered is forgotten where the role changes or the viewer leaves.
    found(mounted).of({ search: 'zo' }).set(forgotten);
    await settle();
    expect(options()).to.deep.equal([]);
    found(mounted).of({ search: 'zo' }).show([zoe]);
    await sendKeys({ type: 'e' });
    await settle();
    expect(options()).to.deep.equal(['Zoë Lund Users without a group']);
    viewer.set({ state: 'signed-out', viewer: null });
    await settle();
    expect(options()).to.deep.equal([]);
  });

  it('says that nothing changes for a user for whom something else decides', async () => {
    const mounted = await open();
    await mounted.flip('agents');
    await sendKeys({ press: 'ArrowDown' });
    found(mounted).of({}).show([zoe]);
    await settle();
    mounted.find('[role=option]').click();
    await settle();
    expect(seen(mounted)[1]).to.equal('Without an account ID Hidden number');
    expect(wordsOf(mounted.find('.reason'))).to.equal(
      'No group; the account replaces client numbers. Nothing changes for this user.',
    );
    await mounted.flip('account');
    expect(seen(mounted)[1]).to.equal('Without an account ID Hidden number +447700900002');
  });

  it('replaces the name with what is typed, also where the name comes late', async () => {
    const viewer = sampleUser();
    const mounted = await mount(undefined, ({ administration }) => {
      administration.heldUsers.of(viewer.id).value = { state: 'loading', user: null, problem: null };
    });
    mounted.find('#user').focus();
    mounted.workspace.administration.heldUsers
      .of(viewer.id)
      .set({ state: 'ready', user: viewer, problem: null });
    await settle();
    expect(mounted.find<HTMLInputElement>('#user').value).to.equal('\u2068Ada Lindqvist\u2069 (you)');
    await sendKeys({ type: 'zoe' });
    expect(mounted.find<HTMLInputElement>('#user').value).to.equal('zoe');
  });

  it('says what the search came to', async () => {
    const mounted = await open();
    mounted.find('#user').click();
    await settle();
    const list = found(mounted).of({});
    list.show([]);
    await settle();
    expect(wordsOf(mounted.find('.list .help'))).to.equal('No user matches.');
    list.show(
      Array.from({ length: 20 }, (_, index) => sampleUser({ id: `user-${index}`, name: `User ${index}` })),
    );
    await settle();
    expect(mounted.all('[role=option]')).to.have.length(8);
    expect(wordsOf(mounted.find('.list .help'))).to.equal('Type more to find others.');
    await expectFits(mounted.element);
    await sendKeys({ press: 'ArrowUp' });
    await settle();
    expect(mounted.find('#user').getAttribute('aria-activedescendant')).to.equal('user-user-7');
    list.set({ ...list.value, state: 'failed', items: [] });
    await settle();
    expect(wordsOf(mounted.find('.list .help'))).to.equal('The users could not be loaded.');
    await expectFits(mounted.element);
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(mounted.all('.list')).to.deep.equal([]);
    expect(list.released).to.equal(1);
    expect(mounted.find<HTMLInputElement>('#user').value).to.equal('\u2068Ada Lindqvist\u2069 (you)');
  });

  it('waits for the user, and says when they cannot be loaded', async () => {
    const mounted = await mount(undefined, ({ administration }) => {
      administration.heldUsers.of('user-ada').value = { state: 'loading', user: null, problem: null };
    });
    expect(mounted.text()).to.contain('Loading the user');
    await expectFits(mounted.element);
    mounted.workspace.administration.heldUsers
      .of('user-ada')
      .set({ state: 'failed', user: null, problem: null });
    await settle();
    expect(mounted.text()).to.contain('The users could not be loaded.');
  });
});
