import type { Area } from './area.ts';

export const templates: Area = {
  name: 'templates',
  title: 'Templates',
  elements: ['jf-template-list'],
  open(place) {
    place.append(document.createElement('jf-template-list'));
    return {};
  },
};
