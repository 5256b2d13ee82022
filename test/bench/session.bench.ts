/**
 * How long it takes to fold and view a large desk, as a ratio to the least that any program could do with the same
 * array: one plain pass that only finds each conversation's newest fact. Run by `npm run bench:session`.
 */
import { foldSessions, viewAt } from '../../src/session/index.ts';
import type { Session, SessionView } from '../../src/session/index.ts';
import { arrivals } from './session-log.ts';
import type { LoggedFact } from './session-log.ts';

const FACTS = 1_000_000;
const CONVERSATIONS = 50_000;
const SEED = 20_261_101;
const WARM_UP_ROUNDS = 2;
const ROUNDS = 11;
const PLAIN = 'plain pass';
const OURS = 'group + fold + view';
/** The run fails above this ratio. */
const CEILING = 4;

/** The plain pass. The slot of a conversation is written in place, which is faster than setting the map again. */
function newestFacts(log: readonly LoggedFact[]): Map<string, { fact: LoggedFact }> {
  const newest = new Map<string, { fact: LoggedFact }>();
  for (const fact of log) {
    const slot = newest.get(fact.conversationId);
    if (slot === undefined) newest.set(fact.conversationId, { fact });
    else if (fact.at > slot.fact.at) slot.fact = fact;
  }
  return newest;
}

function group(log: readonly LoggedFact[]): Map<string, LoggedFact[]> {
  const groups = new Map<string, LoggedFact[]>();
  for (const fact of log) {
    const facts = groups.get(fact.conversationId);
    if (facts === undefined) groups.set(fact.conversationId, [fact]);
    else facts.push(fact);
  }
  return groups;
}

function foldAll(groups: ReadonlyMap<string, readonly LoggedFact[]>): Session[][] {
  return Array.from(groups.values(), (facts) => foldSessions(facts));
}

/** The view of every session, not only of the newest: so every fact is both folded and viewed. */
function viewAll(conversations: readonly Session[][], now: number): SessionView[] {
  return conversations.flatMap((sessions) => sessions.map((session) => viewAt(session, now)));
}

const timings = new Map<string, number[]>();

function timed<Result>(label: string, work: () => Result): Result {
  const start = performance.now();
  const result = work();
  const elapsed = performance.now() - start;
  timings.set(label, [...(timings.get(label) ?? []), elapsed]);
  return result;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const log = arrivals(FACTS, CONVERSATIONS, SEED);
const now = log.reduce((latest, fact) => Math.max(latest, fact.at), 0);

let sessionCount = 0;
for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
  if (round === WARM_UP_ROUNDS) timings.clear();
  const newest = timed(PLAIN, () => newestFacts(log));
  const views = timed(OURS, () => {
    const groups = timed('  of which group', () => group(log));
    const conversations = timed('  of which fold', () => foldAll(groups));
    return timed('  of which view', () => viewAll(conversations, now));
  });
  if (newest.size !== CONVERSATIONS) throw new Error(`${newest.size} conversations`);
  sessionCount = views.length;
}

const plain = timings.get(PLAIN) ?? [];
const rows = [PLAIN, OURS, '  of which group', '  of which fold', '  of which view'].map((label) => {
  const values = timings.get(label) ?? [];
  return {
    '': label,
    'median ms': Math.round(median(values)),
    'least ms': Math.round(Math.min(...values)),
    'most ms': Math.round(Math.max(...values)),
    // Within one round, so that what else the machine does weighs on both sides alike.
    'median ratio': Number(median(values.map((value, round) => value / (plain[round] ?? 0))).toFixed(2)),
  };
});
console.log(
  `${log.length} facts of ${CONVERSATIONS} conversations, interleaved as they arrive (1 % late, 1 % twice);`,
  `${sessionCount} sessions, all viewed. Node ${process.versions.node}, ${ROUNDS} rounds of both, in turn.`,
);
console.log(
  'The array is flat: grouping it by conversation is counted in ours, finding the slot in the plain pass.',
);
console.table(rows);
const ratio = rows.find((row) => row[''] === OURS)?.['median ratio'] ?? Number.NaN;
console.log(`ratio ${ratio} (ceiling ${CEILING})`);
if (!(ratio <= CEILING)) process.exitCode = 1;
