import { searchableText, searchFinds } from '../../src/masking/index.ts';
import type { Disposition } from '../../src/session/index.ts';
import type { ConversationSummary } from '../../src/workspace/workspace.ts';

/** What is looked for: a disposition, and words. */
export interface ListFilter {
  readonly disposition: Disposition | null;
  readonly search: string;
}

/** Everything is shown. */
export const noFilter: ListFilter = { disposition: null, search: '' };

/**
 * The conversations that match. Only what this viewer is shown is searched: a hidden number can neither be found nor
 * guessed.
 */
export function filterList(
  items: readonly ConversationSummary[],
  filter: ListFilter,
): readonly ConversationSummary[] {
  const { disposition, search } = filter;
  if (disposition === null && search.trim() === '') return items;
  return items.filter(
    ({ session, contact }) =>
      (disposition === null || session?.view.disposition === disposition) &&
      (search.trim() === '' || searchFinds(searchableText(contact), search)),
  );
}
