import { describe, expect, it } from 'vitest';
import { hidesNumbers, maskingFor } from './policy.ts';

const groups = [
  { id: 'hides', name: 'Agents', displayClientNumbers: false },
  { id: 'shows', name: 'Supervisors', displayClientNumbers: true },
];

describe('maskingFor', () => {
  it.each([
    // groupId, replaceClientNumbers, masked, because
    ['shows', true, false, 'group-shows-numbers'],
    ['shows', false, false, 'group-shows-numbers'],
    ['hides', true, true, 'group-hides-numbers'],
    ['hides', false, true, 'group-hides-numbers'],
    ['deleted', true, true, 'group-unknown'],
    ['deleted', false, true, 'group-unknown'],
    ['', false, true, 'group-unknown'],
    [null, true, true, 'account-hides-numbers'],
    [null, false, false, 'account-shows-numbers'],
    [undefined, true, true, 'account-hides-numbers'],
    [undefined, false, false, 'account-shows-numbers'],
  ])(
    'group %j, account switch %j: masked %j because %s',
    (groupId, replaceClientNumbers, masked, because) => {
      expect(maskingFor({ groupId }, groups, { replaceClientNumbers })).toEqual({ masked, because });
    },
  );

  it('takes a user without the field for one in no group', () => {
    expect(maskingFor({}, groups, { replaceClientNumbers: false }).masked).toBe(false);
  });

  it('masks where a setting is absent', () => {
    expect(maskingFor({ groupId: 'g' }, [{ id: 'g' }], { replaceClientNumbers: false })).toEqual({
      masked: true,
      because: 'group-hides-numbers',
    });
    expect(maskingFor({}, [], {})).toEqual({ masked: true, because: 'account-hides-numbers' });
  });
});

describe('hidesNumbers', () => {
  it.each([
    [undefined, true],
    [null, true],
    [{ masked: true, because: 'group-hides-numbers' }, true],
    [{ masked: false, because: 'group-shows-numbers' }, false],
  ])('%j: %j', (masking, hidden) => {
    expect(hidesNumbers(masking)).toBe(hidden);
  });
});
