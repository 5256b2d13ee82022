import type {
  ChannelsState,
  ClockState,
  ConnectionState,
  ConversationsState,
  ConversationState,
  Draft,
  HeldSlice,
  Notice,
  OutboxItem,
  Refusal,
  TemplatesState,
  ViewerState,
  Workspace,
} from '../../../src/workspace/workspace.ts';
import { FakeAdministration } from './fake-administration.ts';
import { FakeCdr } from './fake-cdr.ts';
import { FakeSettings } from './fake-settings.ts';
import { FakeSlice } from './fake-slice.ts';

export { FakeSlice } from './fake-slice.ts';

export const NOW = Date.UTC(2026, 10, 23, 12, 4);

/** How a request ends; the state that stands now comes with `precondition-failed`. A promise keeps it on its way. */
export type FakeOutcome =
  { readonly ok: true; readonly value: unknown } | (Refusal & { readonly current?: unknown });

const done: FakeOutcome = { ok: true, value: undefined };

/** A workspace without a backend: tests set its slices, read its requests, and decide its outcomes. */
export class FakeWorkspace implements Workspace {
  readonly requests: { name: string; given: unknown[] }[] = [];
  /** The outcome of the next requests by name; success where none is set. */
  readonly outcomes = new Map<string, FakeOutcome | Promise<FakeOutcome>>();

  locale: string | null = null;
  readonly viewer = new FakeSlice<ViewerState>({ state: 'loading', viewer: null });
  readonly connection = new FakeSlice<ConnectionState>({
    state: 'live',
    retryAt: null,
    leader: true,
    persistent: true,
    because: null,
  });
  readonly clock = new FakeSlice<ClockState>({ now: NOW, provisional: false });
  readonly conversations = new FakeSlice<ConversationsState>({
    state: 'loading',
    items: [],
    complete: false,
    counts: { waiting: 0, active: 0, initiated: 0, archived: 0 },
    problem: null,
  });
  readonly templates = new FakeSlice<TemplatesState>({ state: 'ready', items: [] });
  readonly channels = new FakeSlice<ChannelsState>({ state: 'ready', items: [] });
  readonly outbox = new FakeSlice<readonly OutboxItem[]>([]);
  readonly notices = new FakeSlice<readonly Notice[]>([]);
  readonly administration = new FakeAdministration((name, given) => this.#request(name, given));
  readonly cdr = new FakeCdr((name, given) => this.#request(name, given));
  readonly settings = new FakeSettings();
  readonly opened = new Map<string, FakeSlice<ConversationState>>();

  conversation(id: string): HeldSlice<ConversationState> {
    const standing = this.opened.get(id);
    if (standing !== undefined) return standing;
    const slice = new FakeSlice<ConversationState>({
      state: 'loading',
      summary: null,
      thread: [],
      hasOlder: false,
      loadingOlder: false,
      maySend: { freeform: { ok: true }, template: { ok: true } },
      draft: { text: '', template: null },
      problem: null,
    });
    this.opened.set(id, slice);
    return slice;
  }

  send: Workspace['send'] = (...given) => this.#request('send', given);
  resend: Workspace['resend'] = (...given) => this.#request('resend', given);
  discard: Workspace['discard'] = (...given) => this.#request('discard', given);
  startConversation: Workspace['startConversation'] = (...given) => this.#request('startConversation', given);
  archive: Workspace['archive'] = (...given) => this.#request('archive', given);
  claim: Workspace['claim'] = (...given) => this.#request('claim', given);
  markRead: Workspace['markRead'] = (...given) => this.#request('markRead', given);
  loadOlder: Workspace['loadOlder'] = (...given) => this.#request('loadOlder', given);
  logOut: Workspace['logOut'] = (...given) => this.#request('logOut', given);

  saveDraft(conversationId: string, draft: Draft): void {
    this.requests.push({ name: 'saveDraft', given: [conversationId, draft] });
  }

  dismissNotice(noticeId: string): void {
    this.requests.push({ name: 'dismissNotice', given: [noticeId] });
  }

  retry(): void {
    this.requests.push({ name: 'retry', given: [] });
  }

  close(): void {
    this.requests.push({ name: 'close', given: [] });
  }

  /** The arguments of each request of this name so far. */
  given(name: string): unknown[][] {
    return this.requests.filter((request) => request.name === name).map((request) => request.given);
  }

  #request(name: string, given: unknown[]): Promise<never> {
    this.requests.push({ name, given });
    return Promise.resolve(this.outcomes.get(name) ?? done) as Promise<never>;
  }
}
