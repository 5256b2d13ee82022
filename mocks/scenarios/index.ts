import { createWorld } from '../world/create-world.ts';
import { raiseRevisions } from '../world/raise-revisions.ts';
import { idOf } from '../world/random.ts';
import type { World } from '../world/state.ts';
import { busyDay, emptyDay } from './busy-day.ts';
import { expiredWindows } from './expired-windows.ts';
import { manyInteractions } from './many-interactions.ts';
import { manyUsers } from './many-users.ts';
import { noFaults, usualBehaviour } from './scenario.ts';
import type { FaultPlan, Scenario } from './scenario.ts';
import { loadWebhooks } from './webhooks.ts';

const quiet = { behaviour: usualBehaviour, faults: noFaults } as const;

/** The beginnings that a world can have. */
export const scenarios = [
  {
    ...quiet,
    name: 'webhooks',
    summary: "Two days of the platform's own webhook payloads: a full desk.",
    load: loadWebhooks,
  },
  {
    ...quiet,
    name: 'busy-day',
    summary: 'Some dozens of conversations in every state.',
    furnishing: busyDay,
  },
  { ...quiet, name: 'empty', summary: 'Nobody has written yet.', furnishing: emptyDay },
  {
    ...quiet,
    name: 'expired-windows',
    summary: 'Conversations at the edges of their windows and sessions.',
    furnishing: expiredWindows,
  },
  {
    ...quiet,
    name: 'rejections',
    summary: 'The platform refuses every other message, at once or later.',
    behaviour: { ...usualBehaviour, refusals: 0.5 },
    furnishing: busyDay,
  },
  {
    ...quiet,
    name: 'slow',
    summary: 'Every request takes one to four seconds.',
    faults: { ...noFaults, latency: [1_000, 4_000] },
    furnishing: busyDay,
  },
  {
    ...quiet,
    name: 'flaky',
    summary: 'Answers are lost, requests fail, streams are cut.',
    faults: { latency: [50, 800], lost: 0.12, refused: 0.15, streamEvents: [3, 12] },
    furnishing: busyDay,
  },
  {
    ...quiet,
    name: 'many-users',
    summary: 'Ten thousand users, some of whom cannot send for each reason that there is.',
    furnishing: manyUsers,
  },
  {
    ...quiet,
    name: 'many-interactions',
    summary: 'Two hundred thousand interactions of the last months.',
    furnishing: manyInteractions,
  },
  {
    ...quiet,
    name: 'signed-out',
    summary: 'No token is taken.',
    behaviour: { ...usualBehaviour, signedOut: true },
    furnishing: busyDay,
  },
] as const satisfies readonly Scenario[];

export type ScenarioName = (typeof scenarios)[number]['name'];

export const scenarioNames: readonly ScenarioName[] = scenarios.map(({ name }) => name);

export function isScenarioName(name: string): name is ScenarioName {
  return scenarioNames.some((known) => known === name);
}

/** How a world begins: the same beginning gives the same world. */
export interface Beginning {
  readonly scenario: ScenarioName;
  readonly seed: number;
  /** Counts the worlds of one origin, from 1. */
  readonly generation: number;
  /** When it was begun, by the clock of the machine, epoch milliseconds. */
  readonly localNow: number;
}

/** Nothing changes more often in one world. */
const revisionsOfAWorld = 1_000_000;

/** Makes a world as it is when its scenario begins. What has an id of the world before has a higher revision than there. */
export async function beginWorld({ scenario: name, seed, generation, localNow }: Beginning): Promise<World> {
  const scenario: Scenario = scenarios.find((one) => one.name === name)!;
  const furnishing = scenario.furnishing ?? (await scenario.load!());
  const { startsAt, furnish } = furnishing;
  const id = idOf(seed, 'wld', `${name} ${generation} ${localNow}`);
  const { behaviour } = scenario;
  const revisionsBefore = (generation - 1) * revisionsOfAWorld;
  const world = createWorld({ seed, id, behaviour, startsAt, localNow, revisionsBefore });
  furnish(world);
  raiseRevisions(world);
  return world;
}

export function faultsOf(name: ScenarioName): FaultPlan {
  return scenarios.find((one) => one.name === name)!.faults;
}
