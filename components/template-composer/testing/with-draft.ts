import type { FakeWorkspace } from '../../base/testing/fake-workspace.ts';
import type { DraftContent } from '../draft/draft-content.ts';
import { composerWorkspace } from './mount.ts';
import { sampleContent } from './samples.ts';

/** A workspace in which the draft `draft-1` is kept. */
export function withDraft(change: Partial<DraftContent> = {}): FakeWorkspace {
  const workspace = composerWorkspace();
  workspace.administration.templateDrafts.save('draft-1', sampleContent(change));
  return workspace;
}
