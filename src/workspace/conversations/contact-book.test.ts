import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import type { Masking } from '../../masking/index.ts';
import { createContactBook } from './contact-book.ts';

const number = '+5511987654321';
const shown = { masked: false, because: 'group-shows-numbers' };
const hidden = { masked: true, because: 'group-hides-numbers' };
const contacts = new Map([['r1', { ref: 'r1', accountId: 'ACC-1', name: `Ana ${number}`, number }]]);

describe('what is known of contacts', () => {
  it('is nothing beyond what is stored while the masking is not known, or hides numbers', () => {
    for (const masking of [null, hidden]) {
      const book = createContactBook(signal<Masking | null>(masking));
      book.learn(contacts);
      expect(book.known().size).toBe(0);
      expect(book.shown({ ref: 'r1', accountId: number, name: `Ana ${number}` })).toEqual({
        ref: 'r1',
        label: { kind: 'hidden', text: 'Hidden number' },
        accountId: null,
        name: 'Ana +•••',
      });
    }
  });

  it('is forgotten for good the moment numbers are hidden', () => {
    const masking = signal<Masking | null>(shown);
    const book = createContactBook(masking);
    book.learn(contacts);
    expect(book.shown({ ref: 'r1' }).label).toEqual({ kind: 'number', text: number });
    masking.value = hidden;
    expect(book.known().size).toBe(0);
    masking.value = shown;
    expect(JSON.stringify(book.shown({ ref: 'r1', accountId: 'ACC-1' }))).not.toContain('987654321');
  });

  it('hides the numbers on contact cards with all others, and keeps what did not change the same', () => {
    const masking = signal<Masking | null>(shown);
    const book = createContactBook(masking);
    const card = {
      id: 'm1',
      conversationId: 'c1',
      at: 0,
      direction: 'inbound',
      origin: 'contact',
      content: { kind: 'contactCard', contacts: [{ name: 'Rui', numbers: [number] }] },
      revision: 1,
    } as unknown as Parameters<typeof book.shownMessage>[0];
    expect(book.shownMessage(card)).toBe(card);
    masking.value = hidden;
    expect(JSON.stringify(book.shownMessage(card))).not.toContain('987654321');
    expect(book.shownMessage(card)).toBe(book.shownMessage(card));
  });
});
