import type { Fact } from '../contract/fact.ts';
import { orderFacts } from './fact-order.ts';
import { applyFact, archivedSince, beginProgress } from './progress.ts';
import type { Progress } from './progress.ts';
import type { Session } from './types.ts';

/** Only these open a session; any other fact without a live session belongs to none. */
function opensSession(fact: Fact): boolean {
  return fact.kind === 'received' || fact.kind === 'templateSent';
}

/**
 * Folds the facts of one conversation into its sessions, oldest first.
 *
 * The facts may come in any order and repeated; the same set always gives the same sessions. Facts are ordered by
 * `at` (epoch milliseconds), then by `id` (UTF-16 code units), and of a repeated id the lowest by (`at`, then
 * `kind` by name) counts. What falls due by time happens before the facts of the same instant. The facts
 * themselves are neither copied nor changed.
 */
export function foldSessions(facts: Iterable<Fact>): Session[] {
  const sessions: Session[] = [];
  let newest: { facts: [Fact, ...Fact[]]; progress: Progress } | undefined;
  for (const fact of orderFacts(facts)) {
    if (newest !== undefined && archivedSince(newest.progress, fact.at) === null) {
      newest.facts.push(fact);
    } else if (opensSession(fact)) {
      newest = { facts: [fact], progress: beginProgress(fact) };
      sessions.push({ id: fact.id, facts: newest.facts });
    } else {
      continue;
    }
    applyFact(newest.progress, fact);
  }
  return sessions;
}
