import { computed, signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Client } from '../../client/client.ts';
import type { Viewer, ViewerMasking } from '../../contract/viewer.ts';
import type { Store } from '../../store/store.ts';
import { onceMore } from '../calls/once-more.ts';
import type { Repeater } from '../calls/repeater.ts';
import type { ViewerState } from '../workspace.ts';

/** Who is signed in, and what that person may see. */
export interface SignIn {
  readonly state: ReadonlySignal<ViewerState>;
  readonly viewer: ReadonlySignal<Viewer | null>;
  readonly masking: ReadonlySignal<ViewerMasking | null>;
  /** Takes the viewer whom an earlier page or another tab had. */
  restore(): Promise<void>;
  /** Asks the backend who is signed in, and resolves when it has answered. */
  ask(): Promise<void>;
  /** The backend told of a change. Hiding numbers works at once; for everything else it is asked what holds. */
  told(change: { viewer?: Viewer; masking?: ViewerMasking }): void;
  /** A call was answered that nobody is signed in. */
  lost(): void;
  /** Forgets who was signed in. */
  forget(): void;
}

export interface SignInOptions {
  readonly client: Client;
  readonly repeater: Repeater;
  readonly store: Pick<Store, 'getMeta' | 'putMeta'>;
  /** The store belongs to somebody else. Resolves when nothing of theirs is left. */
  readonly onOtherViewer: () => Promise<void>;
  readonly life: AbortSignal;
}

export function createSignIn({ client, repeater, store, onOtherViewer, life }: SignInOptions): SignIn {
  const state = signal<ViewerState>({ state: 'loading', viewer: null });
  /** Id of the viewer whose rows store and memory hold, whoever is shown meanwhile; null while nobody's are known of. */
  let owner: string | null = null;

  const known = (): Viewer | null => state.peek().viewer;
  const storedViewer = async (): Promise<Viewer | undefined> => {
    const viewer = await store.getMeta('viewer').catch(() => undefined);
    owner ??= viewer?.id ?? null;
    return viewer;
  };
  const enter = (viewer: Viewer): void => {
    owner = viewer.id;
    client.setMasking(viewer.masking);
    state.value = { state: 'ready', viewer };
  };
  const change = (viewer: Viewer): void => {
    client.setMasking(viewer.masking);
    state.value = { ...state.peek(), viewer } as ViewerState;
  };

  const askOnce = async (): Promise<void> => {
    const outcome = await repeater.untilAnswered(life, () => client.call('getMe', {}, { signal: life }));
    if (outcome.ok) {
      const { viewer } = outcome.value;
      if (owner === null) await storedViewer();
      if (owner !== null && owner !== viewer.id) await onOtherViewer();
      if (life.aborted) return;
      enter(viewer);
      await store.putMeta('viewer', viewer).catch(() => {});
    } else if (outcome.reason === 'problem' && outcome.problem.code !== 'signed-out') {
      state.value = { state: 'refused', viewer: null, problem: outcome.problem };
    }
  };
  const ask = onceMore(life, askOnce);

  return {
    state,
    viewer: computed(() => state.value.viewer),
    masking: computed(() => state.value.viewer?.masking ?? null),
    async restore() {
      const viewer = await storedViewer();
      if (viewer === undefined) return;
      if (state.peek().state === 'ready') change(viewer);
      // Before the backend has said so, the client goes on to mask everything.
      else if (state.peek().state === 'loading') state.value = { state: 'loading', viewer };
    },
    ask,
    told({ viewer, masking = viewer?.masking }) {
      const before = known();
      if (before !== null && masking?.masked) change({ ...before, masking });
      void ask();
    },
    lost() {
      const { state: now, viewer } = state.peek();
      if (now !== 'refused') state.value = { state: 'signed-out', viewer };
    },
    forget() {
      state.value = { state: 'signed-out', viewer: null };
    },
  };
}
