import { computed, signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Channel } from '../../contract/channel.ts';
import type { Template, TemplateLanguage } from '../../contract/template.ts';
import { maskAnswer, storableForm } from '../../masking/index.ts';
import type { Store } from '../../store/store.ts';

type Revised = { readonly id: string; readonly revision: number };

/** A short list that is kept whole: channels, templates. */
export interface KeptList<Item extends Revised> {
  readonly state: ReadonlySignal<{
    readonly state: 'loading' | 'ready' | 'failed';
    readonly items: readonly Item[];
  }>;
  get(id: string): Item | undefined;
  /** Takes what was kept by an earlier page or by another tab. */
  restore(): Promise<void>;
  /**
   * Begins to read the whole list anew. Returns the way to take it; what is told between the two may be newer than what
   * was read, and stays.
   */
  beginReading(): (items: readonly Item[]) => void;
  /** Takes one item; of two, the higher revision stays. */
  put(item: Item): void;
  remove(id: string): void;
  /** The viewer is masked from now on: takes the numbers out of what is in memory. The store has none. */
  mask(): void;
  /** The backend will not tell; what is known stays. */
  fail(): void;
  /** Empties it in memory. */
  forget(): void;
}

function createKeptList<Item extends Revised>(
  restoreItems: () => Promise<readonly Item[] | undefined>,
  keep: (items: Item[]) => Promise<unknown>,
): KeptList<Item> {
  const items = signal<ReadonlyMap<string, Item>>(new Map());
  const standing = signal<'loading' | 'ready' | 'failed'>('loading');
  // What is gone stays gone, should an older state of it come late.
  const removed = new Set<string>();
  /** What was told since the last reading began. */
  let told = new Set<string>();
  /** Whether the viewer was masked since then: of many pages, some were read before. */
  let maskedMeanwhile = false;

  const set = (next: ReadonlyMap<string, Item>): void => {
    items.value = next;
    // Where it cannot be kept, the next page asks the backend again.
    keep([...next.values()]).catch(() => {});
  };
  /** The given item, or the one that is there if it is newer. */
  const newest = (item: Item): Item => {
    const known = items.peek().get(item.id);
    return known !== undefined && known.revision > item.revision ? known : item;
  };
  return {
    state: computed(() => ({ state: standing.value, items: [...items.value.values()] })),
    get: (id) => items.peek().get(id),
    async restore() {
      const restored = await restoreItems().catch(() => undefined);
      if (restored === undefined) return;
      items.value = new Map(restored.map((item) => [item.id, item]));
      standing.value = 'ready';
    },
    beginReading() {
      told = new Set();
      maskedMeanwhile = false;
      return (list) => {
        const kept = [...told].flatMap((id) => items.peek().get(id) ?? []);
        const read = (maskedMeanwhile ? maskAnswer(list, null) : list)
          .filter(({ id }) => !removed.has(id))
          .map(newest);
        set(new Map([...read, ...kept].map((item) => [item.id, item])));
        standing.value = 'ready';
      };
    },
    put(item) {
      told.add(item.id);
      if (!removed.has(item.id) && newest(item) === item) set(new Map(items.peek()).set(item.id, item));
    },
    remove(id) {
      removed.add(id);
      const left = new Map(items.peek());
      if (left.delete(id)) set(left);
    },
    mask() {
      maskedMeanwhile = true;
      items.value = new Map([...items.peek()].map(([id, item]) => [id, maskAnswer(item, null)]));
    },
    fail() {
      if (standing.peek() === 'loading') standing.value = 'failed';
    },
    forget() {
      items.value = new Map();
      standing.value = 'loading';
    },
  };
}

/** Channels and templates: what a page of conversations is read with. */
export interface ReferenceData {
  readonly channels: KeptList<Channel>;
  readonly templates: KeptList<Template>;
}

/** @param leads - whether this tab is the one that writes what the backend says; the others' lists may be older */
export function createReferenceData(
  store: Pick<Store, 'getMeta' | 'putMeta'>,
  leads: () => boolean,
): ReferenceData {
  return {
    channels: createKeptList<Channel>(
      () => store.getMeta('channels'),
      // Words that explain a rejection are written by people: whatever number is in them is not kept.
      async (items) => leads() && store.putMeta('channels', storableForm(items).value),
    ),
    templates: createKeptList<Template>(
      () => store.getMeta('templates'),
      async (items) => leads() && store.putMeta('templates', storableForm(items).value),
    ),
  };
}

/** One language of a template that is known. */
export function languageOf(template: Template | undefined, language: string): TemplateLanguage | undefined {
  return template?.languages.find((version) => version.language === language);
}
