import type { Area } from './area.ts';
import { importCommands } from './import-commands.ts';

export const userImport: Area = {
  name: 'import',
  title: 'Import',
  elements: ['jf-user-import'],
  open(place, page) {
    place.append(document.createElement('jf-user-import'));
    return { commands: importCommands(page) };
  },
};
