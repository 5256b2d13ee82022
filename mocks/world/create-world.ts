import { createAgenda } from './agenda.ts';
import { createJournal } from './journal.ts';
import { createRandom } from './random.ts';
import type { AgendaItem, Behaviour, World } from './state.ts';

export interface WorldOptions {
  readonly seed: number;
  /** Tells this world from every other that clients may have known. */
  readonly id: string;
  readonly behaviour: Behaviour;
  /** Where its virtual clock stands, epoch milliseconds. */
  readonly startsAt: number;
  /** Where the clock of the machine stands at that instant, epoch milliseconds. */
  readonly localNow: number;
  /** Revisions up to this one are those of worlds before. Default 0. */
  readonly revisionsBefore?: number;
}

/** A world with nobody in it. */
export function createWorld(options: WorldOptions): World {
  const { seed, id, behaviour, startsAt, localNow, revisionsBefore = 0 } = options;
  return {
    seed,
    id,
    behaviour,
    revisionsBefore,
    random: createRandom(seed),
    factCount: 0,
    now: startsAt,
    offset: startsAt - localNow,
    agenda: createAgenda<AgendaItem>(),
    journal: createJournal(),
    users: new Map(),
    userIdByEmail: new Map(),
    userIdByExtension: new Map(),
    teams: new Set(),
    groups: new Map(),
    settings: { replaceClientNumbers: true, revision: 1 },
    channels: new Map(),
    connectionSince: new Map(),
    channelByPhoneId: new Map(),
    templates: new Map(),
    lockedNames: new Map(),
    templateUse: new Map(),
    templateCreations: [],
    contacts: new Map(),
    refsByNumber: new Map(),
    refByUserId: new Map(),
    refByAccountId: new Map(),
    conversations: new Map(),
    past: null,
    conversationByContact: new Map(),
    messages: new Map(),
    messageByPlatformId: new Map(),
    media: new Map(),
    imports: new Map(),
    bulkChanges: new Map(),
    jobPace: 1,
    mishaps: [],
    remembered: new Map(),
    webhooks: { applied: 0, repeated: 0, refused: [] },
  };
}
