import type { Area } from './area.ts';

/** The list, beside it the user that was chosen, or in its place where there is no room: `#users`, `#users/ID`. */
export const users: Area = {
  name: 'users',
  title: 'Users',
  elements: ['jf-user-list'],
  open(place, { workspace, go }) {
    const list = document.createElement('jf-user-list');
    place.append(list);
    if (customElements.get('jf-user-channels') === undefined) return {};

    const editor = document.createElement('jf-user-channels');
    place.append(editor);
    place.addEventListener('jf-user-select', ({ userId }) => go(userId));
    place.addEventListener('jf-user-close', () => go());
    return {
      show([userId = null]) {
        place.toggleAttribute('data-chosen', userId !== null);
        editor.hidden = userId === null;
        workspace.user = userId;
      },
    };
  },
};
