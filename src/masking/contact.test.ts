import { describe, expect, it } from 'vitest';
import { contactSchema } from '../contract/contact.ts';
import { maskContact } from './contact.ts';

const ref = 'c-1';
const number = '+34600111222';

describe('maskContact', () => {
  it.each([
    ['drops the number', { number }, {}],
    ['keeps an account ID', { accountId: 'ACC-1001', number }, { accountId: 'ACC-1001' }],
    ['drops an account ID that is the number', { accountId: '34600111222', number }, {}],
    ['drops an account ID that starts with a plus', { accountId: '+1555' }, {}],
    ['keeps a name', { name: 'Ana Pérez', number }, { name: 'Ana Pérez' }],
    ['keeps a name without letters', { name: '🌸', number }, { name: '🌸' }],
    ['keeps few digits in a name', { name: 'Ana 24', number }, { name: 'Ana 24' }],
    ['folds a number out of a name', { name: 'Ana 600 111 222' }, { name: 'Ana •••' }],
    ['folds a short number out of a name', { name: 'Ana 4321', number: '4321' }, { name: 'Ana •••' }],
    ['drops a name that is but a number', { name: '+34 600 111 222' }, {}],
    ['drops a name that is but the short number', { name: '4321', number: '4321' }, {}],
    ['keeps an empty name', { name: '' }, { name: '' }],
  ])('%s', (_case, contact, masked) => {
    expect(maskContact({ ref, ...contact })).toEqual({ ref, ...masked });
  });

  it('leaves no key with nothing in it', () => {
    expect(Object.keys(maskContact({ ref, accountId: number, name: number, number }))).toEqual(['ref']);
  });

  it('knows every field that the contract gives a contact', () => {
    expect(Object.keys(contactSchema._zod.def.shape).sort()).toEqual(['accountId', 'name', 'number', 'ref']);
  });
});
