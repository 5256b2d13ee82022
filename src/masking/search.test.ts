import { describe, expect, it } from 'vitest';
import { contactLabel } from './label.ts';
import { searchFinds, searchableText } from './search.ts';

const finds = (contact: Parameters<typeof searchableText>[0], query: string): boolean =>
  searchFinds(searchableText(contact), query);

const byNumber = { label: { kind: 'number', text: '+34 600-111-222' }, name: 'Ana Pérez' } as const;
const byAccountId = { label: { kind: 'accountId', text: 'ACC-1001' }, name: 'Ana Pérez' } as const;
const byBoth = {
  label: { kind: 'number', text: '+34600111222' },
  name: null,
  accountId: 'ACC-1001',
} as const;
const hidden = { label: { kind: 'hidden', text: 'Hidden number' }, name: null } as const;

describe('searching contacts', () => {
  it.each([
    ['', true],
    ['  ', true],
    ['ana', true],
    ['PEREZ', true],
    ['pérez', true],
    [' Ana ', true],
    ['ana p', true],
    ['+34 600-1', true],
    ['600111', true],
    ['(600) 111.222', true],
    ['٦٠٠ ١١١', true],
    ['６００', true],
    ['22', true],
    ['600112', false],
    ['600 x', false],
    ['ana 600', false],
    ['bea', false],
    ['+', true],
    ['?', false],
  ])('by name and number: %j: %j', (query, found) => {
    expect(finds(byNumber, query)).toBe(found);
  });

  it.each([
    ['acc-1001', true],
    ['1001', true],
    ['10-01', true],
    ['ana', true],
    ['600', false],
  ])('by name and account ID: %j: %j', (query, found) => {
    expect(finds(byAccountId, query)).toBe(found);
  });

  it('by the account ID where the label is the number', () => {
    expect(finds(byBoth, 'acc-1001')).toBe(true);
    expect(finds(byBoth, '600 111')).toBe(true);
    expect(finds({ ...byBoth, accountId: null }, 'acc')).toBe(false);
  });

  it('has nothing to find of a contact without name and ID', () => {
    expect(searchableText({ label: hidden.label }).trim()).toBe('');
  });

  it('finds no hidden label, by word or digit', () => {
    for (const query of ['hidden', 'number', ...Array.from('0123456789')])
      expect(finds(hidden, query)).toBe(false);
  });

  it('takes no digits out of an account ID', () => {
    expect(finds({ label: { kind: 'accountId', text: 'A10-B01' } }, '1001')).toBe(false);
  });

  it('does not run name and label together', () => {
    expect(finds(byAccountId, 'perezacc')).toBe(false);
    expect(finds({ label: { kind: 'number', text: '12' }, name: '3' }, '312')).toBe(false);
    expect(finds({ label: { kind: 'number', text: '12' }, name: '3' }, '1212')).toBe(false);
  });

  it('answers a masked viewer the same whatever the number is', () => {
    const masking = { masked: true, because: 'group-hides-numbers' };
    for (const contact of [{ accountId: 'ACC-77' }, {}]) {
      const texts = [undefined, '+34600111222', '+34600111333'].map((number) =>
        searchableText({ label: contactLabel({ ...contact, number }, masking), name: 'Ana' }),
      );
      expect(new Set(texts).size).toBe(1);
    }
  });
});
