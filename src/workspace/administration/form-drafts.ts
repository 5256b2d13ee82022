import { signal } from '@preact/signals-core';
import type { FormDraft, FormDrafts } from '../administration.ts';
import { sliceOf } from '../slice.ts';

/** Drafts in memory: they end with the page. */
export function createFormDrafts<Content>(now: () => number): FormDrafts<Content> {
  const all = signal<readonly FormDraft<Content>[] | null>([]);
  const without = (id: string): FormDraft<Content>[] => (all.peek() ?? []).filter((draft) => draft.id !== id);
  return {
    all: sliceOf(all),
    save(id, content) {
      all.value = [{ id, content, updatedAt: now() }, ...without(id)];
    },
    async discard(id) {
      all.value = without(id);
    },
  };
}
