import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factKinds } from '../contract/fact.ts';
import { mergeConversation, mergeMessage, mergeRows } from './merge.ts';
import type { ConversationRow } from './store.ts';
import { conversationRow, message } from './testing/bench.ts';

const facts = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', '__proto__'),
    at: fc.nat(3),
    kind: fc.constantFrom(...factKinds),
  }),
  { maxLength: 5 },
);

/** States of one conversation with revisions of their own, in any order. */
const states = fc
  .array(facts, { minLength: 1, maxLength: 5 })
  .map((each) =>
    each.map((held, revision) => conversationRow('c', { revision, unread: revision, facts: held })),
  )
  .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));

const mergeAll = (rows: readonly ConversationRow[]) =>
  rows.reduce<ConversationRow | undefined>((kept, row) => mergeConversation(kept, row), undefined)!;

describe('merging states of a conversation', () => {
  it('comes to the same in any order, and holds the newest with every fact', () => {
    fc.assert(
      fc.property(states, ([rows, shuffled]) => {
        const merged = mergeAll(shuffled);
        expect(merged).toEqual(mergeAll(rows));
        expect(merged.unread).toBe(rows.length - 1);
        const ids = new Set(rows.flatMap((row) => row.facts.map(({ id }) => id)));
        expect(new Set(merged.facts.map(({ id }) => id))).toEqual(ids);
        expect(merged.facts).toHaveLength(ids.size);
      }),
    );
  });

  it('has of the newest session what the newest state says, in whatever order they come', () => {
    const received = { id: 'a', at: 0, kind: 'received' } as const;
    const taken = conversationRow('c', {
      revision: 1,
      openingFactId: 'a',
      facts: [received, { id: 'c', at: 4, kind: 'freeformSent' }],
    });
    const judgedAgain = conversationRow('c', {
      revision: 2,
      openingFactId: 'a',
      facts: [received, { id: 'b', at: 3, kind: 'windowClosed' }, { id: 'c', at: 4, kind: 'templateSent' }],
    });
    expect(mergeAll([taken, judgedAgain]).facts).toEqual(judgedAgain.facts);
    expect(mergeAll([judgedAgain, taken]).facts).toEqual(judgedAgain.facts);
    const withdrawn = conversationRow('c', { revision: 3, openingFactId: 'a', facts: [received] });
    expect(mergeAll([taken, judgedAgain, withdrawn]).facts).toEqual([received]);
  });

  it('keeps the facts of older sessions, but no fact twice', () => {
    const older = conversationRow('c', {
      revision: 1,
      openingFactId: 'a',
      facts: [
        { id: 'a', at: 0, kind: 'received' },
        { id: 'b', at: 5, kind: 'received' },
      ],
    });
    const newer = conversationRow('c', {
      revision: 2,
      openingFactId: 'b',
      facts: [{ id: 'b', at: 9, kind: 'received' }],
    });
    const facts = [older.facts[0], newer.facts[0]];
    expect(mergeAll([older, newer]).facts).toEqual(facts);
    expect(mergeAll([newer, older]).facts).toEqual(facts);
  });

  it('changes nothing when it is repeated', () => {
    fc.assert(
      fc.property(states, ([, shuffled]) => {
        const merged = mergeAll(shuffled);
        for (const row of shuffled) {
          if (row.revision < merged.revision) expect(mergeConversation(merged, row)).toBe(merged);
        }
        expect(mergeConversation(merged, structuredClone(merged))).toBe(merged);
      }),
    );
  });

  it('sees every difference at the same revision', () => {
    const kept = conversationRow('c', { lastMessage: message('m') });
    const different: Partial<ConversationRow>[] = [
      { lastMessage: null },
      { lastMessage: message('m', { at: 1001 }) },
      { lastMessage: message('m', { replyTo: 'n' }) },
      { unread: 5 },
      { contact: { ref: 'r' } },
    ];
    for (const parts of different) {
      const incoming = { ...kept, ...parts };
      expect(mergeConversation(kept, incoming)).toEqual(incoming);
      expect(mergeConversation(incoming, kept)).not.toBe(incoming);
    }
  });
});

describe('merging states of a message', () => {
  it('keeps the newer, and the same object where nothing differs', () => {
    const kept = message('m', { revision: 2 });
    expect(mergeMessage(kept, message('m', { revision: 1, at: 5 }))).toBe(kept);
    expect(mergeMessage(kept, message('m', { revision: 2 }))).toBe(kept);
    expect(mergeMessage(kept, message('m', { revision: 2, at: 5 })).at).toBe(5);
  });

  it('takes no list for an object that looks like one', () => {
    const filled = (buttons: unknown) =>
      message('m', { content: { kind: 'template', name: 'n', language: 'en', body: '', buttons } as never });
    expect(mergeMessage(filled([]), filled({}))).toEqual(filled({}));
  });
});

describe('merging rows', () => {
  it('gives them as they stand, in the order given, and each that changed once', () => {
    const kept = [message('a', { revision: 5 }), undefined];
    const incoming = [message('b'), message('a'), message('b', { revision: 2 })];
    const { standing, changed } = mergeRows(kept, incoming, mergeMessage);
    expect(standing.map(({ id, revision }) => [id, revision])).toEqual([
      ['b', 1],
      ['a', 5],
      ['b', 2],
    ]);
    expect(changed).toEqual([message('b', { revision: 2 })]);
  });
});
