import type { Area } from './area.ts';

export const security: Area = {
  name: 'security',
  title: 'Security',
  elements: ['jf-masking-policy'],
  open(place) {
    place.append(document.createElement('jf-masking-policy'));
    return {};
  },
};
