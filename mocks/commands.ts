import { operationOf } from '../src/contract/operations.ts';
import type { OperationName } from '../src/contract/operations.ts';
import type { AnyAnswer, Context, Handler } from './handlers/handler.ts';
import { handlers } from './handlers/index.ts';
import type { HandledOperation } from './handled-operation.ts';
import { contactWrites } from './world/contact-writes.ts';
import type { ContactWriting } from './world/contact-writes.ts';
import { happenUntil } from './world/happenings.ts';
import { planMishap, takeMishap } from './world/mishaps.ts';
import type { Mishap, PlannedMishap } from './world/mishaps.ts';
import { actAsPlatform } from './world/platform-acts.ts';
import type { PlatformAct } from './world/platform-acts.ts';
import { answerOnce } from './handlers/remembering.ts';
import type { World } from './world/state.ts';
import { failImport } from './world/users/imports.ts';
import { applyWebhook } from './world/webhooks/apply.ts';

/** A request as it was understood: decoded by the contract, and plain enough to be kept in a log. */
export interface UnderstoodRequest {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly file?: Blob;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
}

/** What can be done to a world. The same commands on the same beginning make the same world. */
export type Command =
  | {
      readonly kind: 'request';
      readonly userId: string;
      readonly operation: HandledOperation;
      readonly request: UnderstoodRequest;
    }
  /** Moves the virtual clock forward by so many milliseconds; all that falls due in between happens. */
  | { readonly kind: 'advance'; readonly by: number }
  /** Lets happen what is due by now. */
  | { readonly kind: 'tick' }
  | ({ readonly kind: 'contactWrites' } & ContactWriting)
  /** One webhook payload of the platform, as text. */
  | { readonly kind: 'webhook'; readonly line: string }
  /** The platform decides by hand. */
  | { readonly kind: 'platform'; readonly deed: PlatformAct }
  /** Something shall go wrong with the next request of an operation. */
  | ({ readonly kind: 'planMishap' } & PlannedMishap)
  /** A request meets what was planned for it. */
  | { readonly kind: 'meetMishap'; readonly operation: HandledOperation }
  /** The backend gives an import up. */
  | { readonly kind: 'failImport'; readonly jobId: string; readonly problem: string }
  /** Imports and changes of many users shall take so many times as long as usual. */
  | { readonly kind: 'pace'; readonly jobs: number };

/** A command with the instant (virtual, epoch milliseconds) at which it was given. */
export type DatedCommand = Command & { readonly at: number };

/**
 * What came of a command: the answer of a request, the id of what a contact wrote, whether the platform could do what it
 * was told, what goes wrong with a request, else nothing.
 */
export type CommandOutcome =
  | AnyAnswer
  | { readonly messageId: string }
  | { readonly done: boolean }
  | { readonly mishap: Mishap | null }
  | null;

/** Applies one command to the world, which is changed in place; the log of commands is what is kept. */
export function applyCommand(world: World, command: DatedCommand): CommandOutcome {
  happenUntil(world, command.at);
  switch (command.kind) {
    case 'request': {
      const user = world.users.get(command.userId);
      if (user === undefined) return { ok: false, code: 'signed-out' };
      return answer({ world, user, now: world.now }, command);
    }
    case 'contactWrites':
      return contactWrites(world, command);
    case 'advance':
      world.offset += command.by;
      happenUntil(world, command.at + command.by);
      break;
    case 'webhook':
      applyWebhook(world, command.line);
      break;
    case 'platform':
      return { done: actAsPlatform(world, command.deed) };
    case 'planMishap':
      planMishap(world, command);
      break;
    case 'meetMishap':
      return { mishap: takeMishap(world, command.operation) };
    case 'failImport': {
      const record = world.imports.get(command.jobId);
      return { done: record !== undefined && failImport(world, record, command.problem) };
    }
    case 'pace':
      world.jobPace = command.jobs;
      break;
    case 'tick':
  }
  return null;
}

/** Asks a handler, or repeats what it answered under the same idempotency key. */
export function answer(
  context: Context,
  { operation, request }: { readonly operation: HandledOperation; readonly request: UnderstoodRequest },
): AnyAnswer {
  // The table ties each handler to its own request; here they are all alike.
  const handle = handlers[operation] as unknown as Handler<OperationName>;
  const perform = (): AnyAnswer => handle(context, request);
  if (operationOf(operation).idempotencyKey !== true) return perform();
  return answerOnce(context.world, context.user, operation, request, perform);
}
