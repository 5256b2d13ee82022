import type { BulkChangeJob, BulkChangeResult } from '../../../src/contract/bulk-change.ts';
import type { UserImportJob, UserImportOutcome } from '../../../src/contract/user-import.ts';
import type { User } from '../../../src/contract/user.ts';
import type {
  Administration,
  BegunChange,
  ChannelDraftContent,
  FormDraft,
  FormDrafts,
  JobState,
  MaskingPolicyState,
  TemplateDraftContent,
  UserQuery,
  UserState,
} from '../../../src/workspace/administration.ts';
import { FakePagedSlice, FakeSlice, FakeSlices } from './fake-slice.ts';

/** Records a request under its name, `part.method`, and answers with the outcome that the test has set for it. */
export type FakeRequest = (name: string, given: unknown[]) => Promise<never>;

/** Drafts in memory, read from the start. `all.set(null)` is the state before they are read. */
export class FakeFormDrafts<Content> implements FormDrafts<Content> {
  readonly all = new FakeSlice<readonly FormDraft<Content>[] | null>([]);
  #saved = 0;

  save(id: string, content: Content): void {
    this.all.set([{ id, content, updatedAt: ++this.#saved }, ...this.#without(id)]);
  }

  discard(id: string): Promise<void> {
    this.all.set(this.#without(id));
    return Promise.resolve();
  }

  #without(id: string): FormDraft<Content>[] {
    return (this.all.value ?? []).filter((draft) => draft.id !== id);
  }
}

const jobSlices = <Job>() =>
  new FakeSlices<string, FakeSlice<JobState<Job>>>(
    () => new FakeSlice<JobState<Job>>({ state: 'loading', job: null, problem: null }),
  );

/**
 * The administration of a {@link FakeWorkspace}. Each part has the slices that its methods hand out, to be set by tests;
 * requests and outcomes are those of the workspace, named `templates.create`, `users.setChannels` and so on.
 */
export class FakeAdministration implements Administration {
  readonly templateDrafts = new FakeFormDrafts<TemplateDraftContent>();
  readonly channelDrafts = new FakeFormDrafts<ChannelDraftContent>();
  /** By query. */
  readonly foundUsers = new FakeSlices<UserQuery, FakePagedSlice<User>>(() => new FakePagedSlice());
  /** By id. */
  readonly heldUsers = new FakeSlices<string, FakeSlice<UserState>>(
    () => new FakeSlice<UserState>({ state: 'loading', user: null, problem: null }),
  );
  readonly changeJobs = jobSlices<BulkChangeJob>();
  readonly changeResults = new FakeSlices<string, FakePagedSlice<BulkChangeResult>>(
    () => new FakePagedSlice(),
  );
  readonly begunChanges = new FakeSlice<readonly BegunChange[] | null>([]);
  readonly recentImports = new FakePagedSlice<UserImportJob>();
  readonly importJobs = jobSlices<UserImportJob>();
  /** By job and the outcome that is wanted, if any. */
  readonly importOutcomes = new FakeSlices<
    readonly [jobId: string, outcome?: UserImportOutcome['outcome']],
    FakePagedSlice<UserImportOutcome>
  >(() => new FakePagedSlice());
  readonly policy = new FakeSlice<MaskingPolicyState>({
    state: 'loading',
    groups: [],
    settings: null,
    problem: null,
  });

  readonly templates: Administration['templates'];
  readonly channels: Administration['channels'];
  readonly users: Administration['users'];
  readonly imports: Administration['imports'];
  readonly masking: Administration['masking'];

  constructor(request: FakeRequest) {
    const ask =
      (name: string) =>
      (...given: unknown[]): Promise<never> =>
        request(name, given);
    this.templates = {
      drafts: this.templateDrafts,
      checkName: ask('templates.checkName'),
      create: ask('templates.create'),
      update: ask('templates.update'),
      submit: ask('templates.submit'),
      delete: ask('templates.delete'),
      uploadSample: ask('templates.uploadSample'),
    };
    this.channels = {
      drafts: this.channelDrafts,
      request: ask('channels.request'),
      resubmit: ask('channels.resubmit'),
      setServiceLevelTarget: ask('channels.setServiceLevelTarget'),
    };
    this.users = {
      find: this.foundUsers.of,
      user: this.heldUsers.of,
      setChannels: ask('users.setChannels'),
      openConversations: ask('users.openConversations'),
      changeMany: ask('users.changeMany'),
      change: this.changeJobs.of,
      changeResults: this.changeResults.of,
      cancelChange: ask('users.cancelChange'),
      undoChange: ask('users.undoChange'),
      begunChanges: () => this.begunChanges,
      dismissChange: ask('users.dismissChange'),
    };
    this.imports = {
      recent: () => this.recentImports,
      start: ask('imports.start'),
      job: this.importJobs.of,
      outcomes: (jobId, outcome) =>
        this.importOutcomes.of(outcome === undefined ? [jobId] : [jobId, outcome]),
      allOutcomes: ask('imports.allOutcomes'),
      apply: ask('imports.apply'),
      cancel: ask('imports.cancel'),
    };
    this.masking = {
      policy: () => this.policy,
      setGroup: ask('masking.setGroup'),
      setAccount: ask('masking.setAccount'),
    };
  }
}
