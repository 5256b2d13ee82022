import type { Area } from './area.ts';
import { commandFor } from './commands.ts';
import { paceCommands } from './job-commands.ts';

/** The list, beside it the user that was chosen, or in its place where there is no room: `#users`, `#users/ID`. */
export const users: Area = {
  name: 'users',
  title: 'Users',
  elements: ['jf-user-list'],
  open(place, page) {
    const { workspace, mock, go } = page;
    const list = document.createElement('jf-user-list');
    place.append(list);
    if (customElements.get('jf-user-channels') === undefined) return { commands: paceCommands(page) };

    const editor = document.createElement('jf-user-channels');
    place.append(editor);
    place.addEventListener('jf-user-select', ({ userId }) => go(userId));
    place.addEventListener('jf-user-close', () => go());
    const edit = async (): Promise<string | null> => {
      const { user } = workspace;
      return user !== null && (await mock.colleague.editUser(user)) ? 'SMS of the chosen user' : null;
    };
    let chosen: string | null = null;
    return {
      commands: [commandFor('Colleague', edit, page), ...paceCommands(page)],
      show([userId = null]) {
        const before = chosen;
        chosen = userId;
        place.toggleAttribute('data-chosen', userId !== null);
        editor.hidden = userId === null;
        workspace.user = userId;
        // Where only one of the two is seen, the other takes the focus with it.
        if (userId === null && before !== null) list.focus();
        else if (userId !== null && before === null && !list.checkVisibility()) editor.focus();
      },
    };
  },
};
