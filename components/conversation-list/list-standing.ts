import type { ConversationsState, ViewerState } from '../../src/workspace/workspace.ts';

/**
 * What there is to show.
 * - `rows`: conversations, however current
 * - `empty`: it is known that there are none
 * - `signed-out`, `refused`: nobody may see any
 */
export type ListStanding = 'rows' | 'empty' | 'loading' | 'failed' | 'signed-out' | 'refused';

export function standingOf(state: ConversationsState | null, viewer: ViewerState | null): ListStanding {
  if (state !== null && state.items.length > 0) return 'rows';
  if (state?.state === 'ready') return 'empty';
  if (viewer?.state === 'signed-out' || viewer?.state === 'refused') return viewer.state;
  return state?.state === 'failed' ? 'failed' : 'loading';
}
