import type { User } from '../../../src/contract/user.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { adviceFor } from '../../base/advice.ts';
import type { Messages } from '../../base/messages.ts';
import { randomKey } from '../../base/random-key.ts';
import { reasonOf } from '../../base/refusal-reason.ts';
import type { RunningChange } from './change-progress.ts';
import { startOf, type WantedChange } from './wanted.ts';

/** Hands changes over, each under one key however often it is tried. */
export class ChangeStarter {
  readonly #keys = new WeakMap<WantedChange, string>();

  /** The change that has begun; or why not, in words. */
  async start(
    wanted: WantedChange,
    users: readonly User[],
    workspace: Workspace | null,
    msg: Messages,
  ): Promise<RunningChange | string> {
    const idempotencyKey = this.#keys.get(wanted) ?? randomKey();
    this.#keys.set(wanted, idempotencyKey);
    const ids = users.map(({ id }) => id);
    const outcome = await workspace?.administration.users.changeMany(startOf(wanted, ids), {
      idempotencyKey,
    });
    if (outcome === undefined) return adviceFor({ code: 'aborted' }, msg);
    if (!outcome.ok) return adviceFor(reasonOf(outcome), msg);
    return { jobId: outcome.value.id, wanted, many: users.length, undoId: null, isFoundAgain: false };
  }
}
