import { computed, signal } from '@preact/signals-core';
import type { FormDraftRow, Store } from '../../store/store.ts';
import type { FormDraft, FormDrafts } from '../administration.ts';
import type { Environment } from '../environment/environment.ts';
import { sliceOf } from '../slice.ts';
import { createPacedWriting } from '../storage/paced-writing.ts';

/** The drafts of one kind of form, as the other parts of a workspace see them. */
export interface KeptFormDrafts<Content> {
  readonly kind: string;
  readonly offered: FormDrafts<Content>;
  /** Reads the store, into which another tab has written. */
  reload(): void;
  /** Writes what is not written yet. */
  flush(): Promise<void>;
  /** Writes everything again: the store lost it. */
  rewrite(): Promise<void>;
  /** Forgets what is in memory. */
  forget(): void;
}

export interface FormDraftsOptions {
  readonly store: Pick<Store, 'formDrafts' | 'putFormDraft' | 'removeFormDraft'>;
  readonly environment: Pick<Environment, 'setTimer'>;
  /** Backend time, epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Keeps the drafts of one kind of form. Nothing is read before they are looked at.
 *
 * @param contentOf - reads what was kept: null where it is no such draft
 */
export function createFormDrafts<Content>(
  kind: string,
  contentOf: (kept: unknown) => Content | null,
  { store, environment, now }: FormDraftsOptions,
): KeptFormDrafts<Content> {
  type Drafts = ReadonlyMap<string, FormDraft<Content>>;
  const known = signal<Drafts>(new Map());
  const state = signal<'unread' | 'reading' | 'read'>('unread');
  const all = computed(() => (state.value === 'read' ? [...known.value.values()].sort(newestFirst) : null));
  /** What was changed here while the store is being read, for each reading. */
  const readings = new Set<Set<string>>();
  /** What could not be removed from the store. */
  const discarded = new Set<string>();

  const writing = createPacedWriting(async (id) => {
    const draft = known.peek().get(id);
    if (draft !== undefined) await store.putFormDraft({ ...draft, kind });
  }, environment);

  const changed = (id: string, drafts: Drafts): void => {
    for (const reading of readings) reading.add(id);
    known.value = drafts;
  };
  const draftOf = ({ id, content, updatedAt }: FormDraftRow): FormDraft<Content> | null => {
    const read = discarded.has(id) ? null : contentOf(content);
    return read === null ? null : { id, content: read, updatedAt };
  };
  const read = async (): Promise<void> => {
    if (state.peek() === 'unread') state.value = 'reading';
    const changedMeanwhile = new Set<string>();
    readings.add(changedMeanwhile);
    // Where there is no store any more, memory goes on as it is.
    const rows = await store.formDrafts(kind).catch(() => null);
    if (!readings.delete(changedMeanwhile)) return;
    const isNewerHere = (id: string): boolean => changedMeanwhile.has(id) || writing.isUnwritten(id);
    const here = known.peek();
    const drafts = new Map([...here].filter(([id]) => rows === null || isNewerHere(id)));
    for (const row of rows ?? []) {
      const before = here.get(row.id);
      const draft = before?.updatedAt === row.updatedAt ? before : draftOf(row);
      if (draft !== null && !isNewerHere(row.id)) drafts.set(row.id, draft);
    }
    const isSame = drafts.size === here.size && [...drafts].every(([id, draft]) => here.get(id) === draft);
    if (!isSame) known.value = drafts;
    state.value = 'read';
  };
  const begin = (): void => {
    if (state.peek() === 'unread') void read();
  };

  const slice = sliceOf(all);
  return {
    kind,
    offered: {
      get all() {
        begin();
        return slice;
      },
      save(id, content) {
        begin();
        discarded.delete(id);
        // Each state has an instant of its own, by which other tabs see that it is another.
        const updatedAt = Math.max(now(), (known.peek().get(id)?.updatedAt ?? 0) + 1);
        changed(id, new Map(known.peek()).set(id, { id, content, updatedAt }));
        writing.touch(id);
      },
      async discard(id) {
        writing.settle(id);
        const left = new Map(known.peek());
        left.delete(id);
        changed(id, left);
        await store.removeFormDraft(kind, id).catch(() => discarded.add(id));
      },
    },
    reload() {
      if (state.peek() !== 'unread') void read();
    },
    flush: () => writing.flush(),
    async rewrite() {
      for (const id of known.peek().keys()) writing.touch(id);
      await writing.flush();
    },
    forget() {
      readings.clear();
      writing.forget();
      known.value = new Map();
      if (state.peek() === 'reading') state.value = 'read';
    },
  };
}

function newestFirst<Content>(a: FormDraft<Content>, b: FormDraft<Content>): number {
  return b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);
}
