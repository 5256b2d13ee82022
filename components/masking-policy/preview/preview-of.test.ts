import { expect } from '@open-wc/testing';
import type { Policy } from '../policy-changes.ts';
import { agents, settings, supervisors } from '../testing/mount.ts';
import { previewOf } from './preview-of.ts';

/** A policy with this group switch and this account switch. */
const policy = (displayClientNumbers: boolean, replaceClientNumbers: boolean): Policy => ({
  groups: [{ ...agents, displayClientNumbers }, supervisors],
  settings: { ...settings, replaceClientNumbers },
});

describe('what a user sees of the sample contacts', () => {
  const rows: [groupId: string | null, group: boolean, account: boolean, seen: [string, string]][] = [
    ['agents', false, false, ['ACC-10342', 'Hidden number']],
    ['agents', false, true, ['ACC-10342', 'Hidden number']],
    ['agents', true, false, ['+447700900001', '+447700900002']],
    ['agents', true, true, ['+447700900001', '+447700900002']],
    [null, false, false, ['+447700900001', '+447700900002']],
    [null, true, false, ['+447700900001', '+447700900002']],
    [null, false, true, ['ACC-10342', 'Hidden number']],
    [null, true, true, ['ACC-10342', 'Hidden number']],
    ['unknown', true, false, ['ACC-10342', 'Hidden number']],
  ];
  for (const [groupId, group, account, seen] of rows) {
    it(`in ${groupId ?? 'no group'}, group ${group ? 'on' : 'off'}, account ${account ? 'on' : 'off'}`, () => {
      const standing = policy(group, account);
      const { now, after, changes } = previewOf(groupId, standing, standing);
      expect([now.withAccountId.text, now.withoutAccountId.text]).to.deep.equal(seen);
      expect(after).to.deep.equal(now);
      expect(changes).to.equal(false);
    });
  }

  it('changes with what decides for them, and with nothing else', () => {
    expect(previewOf('agents', policy(false, true), policy(true, true)).changes).to.equal(true);
    expect(previewOf('agents', policy(false, true), policy(false, false)).changes).to.equal(false);
    expect(previewOf(null, policy(false, true), policy(false, false)).changes).to.equal(true);
    expect(previewOf(null, policy(false, true), policy(true, true)).changes).to.equal(false);
  });
});
