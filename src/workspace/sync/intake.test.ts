import { expect, it } from 'vitest';
import { createIntake, type IntakeOptions } from './intake.ts';

/** An intake whose store takes as long to remove as the test wants. */
function removing() {
  const known = new Set<string>();
  const removals: { readonly ids: readonly string[]; readonly end: () => void }[] = [];
  const options = {
    store: {
      removeConversations: (ids: readonly string[]) =>
        new Promise<void>((resolve) => {
          removals.push({ ids, end: resolve });
        }),
    },
    index: {
      get: (id: string) => (known.has(id) ? {} : undefined),
      remove: (ids: Iterable<string>) => {
        for (const id of ids) known.delete(id);
      },
    },
  } as unknown as IntakeOptions;
  return { intake: createIntake(options), known, removals };
}

it('removes many conversations some at a time, and none that came back meanwhile', async () => {
  const { intake, known, removals } = removing();
  const ids = Array.from({ length: 250 }, (_, index) => `conversation-${index}`);
  ids.forEach((id) => known.add(id));
  const dropped = intake.drop(ids);
  expect(known.size, 'all are gone from memory at once').toBe(0);
  expect(removals.map((removal) => removal.ids.length)).toEqual([100]);

  known.add('conversation-240');
  for (const wanted of [2, 3, 3]) {
    removals.at(-1)!.end();
    await new Promise((resolve) => setTimeout(resolve));
    expect(removals).toHaveLength(wanted);
  }
  await expect(dropped).resolves.toBe(true);
  expect(removals.flatMap((removal) => removal.ids)).toEqual(ids.filter((id) => id !== 'conversation-240'));
});
