import type { UserImportOutcome } from '../../src/contract/user-import.ts';
import type { PagedSlice } from '../../src/workspace/administration.ts';

/** Reads all pages of a list, then lets it go. Null where a page could not be read. */
export function collectWrong(
  pages: PagedSlice<UserImportOutcome>,
): Promise<readonly UserImportOutcome[] | null> {
  return new Promise((resolve) => {
    let stop = (): void => {};
    const look = (): void => {
      const { state, items, complete } = pages.value;
      if (state === 'loading') return;
      if (state === 'ready' && !complete) return pages.more();
      stop();
      pages.release();
      resolve(state === 'ready' ? items : null);
    };
    stop = pages.subscribe(look);
    look();
  });
}
