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
