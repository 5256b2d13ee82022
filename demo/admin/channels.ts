import type { Area } from './area.ts';

export const channels: Area = {
  name: 'channels',
  title: 'Channels',
  elements: ['jf-channel-setup'],
  open(place) {
    place.append(document.createElement('jf-channel-setup'));
    return {};
  },
};
