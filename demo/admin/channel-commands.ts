import type { AdminPage } from './area.ts';
import { commandsFor } from './commands.ts';

/** What the platform does with a connection request, by hand. */
export function channelCommands(page: AdminPage): readonly HTMLElement[] {
  const { platform } = page.mock;
  return commandsFor(
    {
      label: 'Connection request',
      subjects: () =>
        platform.openRequests().map(({ id, name, status }) => ({ id, words: `${name}: ${status}` })),
      acts: {
        Verify: (id) => platform.verifyChannel(id),
        Connect: (id) => platform.connectChannel(id),
        Reject: (id) =>
          platform.rejectChannel(id, {
            field: 'legalEntityName',
            reason: 'No company of this name is registered.',
          }),
      },
    },
    page,
  );
}
