import { describe, expect, it } from 'vitest';
import { forEvent, forExport, forLog } from './out.ts';

const masked = { masked: true, because: 'group-hides-numbers' };
const unmasked = { masked: false, because: 'group-shows-numbers' };
const detail = { conversationId: 'k-1', contact: { ref: 'c-1', accountId: 'ACC-1', number: '+34600111222' } };
const maskedDetail = { conversationId: 'k-1', contact: { ref: 'c-1', accountId: 'ACC-1' } };

describe.each([
  ['forEvent', forEvent],
  ['forExport', forExport],
])('%s', (_name, leave) => {
  it('lets no number out for a masked viewer, nor for one whose masking is not known', () => {
    expect(leave(detail, masked)).toEqual(maskedDetail);
    expect(leave(detail, undefined)).toEqual(maskedDetail);
    expect(leave(detail, null)).toEqual(maskedDetail);
  });

  it('lets out all that an unmasked viewer sees', () => {
    expect(leave(detail, unmasked)).toEqual(detail);
  });
});

describe('forEvent, of a contact as it is shown', () => {
  const shown = {
    ref: 'c-1',
    label: { kind: 'number', text: '+34600111222' },
    accountId: 'ACC-1',
    name: 'Ana +34600111222',
  };

  it('is called as a masked viewer may call it, whatever it was called before', () => {
    expect(forEvent({ kind: 'windowExceeded', contact: shown }, masked)).toEqual({
      kind: 'windowExceeded',
      contact: {
        ref: 'c-1',
        label: { kind: 'accountId', text: 'ACC-1' },
        accountId: 'ACC-1',
        name: 'Ana +•••',
      },
    });
  });

  it('says null of what there is not, or not to be seen', () => {
    const hidden = {
      ref: 'c-1',
      label: { kind: 'hidden', text: 'Hidden number' },
      accountId: null,
      name: null,
    };
    expect(forEvent(hidden, masked)).toEqual(hidden);
    expect(
      forEvent({ list: [{ ...shown, accountId: '+34600111222', name: '34600111222' }] }, masked),
    ).toEqual({
      list: [hidden],
    });
  });

  it('hides the numbers of a card beside it', () => {
    const content = { kind: 'contactCard', cards: [{ name: 'Bea', numbers: ['+34600111222'] }] };
    expect(forEvent({ content, contact: shown }, masked).content).toEqual({
      kind: 'contactCard',
      cards: [{ name: 'Bea', numbers: ['•••'] }],
    });
  });

  it('is left as it is for an unmasked viewer', () => {
    expect(forEvent(shown, unmasked)).toEqual(shown);
  });
});

describe('forLog', () => {
  it('lets out codes, ids, counts and flags', () => {
    const entry = {
      code: 'platform-refused',
      platformError: 131026,
      id: '550e8400-e29b-41d4-a716-446655440000',
      attempt: 2,
      final: true,
    };
    expect(forLog(entry)).toEqual(entry);
  });

  it('folds out what may be a number, as text and as a number', () => {
    expect(forLog({ id: 'k 34600111222', number: 34600111222, count: 123456 })).toEqual({
      id: 'k •••',
      number: '•••',
      count: 123456,
    });
  });
});
