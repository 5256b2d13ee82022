import type { TemplateResult } from 'lit';
import type { Problem } from '../../src/contract/problem.ts';
import type { ViewerState } from '../../src/workspace/workspace.ts';
import type { CodeTrouble } from '../base/code-controller.ts';
import { codeTroublePlace } from '../base/code-trouble.ts';
import type { Messages } from '../base/messages.ts';
import { viewerRefused } from '../base/viewer-refused.ts';
import { noViewerPlace } from './places.ts';

/** What tells whether there is somebody to show interactions to. */
export interface Nobody {
  readonly trouble: CodeTrouble | null;
  readonly viewer: ViewerState['state'] | null;
  /** Why the backend did not answer what was asked last. */
  readonly problem: Problem | null;
  readonly msg: Messages;
  /** Fetches the workspace's code again. */
  readonly fetchAgain: () => void;
  /** Has the workspace try again. */
  readonly retry: () => void;
}

/** What stands in place of the table where there is nobody to show interactions to; null where there is somebody. */
export function placeOfNobody(nobody: Nobody): TemplateResult | null {
  const { trouble, viewer, problem, msg, fetchAgain, retry } = nobody;
  if (trouble !== null) return codeTroublePlace(trouble, msg, fetchAgain);
  if (viewer === 'refused') return viewerRefused(msg);
  if (viewer === 'signed-out') return noViewerPlace('signed-out', msg, retry);
  return problem?.code === 'role-not-allowed' ? noViewerPlace('forbidden', msg, retry) : null;
}
