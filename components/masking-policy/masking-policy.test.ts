import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Problem } from '../../src/contract/problem.ts';
import { expectFits, LONG_NAME } from '../base/testing/fits.ts';
import { isFocused, settle, wordsOf } from '../base/testing/dom.ts';
import type { FakeOutcome } from '../base/testing/fake-workspace.ts';
import { succeed } from '../base/testing/succeed.ts';
import '../workspace/define.ts';
import './define.ts';
import {
  agents,
  mount,
  samplePolicy,
  sampleUser,
  settings,
  supervisors,
  type Mounted,
} from './testing/mount.ts';

const problem = (code: Problem['code'], status: number): Problem => ({ title: 'No', status, code });
const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
const saved = { ok: true, value: agents } as const;

describe('jf-masking-policy', () => {
  it('shows a skeleton while it is read', async () => {
    const mounted = await mount(samplePolicy({ state: 'loading', groups: [], settings: null }));
    expect(mounted.text()).to.contain('Loading who sees client numbers');
    await expectFits(mounted.element);
  });

  it('shows who decides for how many users, and what', async () => {
    const mounted = await mount();
    expect(mounted.text()).to.contain('1 of 1,413 users sees client numbers.');
    expect(mounted.rule('agents')).to.contain('Display client numbers instead of Acc ID');
    expect(mounted.rule('agents')).to.contain('12 users are masked.');
    expect(mounted.rule('supervisors')).to.contain('1 user sees numbers.');
    expect(mounted.rule('account')).to.contain('Replace client numbers with Acc IDs');
    expect(mounted.rule('account')).to.contain('1,400 users are masked.');
    const [agent, supervisor, account] = mounted.all('[role=switch]') as HTMLInputElement[];
    expect([agent?.checked, supervisor?.checked, account?.checked]).to.deep.equal([false, true, true]);
    expect(supervisor?.getAttribute('aria-label')).to.contain('Display client numbers instead of Acc ID');
    await expectFits(mounted.element);
  });

  it('says so where there is no group', async () => {
    const mounted = await mount(samplePolicy({ groups: [] }));
    expect(mounted.text()).to.contain('There are no security access groups');
    await expectFits(mounted.element);
  });

  const refusals: [code: Problem['code'], status: number, words: string][] = [
    ['role-not-allowed', 403, 'Only administrators set who sees client numbers'],
    ['not-supported', 501, 'This contact centre has no setting for client numbers'],
  ];
  for (const [code, status, words] of refusals) {
    it(`says why there is nothing to show: ${code}`, async () => {
      const failed = { state: 'failed', groups: [], settings: null, problem: problem(code, status) } as const;
      const mounted = await mount(failed);
      expect(mounted.text()).to.contain(words);
      expect(mounted.hasButton('Try again')).to.equal(false);
      await expectFits(mounted.element);
    });
  }

  it('offers to try again where it could not be read', async () => {
    const mounted = await mount(samplePolicy({ state: 'failed', groups: [], settings: null }));
    await expectFits(mounted.element);
    await mounted.click('Try again');
    expect(mounted.workspace.given('retry')).to.have.length(1);
  });

  it('goes on showing what it knows when the viewer is signed out or offline', async () => {
    const mounted = await mount(samplePolicy({ state: 'failed' }), ({ viewer, connection }) => {
      viewer.value = { state: 'signed-out', viewer: viewer.value.viewer };
      connection.value = { ...connection.value, state: 'offline' };
    });
    expect(mounted.text()).to.contain('You are signed out.');
    expect(mounted.text()).to.contain('You are offline. This is how it was last known');
    expect(mounted.rule('agents')).to.contain('12 users are masked.');
    await expectFits(mounted.element);
  });

  it('tells who was not let in at all', async () => {
    const mounted = await mount(undefined, ({ viewer }) => {
      viewer.value = { state: 'refused', viewer: null, problem: problem('role-not-allowed', 403) };
    });
    expect(mounted.text()).to.contain('You may not use WhatsApp here.');
    await expectFits(mounted.element);
  });

  it('makes a page no higher that gives it a place to scroll in', async () => {
    const mounted = await mount();
    const place = mounted.element.parentElement!;
    Object.assign(place.style, { display: 'block', blockSize: '200px', overflow: 'auto' });
    expect(place.scrollHeight).to.be.greaterThan(innerHeight);
    expect(document.documentElement.scrollHeight).to.be.at.most(innerHeight);
  });

  it('says aloud what somebody else changed', async () => {
    const mounted = await mount();
    await mounted.set(
      samplePolicy({ groups: [{ ...agents, displayClientNumbers: true, revision: 4 }, supervisors] }),
    );
    expect(mounted.rule('agents')).to.contain('12 users see numbers.');
    expect(mounted.all('[role=status]').map(wordsOf).join()).to.contain('sees numbers');
  });
});

describe('saving who sees numbers', () => {
  it('masks without a question', async () => {
    const mounted = await mount();
    await mounted.flip('supervisors');
    expect(mounted.rule('supervisors')).to.contain('After saving, 1 user will be masked.');
    expect(wordsOf(mounted.find('.save-bar'))).to.contain('1 user will be masked');
    await expectFits(mounted.element);
    mounted.workspace.outcomes.set('masking.setGroup', saved);
    await mounted.click('Save');
    expect(mounted.workspace.given('masking.setGroup')).to.deep.equal([['supervisors', false, 5]]);
    expect(mounted.text()).to.contain('Saved. Open desks follow at once.');
    expect(isFocused(mounted.find('.saved'))).to.equal(true);
    await expectFits(mounted.element);
  });

  it('asks before it unmasks, for how many users, by keyboard alone', async () => {
    const mounted = await mount();
    mounted.workspace.outcomes.set('masking.setGroup', saved);
    mounted.workspace.outcomes.set('masking.setAccount', { ok: true, value: settings });
    mounted.find('[data-rule=agents] input').focus();
    await sendKeys({ press: 'Space' });
    mounted.find('[data-rule=account] input').focus();
    await sendKeys({ press: 'Space' });
    await settle();
    mounted.find('.save').focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    const dialog = mounted.find('dialog');
    expect(wordsOf(dialog)).to.contain('Show client numbers to 1,412 users?');
    expect(mounted.all('.confirm-parts li').map(wordsOf)).to.deep.equal([
      'Agent: 12 users',
      'Users without a group: 1,400 users',
    ]);
    await expectFits(mounted.element);
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(mounted.workspace.given('masking.setGroup')).to.deep.equal([]);
    expect(isFocused(mounted.find('.save'))).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await settle();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(mounted.workspace.given('masking.setGroup')).to.deep.equal([['agents', true, 3]]);
    expect(mounted.workspace.given('masking.setAccount')).to.deep.equal([[false, 9]]);
  });

  it('asks also where nobody falls under it yet', async () => {
    const mounted = await mount(samplePolicy({ groups: [{ ...agents, userCount: 0 }] }));
    await mounted.flip('agents');
    await mounted.click('Save');
    expect(wordsOf(mounted.find('dialog'))).to.contain('everyone who comes to it later');
  });

  it('is forgotten when the switch is set back, and guarded until then', async () => {
    const mounted = await mount();
    expect(leaves()).to.equal(true);
    await mounted.flip('agents');
    expect(leaves()).to.equal(false);
    await mounted.flip('agents');
    expect(leaves()).to.equal(true);
    expect(mounted.all('.save-bar')).to.deep.equal([]);
    await mounted.flip('agents');
    await mounted.click('Discard');
    expect(mounted.find<HTMLInputElement>('[data-rule=agents] input').checked).to.equal(false);
    expect(leaves()).to.equal(true);
  });

  it('is done where somebody else has set the same meanwhile', async () => {
    const mounted = await mount();
    await mounted.flip('supervisors');
    await mounted.set(
      samplePolicy({ groups: [agents, { ...supervisors, displayClientNumbers: false, revision: 6 }] }),
    );
    expect(mounted.all('.save-bar')).to.deep.equal([]);
  });

  it('says why a switch was not saved, and keeps it set', async () => {
    const mounted = await mount();
    await mounted.flip('supervisors');
    mounted.workspace.outcomes.set('masking.setGroup', { ok: false, reason: 'network' });
    await mounted.click('Save');
    expect(mounted.rule('supervisors')).to.contain('No connection. Try again.');
    expect(mounted.text()).to.contain('Not everything was saved.');
    expect(mounted.find<HTMLInputElement>('[data-rule=supervisors] input').checked).to.equal(false);
    await expectFits(mounted.element);
    mounted.workspace.outcomes.set('masking.setGroup', { ok: false, reason: 'role-not-allowed' });
    await mounted.click('Save');
    expect(mounted.rule('supervisors')).to.contain('Only administrators may change this.');
    mounted.workspace.outcomes.set('masking.setGroup', saved);
    await mounted.click('Save');
    expect(mounted.rule('supervisors')).to.not.contain('Only administrators');
  });

  it('changes nothing while it is being saved', async () => {
    const mounted = await mount();
    let answer: (outcome: FakeOutcome) => void = () => {};
    mounted.workspace.outcomes.set('masking.setGroup', new Promise((resolve) => (answer = resolve)));
    await mounted.flip('supervisors');
    await mounted.click('Save');
    await mounted.flip('agents');
    await mounted.click('Saving');
    await mounted.click('Discard');
    expect(mounted.find<HTMLInputElement>('[data-rule=agents] input').checked).to.equal(false);
    expect(mounted.workspace.given('masking.setGroup')).to.have.length(1);
    await expectFits(mounted.element);
    answer(saved);
    await settle();
    expect(mounted.text()).to.contain('Saved.');
  });

  async function conflict(): Promise<Mounted> {
    const mounted = await mount();
    const current = { ...agents, userCount: 40, revision: 4 };
    mounted.workspace.outcomes.set('masking.setGroup', { ok: false, reason: 'precondition-failed', current });
    await mounted.flip('agents');
    await mounted.click('Save');
    await mounted.click('Show numbers');
    return mounted;
  }

  it('shows theirs and mine, and asks anew for the users there are now', async () => {
    const mounted = await conflict();
    expect(mounted.all('.conflict tbody tr').map(wordsOf)).to.deep.equal([
      'Display client numbers instead of Acc ID Off On',
      'Users under it 40 12',
    ]);
    await expectFits(mounted.element);
    await mounted.click('Keep mine and save again');
    expect(wordsOf(mounted.find('dialog'))).to.contain('Show client numbers to 40 users?');
    mounted.workspace.outcomes.set('masking.setGroup', saved);
    await mounted.click('Show numbers');
    expect(mounted.workspace.given('masking.setGroup').at(-1)).to.deep.equal(['agents', true, 4]);
    expect(mounted.all('.conflict')).to.deep.equal([]);
  });

  it('shows both where somebody turned a switch and turned it back while the question stood', async () => {
    const mounted = await mount();
    await mounted.flip('agents');
    await mounted.click('Save');
    const turned = { ...agents, displayClientNumbers: true, revision: 4 };
    const current = { ...agents, revision: 5 };
    for (const group of [turned, current]) await mounted.set(samplePolicy({ groups: [group, supervisors] }));
    mounted.workspace.outcomes.set('masking.setGroup', { ok: false, reason: 'precondition-failed', current });
    await mounted.click('Show numbers');
    expect(mounted.all('.conflict tbody tr').map(wordsOf)).to.deep.equal([
      'Display client numbers instead of Acc ID Off On',
    ]);
    expect(mounted.text()).to.contain('Not everything was saved.');
    mounted.workspace.outcomes.set('masking.setGroup', saved);
    await mounted.click('Keep mine and save again');
    await mounted.click('Show numbers');
    expect(mounted.workspace.given('masking.setGroup').at(-1)).to.deep.equal(['agents', true, 5]);
  });

  it('takes theirs', async () => {
    const mounted = await conflict();
    await mounted.click('Take what stands now');
    expect(mounted.all('.conflict')).to.deep.equal([]);
    expect(mounted.find<HTMLInputElement>('[data-rule=agents] input').checked).to.equal(false);
    expect(leaves()).to.equal(true);
  });

  it('shows another person nothing of what was set and not saved', async () => {
    const mounted = await mount();
    await mounted.flip('agents');
    expect(mounted.hasButton('Discard')).to.equal(true);
    await succeed(mounted.element, 'administrator', ({ administration }) => {
      administration.policy.value = samplePolicy();
    });
    expect(mounted.hasButton('Discard')).to.equal(false);
    expect(mounted.find<HTMLInputElement>('#group-agents').checked).to.equal(false);
    expect(leaves()).to.equal(true);
  });

  it('saves nothing more when another person comes while it saves', async () => {
    const mounted = await mount();
    await mounted.flip('supervisors');
    await mounted.flip('account');
    let tell: (outcome: FakeOutcome) => void = () => {};
    mounted.workspace.outcomes.set(
      'masking.setGroup',
      new Promise<FakeOutcome>((resolve) => (tell = resolve)),
    );
    await mounted.click('Save');
    mounted.find('.confirm-choices [value=confirm]').click();
    await settle();
    expect(mounted.workspace.given('masking.setGroup')).to.have.length(1);
    const next = await succeed(mounted.element, 'administrator', ({ administration }) => {
      administration.policy.value = samplePolicy();
    });
    tell({ ok: false, reason: 'network' });
    await settle();
    expect(mounted.workspace.given('masking.setAccount')).to.deep.equal([]);
    expect(next.requests).to.deep.equal([]);
    expect(mounted.text()).not.to.contain('Not everything was saved');
  });

  it('forgets a wish, and its trouble, once somebody else has set the same', async () => {
    const mounted = await mount();
    const conflict = { ok: false, reason: 'precondition-failed' } as const;
    mounted.workspace.outcomes.set('masking.setGroup', {
      ...conflict,
      current: { ...supervisors, revision: 6 },
    });
    await mounted.flip('supervisors');
    await mounted.click('Save');
    expect(mounted.all('.conflict')).to.have.length(1);
    const hidden = { ...supervisors, displayClientNumbers: false, revision: 7 };
    await mounted.set(samplePolicy({ groups: [agents, hidden] }));
    expect(mounted.all('.conflict')).to.deep.equal([]);
    expect(mounted.hasButton('Discard')).to.equal(false);
    await mounted.set(samplePolicy({ groups: [agents, { ...supervisors, revision: 8 }] }));
    expect(mounted.hasButton('Discard')).to.equal(false);

    mounted.workspace.outcomes.set('masking.setAccount', { ok: true, value: settings });
    await mounted.flip('account');
    await mounted.click('Save');
    mounted.find('.confirm-choices [value=confirm]').click();
    await settle();
    expect(mounted.text()).not.to.contain('Not everything was saved');
  });
});

describe('names that no line has room for', () => {
  it('are broken wherever they stand', async () => {
    const long = { ...agents, name: LONG_NAME };
    const mounted = await mount(samplePolicy({ groups: [long] }), ({ administration }) => {
      const user = sampleUser({ name: LONG_NAME, email: `${LONG_NAME}@x.example`, group: long });
      administration.heldUsers.of('user-ada').value = { state: 'ready', user, problem: null };
      administration.foundUsers.of({ groupId: long.id }).show([user]);
      administration.foundUsers.of({}).show([user]);
    });
    await mounted.click('Show users');
    mounted.find('#user').click();
    await settle();
    await expectFits(mounted.element);
    await mounted.flip(long.id);
    await mounted.click('Save');
    await expectFits(mounted.element);
  });
});
