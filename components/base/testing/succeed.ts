import type { Viewer } from '../../../src/contract/viewer.ts';
import type { JfWorkspace } from '../../workspace/workspace.ts';
import { settle } from './dom.ts';
import { FakeWorkspace } from './fake-workspace.ts';

/**
 * Another person sits down at the same page: the `jf-workspace` around an element gets a workspace of its own for them,
 * in which nothing is known but what `prepare` sets.
 */
export async function succeed(
  element: Element,
  role: Viewer['role'],
  prepare: (workspace: FakeWorkspace) => void = () => {},
): Promise<FakeWorkspace> {
  const workspace = new FakeWorkspace();
  workspace.viewer.value = {
    state: 'ready',
    viewer: {
      id: 'user-next',
      name: 'Nia',
      role,
      masking: { masked: false, because: 'group-shows-numbers' },
    } as Viewer,
  };
  prepare(workspace);
  element.closest<JfWorkspace>('jf-workspace')!.workspace = workspace;
  await settle();
  return workspace;
}
