import type { Area } from './area.ts';
import { channelCommands } from './channel-commands.ts';

export const channels: Area = {
  name: 'channels',
  title: 'Channels',
  elements: ['jf-channel-setup'],
  open(place, page) {
    place.append(document.createElement('jf-channel-setup'));
    return { commands: channelCommands(page) };
  },
};
