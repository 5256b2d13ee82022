import type { Area } from './area.ts';

export const users: Area = {
  name: 'users',
  title: 'Users',
  elements: ['jf-user-list', 'jf-user-channels'],
  open(place) {
    place.append(document.createElement('jf-user-list'), document.createElement('jf-user-channels'));
    return {};
  },
};
