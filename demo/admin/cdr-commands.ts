import type { AdminPage } from './area.ts';
import { commandFor } from './commands.ts';

/** Who writes when no conversation is open. */
const NADIA = 'ACC-1005';

/** What may happen while somebody looks at the records: in the conversation that is open, else somewhere. */
export function cdrCommands(page: AdminPage): readonly HTMLElement[] {
  const { workspace, mock } = page;
  const writes = async (): Promise<string | null> => {
    const conversationId = workspace.selected;
    const contact = conversationId === null ? { accountId: NADIA } : { conversationId };
    const messageId = await mock.contactWrites(contact, 'Good morning, is somebody there?');
    return messageId === null ? null : conversationId === null ? NADIA : 'in the conversation that is open';
  };
  const archives = async (): Promise<string | null> => {
    const conversationId = workspace.selected;
    const isDone = await mock.colleague.archive(conversationId ?? undefined);
    if (!isDone) return null;
    return conversationId === null ? 'the session that was last alive' : 'the session that is open';
  };
  return [commandFor('Contact writes', writes, page), commandFor('Archive', archives, page)];
}
