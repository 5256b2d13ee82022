import { createColleagueControl } from './control/colleague.ts';
import type { ColleagueControl } from './control/colleague.ts';
import { createMishapControl } from './control/mishaps.ts';
import type { MishapControl } from './control/mishaps.ts';
import { createPlatformControl } from './control/platform.ts';
import type { PlatformControl } from './control/platform.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { ScenarioName } from './scenarios/index.ts';
import type { ContactWriting } from './world/contact-writes.ts';
import { nextDeadline } from './world/next-deadline.ts';
import type { World } from './world/state.ts';
import type { WebhookReport } from './world/webhooks/report.ts';

/** What a page or a test may do to the world behind the backend: the time machine, the scenarios, the contacts. */
export interface MockControl {
  readonly scenario: ScenarioName;
  /** Names the world: another one has begun when it changes. */
  readonly worldId: string;
  /** The virtual clock, epoch milliseconds. */
  now(): number;
  /** Moves the virtual clock forward by so many milliseconds; all that falls due in between happens. */
  advance(milliseconds: number): Promise<void>;
  /** The next instant at which any session changes by itself; null if nothing is due. */
  nextDeadline(): number | null;
  /** Moves the virtual clock to the next deadline; says whether there was one. */
  toNextDeadline(): Promise<boolean>;
  /** Lets a contact write. Gives the id of the message; null if there is no such contact. */
  contactWrites(
    contact: ContactWriting['contact'],
    content: ContactWriting['content'],
    channelId?: string,
  ): Promise<string | null>;
  /** Hands over one webhook payload of the platform, as text. */
  applyWebhook(line: string): Promise<void>;
  /** What became of the webhook payloads so far. */
  webhookReport(): WebhookReport;
  /** Decides as the platform, by hand: reviews, pauses, ratings, connection requests. */
  readonly platform: PlatformControl;
  /** Changes what somebody else has open. */
  readonly colleague: ColleagueControl;
  /** Lets something go wrong with the next request of an operation. */
  readonly mishaps: MishapControl;
  /** Begins anew: the same scenario, or another. */
  reset(scenario?: ScenarioName): Promise<void>;
  /** Calls `listener` after each change of the world, the clock or the scenario. */
  subscribe(listener: () => void): () => void;
}

export function createControl(ledger: Ledger): MockControl {
  const advance = async (by: number): Promise<void> => {
    await ledger.write({ kind: 'advance', by: Math.max(0, Math.round(by)) });
  };
  const deadline = (): number | null => nextDeadline(ledger.world, ledger.now());
  return {
    get scenario() {
      return ledger.scenario;
    },
    get worldId() {
      return ledger.world.id;
    },
    now: ledger.now,
    advance,
    nextDeadline: deadline,
    toNextDeadline: async () => {
      await ledger.refresh();
      const at = deadline();
      if (at !== null) await advance(at - ledger.now());
      return at !== null;
    },
    contactWrites: async (contact, content, channelId) => {
      const writing = { contact, content, ...(channelId === undefined ? {} : { channelId }) };
      const written = await ledger.write({ kind: 'contactWrites', ...writing });
      return written !== null && 'messageId' in written ? written.messageId : null;
    },
    applyWebhook: async (line) => {
      await ledger.write({ kind: 'webhook', line });
    },
    webhookReport: () => reportOf(ledger.world),
    platform: createPlatformControl(ledger),
    colleague: createColleagueControl(ledger),
    mishaps: createMishapControl(ledger),
    reset: ledger.reset,
    subscribe: (listener) => ledger.subscribe(listener),
  };
}

function reportOf({ webhooks }: World): WebhookReport {
  return { ...webhooks, refused: [...webhooks.refused] };
}
