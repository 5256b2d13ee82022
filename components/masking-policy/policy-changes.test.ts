import { expect } from '@open-wc/testing';
import { changesOf, noWishes, policyAfter, rulesOf, usersUnder, wish } from './policy-changes.ts';
import { agents, settings, supervisors } from './testing/mount.ts';

const policy = { groups: [agents, supervisors], settings };

describe('the rules of a policy', () => {
  it('are the groups, and last the account, which masks when its switch is on', () => {
    expect(rulesOf(policy)).to.deep.equal([
      { groupId: 'agents', isOn: false, isMasked: true, users: 12, revision: 3 },
      { groupId: 'supervisors', isOn: true, isMasked: false, users: 1, revision: 5 },
      { groupId: null, isOn: true, isMasked: true, users: 1400, revision: 9 },
    ]);
    expect(usersUnder(rulesOf(policy))).to.equal(1413);
  });
});

describe('what is set and not saved', () => {
  it('is saved with what masks first', () => {
    const wishes = wish(wish(wish(noWishes, 'agents', true), null, false), 'supervisors', false);
    expect(
      changesOf(policy, wishes).map(({ rule, isOn, unmasks }) => [rule.groupId, isOn, unmasks]),
    ).to.deep.equal([
      ['supervisors', false, false],
      ['agents', true, true],
      [null, false, true],
    ]);
  });

  it('is nothing where it stands so already, or was taken back', () => {
    const wishes = wish(wish(noWishes, 'agents', true), 'supervisors', true);
    expect(changesOf(policy, wish(wishes, 'agents', null))).to.deep.equal([]);
    expect(changesOf(policy, wish(noWishes, null, true))).to.deep.equal([]);
    expect(changesOf(policy, wish(noWishes, 'gone', true))).to.deep.equal([]);
  });

  it('makes the policy as it will be', () => {
    const after = policyAfter(policy, wish(wish(noWishes, 'agents', true), null, false));
    expect(after.groups.map(({ displayClientNumbers }) => displayClientNumbers)).to.deep.equal([true, true]);
    expect(after.settings.replaceClientNumbers).to.equal(false);
    expect(policyAfter(policy, noWishes)).to.deep.equal(policy);
  });
});
