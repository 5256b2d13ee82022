import { addContact } from '../../world/contacts.ts';
import type { World } from '../../world/state.ts';
import { newChannels, phoneIds } from './channels.ts';
import { newContacts } from './contacts.ts';
import { groups, newUsers } from './people.ts';
import { newTemplates } from './templates.ts';

/** The contact centre that all scenarios share: its people, channels, templates, and contacts by name. */
export function furnishCentre(world: World): void {
  for (const user of newUsers()) world.users.set(user.id, user);
  for (const group of groups) world.groups.set(group.id, { ...group });
  for (const channel of newChannels(world.now)) world.channels.set(channel.id, channel);
  for (const [phoneId, channelId] of phoneIds) world.channelByPhoneId.set(phoneId, channelId);
  for (const template of newTemplates(world.now)) world.templates.set(template.id, template);
  for (const contact of newContacts()) addContact(world, contact);
}
