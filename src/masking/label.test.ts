import { describe, expect, it } from 'vitest';
import { contactLabel } from './label.ts';
import { maskingFor } from './policy.ts';

const number = '+34600111222';
const hidden = { kind: 'hidden', text: 'Hidden number' };
const accountId = (text: string) => ({ kind: 'accountId', text });

describe('contactLabel for a masked viewer', () => {
  it.each([
    ['no account ID', { number }, hidden],
    ['neither account ID nor number', {}, hidden],
    ['an empty account ID', { accountId: '', number }, hidden],
    ['a blank account ID', { accountId: ' \u00a0', number }, hidden],
    ['an account ID', { accountId: 'ACC-1001', number }, accountId('ACC-1001')],
    ['an account ID and no number', { accountId: 'ACC-1001' }, accountId('ACC-1001')],
    ['an account ID of many digits', { accountId: '1002003004', number }, accountId('1002003004')],
    ['a business-scoped ID', { accountId: 'US.13491208655302741918' }, accountId('US.13491208655302741918')],
    ['the number', { accountId: number, number }, hidden],
    ['the number without its plus', { accountId: '34600111222', number }, hidden],
    ['the number with separators', { accountId: '34 600-111.222', number }, hidden],
    ['the number in other digits', { accountId: '٣٤٦٠٠١١١٢٢٢', number }, hidden],
    ['the number dialled from abroad', { accountId: '0034600111222', number }, hidden],
    ['the number without its country code', { accountId: '600111222', number }, hidden],
    ['the number as dialled at home', { accountId: '0600111222', number }, hidden],
    ['the number and more', { accountId: 'wa:34600111222@c.us', number }, hidden],
    ['another number with a plus', { accountId: '+441632960961', number }, hidden],
    ['a plus and no number to compare', { accountId: '+34600111222' }, hidden],
    ['a full-width plus', { accountId: '\uff0b34600111222' }, hidden],
    ['a small plus', { accountId: '\ufe6234600111222' }, hidden],
    ['a heavy plus', { accountId: '➕34600111222' }, hidden],
    ['a plus after what cannot be seen', { accountId: ' \u200b\u202a(+34) 600111222' }, hidden],
    ['a plus further on', { accountId: 'A+1', number }, accountId('A+1')],
    ['a short number of its own', { accountId: '4321', number: '4321' }, hidden],
    ['more digits than a short number has', { accountId: '14321', number: '4321' }, accountId('14321')],
    ['six last digits of the number', { accountId: '111222', number }, accountId('111222')],
  ])('%s', (_case, contact, label) => {
    expect(contactLabel(contact, { masked: true, because: 'group-hides-numbers' })).toEqual(label);
    expect(contactLabel(contact, undefined)).toEqual(label);
    expect(contactLabel(contact, null)).toEqual(label);
  });
});

describe('contactLabel for an unmasked viewer', () => {
  it.each([
    ['the number', { accountId: 'ACC-1001', number }, { kind: 'number', text: number }],
    ['the number alone', { number }, { kind: 'number', text: number }],
    ['the account ID where there is no number', { accountId: 'ACC-1001' }, accountId('ACC-1001')],
    [
      'the account ID where the number is empty',
      { accountId: 'ACC-1001', number: '' },
      accountId('ACC-1001'),
    ],
    ['whatever the account ID is', { accountId: number }, accountId(number)],
    ['that there is none', {}, { kind: 'hidden', text: 'No number' }],
    [
      'that there is none where both are empty',
      { accountId: '', number: '' },
      { kind: 'hidden', text: 'No number' },
    ],
  ])('%s', (_case, contact, label) => {
    expect(contactLabel(contact, { masked: false, because: 'group-shows-numbers' })).toEqual(label);
  });
});

describe('contactLabel by the settings', () => {
  const groups = [
    { id: 'on', displayClientNumbers: true },
    { id: 'off', displayClientNumbers: false },
  ];
  const groupIds = ['on', 'off', 'unknown', null];
  const accountIds = [undefined, 'ACC-1001', number, '34600111222', '+1555'];
  const cases = groupIds.flatMap((groupId) =>
    [true, false].flatMap((replaceClientNumbers) =>
      accountIds.flatMap((id) =>
        [number, undefined].map((known) => ({ groupId, replaceClientNumbers, id, known })),
      ),
    ),
  );

  it.each(cases)(
    '$groupId, $replaceClientNumbers, $id, $known',
    ({ groupId, replaceClientNumbers, id, known }) => {
      const mayShow = groupId === 'on' || (groupId === null && !replaceClientNumbers);
      const idMayShow = id === 'ACC-1001' || (id === '34600111222' && known === undefined);
      const expected = mayShow ? (known ?? id ?? 'No number') : id && idMayShow ? id : 'Hidden number';
      const masking = maskingFor({ groupId }, groups, { replaceClientNumbers });
      expect(contactLabel({ accountId: id, number: known }, masking).text).toBe(expected);
    },
  );
});
