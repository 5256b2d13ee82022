import type { AdminPage } from './area.ts';
import { commandsFor } from './commands.ts';
import { paceCommands } from './job-commands.ts';

/** What the contact centre may do to an import that is going on. */
export function importCommands(page: AdminPage): readonly HTMLElement[] {
  const { mishaps } = page.mock;
  const giveUp = commandsFor(
    {
      label: 'Import',
      subjects: () =>
        mishaps
          .openImports()
          .map(({ id, filename, state }) => ({ id, words: `${filename ?? id}: ${state}` })),
      acts: { 'Give up': (id) => mishaps.failImport(id) },
    },
    page,
  );
  return [...giveUp, ...paceCommands(page)];
}
