import type { UserRecord, World } from '../state.ts';

/** Takes a user into the world. */
export function addUser(world: World, user: UserRecord): void {
  world.users.set(user.id, user);
  world.userIdByEmail.set(user.email.toLowerCase(), user.id);
  if (user.extension !== undefined) world.userIdByExtension.set(user.extension, user.id);
}

/** E-mail addresses are compared without case. */
export function userByEmail(world: World, email: string): UserRecord | undefined {
  return world.users.get(world.userIdByEmail.get(email.toLowerCase()) ?? '');
}

export function userByExtension(world: World, extension: string): UserRecord | undefined {
  return world.users.get(world.userIdByExtension.get(extension) ?? '');
}

/** Gives a user an extension of their own; the empty text takes it away. */
export function setExtension(world: World, user: UserRecord, extension: string): void {
  if (user.extension !== undefined) world.userIdByExtension.delete(user.extension);
  delete user.extension;
  if (extension === '') return;
  user.extension = extension;
  world.userIdByExtension.set(extension, user.id);
}

/** Says that a user has changed, to all who see users, and to the user. */
export function touchUser(world: World, user: UserRecord): void {
  user.revision += 1;
  world.journal.record({ type: 'user', id: user.id });
  world.journal.record({ type: 'viewer', id: user.id });
}

/** Says that something has changed of all who may send from one of these channels. */
export function touchUsersOf(world: World, channelIds: ReadonlySet<string>): void {
  for (const user of world.users.values()) {
    if (!user.outboundChannelIds.some((id) => channelIds.has(id))) continue;
    user.revision += 1;
    world.journal.record({ type: 'user', id: user.id });
  }
}
