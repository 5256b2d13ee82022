import { contactOf, newAccountId } from '../contacts.ts';
import type { PlatformIdentity } from '../contacts.ts';
import type { ContactRecord, Persona, World } from '../state.ts';
import { hashOf, idOf } from '../random.ts';

const personas: readonly (Persona | null)[] = ['prompt', 'slow', 'slow', 'silent', 'silent', null];

/** Numbers come without `+`, and business-scoped IDs may stand where numbers do. */
export function identityOf(
  numberOrId: string | undefined,
  userId: string | undefined,
): PlatformIdentity | null {
  const number =
    numberOrId !== undefined && /^[1-9]\d{1,14}$/.test(numberOrId) ? `+${numberOrId}` : undefined;
  const id = userId ?? (number === undefined ? numberOrId : undefined);
  if (number === undefined && id === undefined) return null;
  return { ...(number === undefined ? {} : { number }), ...(id === undefined ? {} : { userId: id }) };
}

/** The contact the platform speaks of. About every other has an account ID; how they answer depends on who they are. */
export function contactFromPlatform(world: World, identity: PlatformIdentity): ContactRecord {
  return contactOf(world, identity, () => {
    const draw = hashOf(world.seed, identity.userId ?? identity.number ?? '');
    const persona = personas[draw % personas.length] ?? null;
    return draw % 100 < 55 ? { persona, accountId: newAccountId(world) } : { persona };
  });
}

/** Our own id for a message of the platform: always the same, in whatever order lines come. */
export function messageIdOf(world: World, platformId: string): string {
  return idOf(world.seed, 'evt', platformId);
}
