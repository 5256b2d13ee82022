import type { Messages } from './messages.ts';

/** Why something did not happen: a code of the contract or of the SDK, and the platform's error number if there is one. */
export interface Reason {
  readonly code: string;
  readonly platformError?: number;
}

/** What an agent is told of a refusal or failure: what it means and what to do, in plain words. */
export function adviceFor(reason: Reason, msg: Messages): string {
  if (reason.platformError !== undefined) return platformAdvice(reason.platformError, msg);
  return msg.refusals[reason.code] ?? msg.refusalOther(reason.code);
}

/** The same for a message that failed after it was accepted. */
export function platformAdvice(code: number, msg: Messages): string {
  return msg.platformErrors[code] ?? msg.platformErrorOther(code);
}
