import type { Area } from './area.ts';
import { cdrCommands } from './cdr-commands.ts';

/**
 * The table of interactions; beside it the conversation of the row that was opened, or in its place where there is no
 * room: `#cdr`, `#cdr/ID`.
 */
export const cdr: Area = {
  name: 'cdr',
  title: 'Interactions',
  elements: ['jf-cdr-table', 'jf-conversation'],
  open(place, page) {
    const { workspace, go } = page;
    const table = document.createElement('jf-cdr-table');
    table.setAttribute('sync-url', '');
    const conversation = document.createElement('jf-conversation');
    conversation.toggleAttribute('back', true);
    place.append(table, conversation);
    place.addEventListener('jf-conversation-select', ({ conversationId }) => go(conversationId));
    place.addEventListener('jf-conversation-close', () => go());
    let chosen: string | null = null;
    return {
      commands: cdrCommands(page),
      show([conversationId = null]) {
        const before = chosen;
        chosen = conversationId;
        place.toggleAttribute('data-chosen', conversationId !== null);
        conversation.hidden = conversationId === null;
        workspace.selected = conversationId;
        // Where only one of the two is seen, the other takes the focus with it.
        if (conversationId === null && before !== null) table.focus();
        else if (conversationId !== null && before === null && !table.checkVisibility()) conversation.focus();
      },
    };
  },
};
