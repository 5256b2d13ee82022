import { bulkChangeStartSchema } from '../../contract/bulk-change.ts';
import { hasShape } from '../../contract/parse.ts';
import type { BegunChange, FormDraft, UserAdministration } from '../administration.ts';
import { mappedSlice } from '../slice.ts';
import { isRecord } from './draft-content.ts';
import { createFormDrafts } from './form-drafts.ts';
import type { FormDraftsOptions, KeptFormDrafts } from './form-drafts.ts';

/** What is kept of a change under the id of its job: neither users nor names. */
type KeptChange = Omit<BegunChange, 'jobId'>;

/** The changes of many users that this viewer began, kept where drafts of forms are. */
export interface BegunChanges {
  readonly kept: KeptFormDrafts<KeptChange>;
  readonly offered: Pick<UserAdministration, 'begunChanges' | 'dismissChange'>;
  /** Keeps a change that has begun. */
  begin(change: BegunChange): void;
  /** Keeps that a change is being taken back, by another one. */
  undo(jobId: string, undoId: string): void;
}

export function createBegunChanges(options: FormDraftsOptions): BegunChanges {
  const kept = createFormDrafts<KeptChange>(
    'userChange',
    (content) => (isKeptChange(content) ? content : null),
    options,
  );

  return {
    kept,
    offered: {
      begunChanges: () => mappedSlice(kept.offered.all, (drafts) => drafts?.map(changeOf) ?? null),
      dismissChange: (jobId) => kept.offered.discard(jobId),
    },
    begin: ({ jobId, ...change }) => kept.offered.save(jobId, change),
    undo(jobId, undoId) {
      const known = kept.offered.all.value?.find(({ id }) => id === jobId);
      if (known !== undefined) kept.offered.save(jobId, { ...known.content, undoId });
    },
  };
}

function changeOf({ id, content }: FormDraft<KeptChange>): BegunChange {
  return { jobId: id, ...content };
}

function isKeptChange(content: unknown): content is KeptChange {
  if (!isRecord(content)) return false;
  const { change, many, undoId = '' } = content;
  return (
    isRecord(change) &&
    hasShape(bulkChangeStartSchema, { userIds: [], ...change }) &&
    typeof many === 'number' &&
    typeof undoId === 'string'
  );
}
