import type { World } from './state.ts';

/**
 * Puts all revisions of a world that was just furnished above those of the worlds before it: the same thing may be in
 * several, and its revision only grows.
 */
export function raiseRevisions(world: World): void {
  const by = world.revisionsBefore;
  const { users, groups, settings, conversations, messages, channels, templates } = world;
  for (const records of [users, groups, conversations, messages])
    for (const record of records.values()) record.revision += by;
  settings.revision += by;
  for (const [id, channel] of channels) channels.set(id, { ...channel, revision: channel.revision + by });
  for (const [id, template] of templates)
    templates.set(id, { ...template, revision: template.revision + by });
}
