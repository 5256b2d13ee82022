import type { World } from './state.ts';

/**
 * Puts the revisions of what a world was furnished with above those of the worlds before it: the same thing may be in
 * several, and its revision only grows. What happened since is there already.
 */
export function raiseRevisions(world: World): void {
  const by = world.revisionsBefore;
  const raised = (revision: number): number => (revision > by ? revision : revision + by);
  const { users, groups, settings, conversations, messages, channels, templates } = world;
  for (const records of [users, groups, conversations, messages])
    for (const record of records.values()) record.revision = raised(record.revision);
  settings.revision = raised(settings.revision);
  for (const [id, channel] of channels) channels.set(id, { ...channel, revision: raised(channel.revision) });
  for (const [id, template] of templates)
    templates.set(id, { ...template, revision: raised(template.revision) });
}
