import type { Area } from './area.ts';

export const userImport: Area = {
  name: 'import',
  title: 'Import',
  elements: ['jf-user-import'],
  open(place) {
    place.append(document.createElement('jf-user-import'));
    return {};
  },
};
