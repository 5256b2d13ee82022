import type { Area } from './area.ts';
import { commandFor } from './commands.ts';

export const security: Area = {
  name: 'security',
  title: 'Security',
  elements: ['jf-masking-policy'],
  open(place, page) {
    place.append(document.createElement('jf-masking-policy'));
    const turn = async (): Promise<string | null> =>
      (await page.mock.colleague.editSettings()) ? 'the switch of the account' : null;
    return { commands: [commandFor('Colleague', turn, page)] };
  },
};
