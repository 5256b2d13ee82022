import { planNextStep } from '../../world/channels/connection.ts';
import { addContact } from '../../world/contacts.ts';
import { addUser } from '../../world/users/user-records.ts';
import type { World } from '../../world/state.ts';
import { newChannels, phoneIds } from './channels.ts';
import { newContacts } from './contacts.ts';
import { groups, newUsers, teams } from './people.ts';
import { furnishTemplates } from './templates/index.ts';

/** Some verifications take longer: so one can be seen. */
const longer = 4 * 3_600_000;

/**
 * The contact centre that all scenarios share: its people, channels, templates, and contacts by name, as they stand when
 * the scenario starts (epoch milliseconds); the world's clock may still stand earlier.
 */
export function furnishCentre(world: World, startsAt: number): void {
  for (const user of newUsers()) addUser(world, user);
  for (const team of teams) world.teams.add(team);
  for (const group of groups) world.groups.set(group.id, { ...group });
  for (const channel of newChannels(startsAt)) {
    world.channels.set(channel.id, channel);
    if (channel.status === 'verifying') planNextStep(world, channel.id, channel.status, startsAt + longer);
  }
  for (const [phoneId, channelId] of phoneIds) world.channelByPhoneId.set(phoneId, channelId);
  furnishTemplates(world, startsAt);
  for (const contact of newContacts()) addContact(world, contact);
}
