import type {
  CallName,
  CallOptions,
  CallOutcome,
  Client,
  Stream,
  StreamHandlers,
} from '../../../src/client/index.ts';
import type { ClockSample } from '../../../src/client/server-clock.ts';
import type { StreamEvent } from '../../../src/contract/event.ts';
import type { OperationName } from '../../../src/contract/operations.ts';
import type { OutgoingContent } from '../../../src/contract/outgoing.ts';
import type { ProblemCode } from '../../../src/contract/problem.ts';
import { maskAnswer } from '../../../src/masking/index.ts';
import type { Masking } from '../../../src/masking/index.ts';
import type { FakeWorld } from './fake-world.ts';
import { copy, problem } from './fake-world.ts';
import type { VirtualTime } from './virtual-time.ts';

/**
 * What befalls a call. `lost`: it never arrives. `answer-lost`: it is done, and nobody hears of it. `unavailable`: an
 * error of the backend after it was done. `slow`: it arrives only after the caller has given it up.
 */
export type Fault = 'none' | 'lost' | 'answer-lost' | 'unavailable' | 'slow' | ProblemCode;

/** A request as it left the page. */
export interface Request {
  readonly name: OperationName;
  readonly input: Record<string, unknown>;
  readonly key: string | undefined;
  /** Which tab it left, by the order in which they were opened. */
  readonly tab: number;
  /** True time, epoch milliseconds. */
  readonly at: number;
}

export type Input = {
  params?: Record<string, string>;
  query?: { cursor?: string; limit?: number; sessionId?: string };
  body?: Record<string, unknown>;
};
export type Outcome = CallOutcome<unknown>;
type Refused = Exclude<Outcome, { ok: true }>;

type Conditions = { idempotencyKey?: string; ifMatch?: string };
type Asked = Input & { ifMatch: string | undefined };

const day = 86_400_000;

/** The backend of a world, reached by clients that skip the wire: what they answer is what the contract's types say. */
export class FakeBackend {
  readonly world: FakeWorld;
  readonly time: VirtualTime;
  /** Whether keys are known again, as the contract demands. */
  dedupe = true;
  dedupePeriod = 3 * day;
  signedIn = true;
  /** Whether it has a stream of events at all. */
  events = true;
  pageSize = 100;
  /** How long a call takes (milliseconds); 0: no time at all. */
  latency = 0;
  fault: (name: CallName) => Fault = () => 'none';
  /** How calls are answered that this backend does not know. */
  readonly also = new Map<CallName, (input: Input, ifMatch: string | undefined) => Outcome>();
  /** What it answers line by line. */
  lines: (input: Input) => { readonly ok: true; readonly value: readonly unknown[] } | Refused = () =>
    refusal('not-mocked');
  /** How such an answer ends, where it does not end well. */
  cut: Refused | null = null;
  readonly requests: Request[] = [];
  readonly streams = new Set<FakeStream>();
  /** What each stream begins with, if anything. */
  greet: StreamEvent | null = null;
  /** Events that can still be resumed from; what came before is forgotten. */
  readonly log: { readonly id: number; readonly event: StreamEvent }[] = [];
  /** What happens to an event on its way out. */
  publish: (event: StreamEvent) => void = (event) => this.append(event);
  #position = 0;
  #answers = new Map<string, Outcome>();

  constructor(world: FakeWorld, time: VirtualTime) {
    this.world = world;
    this.time = time;
    world.onEvent = (event) => this.publish(event);
  }

  append(event: StreamEvent): void {
    this.log.push({ id: ++this.#position, event });
    for (const stream of this.streams) stream.pump();
  }

  /** Forgets the events so far: who resumes from before has a gap. */
  forget(): void {
    this.log.length = 0;
  }

  heartbeat(): void {
    for (const stream of this.streams) {
      stream.tell({ type: 'heartbeat', data: { now: this.world.now() } });
    }
  }

  get position(): number {
    return this.#position;
  }

  /** How often each key was accepted more than once. */
  duplicates(): string[] {
    const keys = this.world.accepted.map(({ key }) => key);
    return keys.filter((key, index) => keys.indexOf(key) !== index);
  }

  /** One tab's way here. */
  connect(
    localNow: () => number,
    onClockSample: (sample: ClockSample) => void,
    getToken: () => unknown = () => null,
    tab = 0,
  ): Client {
    let masking: Masking | null = null;
    return {
      setMasking: (known) => {
        masking = known;
      },
      stream: (handlers, lastEventId) => {
        const mask = (event: StreamEvent): StreamEvent => maskAnswer(event, masking);
        return new FakeStream(this, handlers, lastEventId, mask);
      },
      call: async (name, input, ...[options = {}]) => {
        await getToken();
        const { signal, mayLeave, idempotencyKey, ifMatch } = options as CallOptions & Conditions;
        if (signal?.aborted || mayLeave?.() === false) return { ok: false, reason: 'aborted' } as never;
        this.requests.push({ name, input, key: idempotencyKey, tab, at: this.time.now });
        const sentAt = localNow();
        const begun = this.time.monotonicNow();
        const outcome = await this.#travel(name, { ...input, ifMatch }, idempotencyKey);
        if (signal?.aborted) return { ok: false, reason: 'aborted' } as never;
        if (name === 'getCapabilities' && outcome.ok) {
          const took = this.time.monotonicNow() - begun;
          onClockSample({ sentAt, receivedAt: localNow(), took, backendNow: this.world.now() });
        }
        return maskAnswer(outcome, masking) as never;
      },
      readLines: async (name, input, { signal, onLines }) => {
        await getToken();
        if (signal.aborted) return { ok: false, reason: 'aborted' };
        this.requests.push({ name, input, key: undefined, tab, at: this.time.now });
        const outcome = this.signedIn ? this.lines(input) : refusal('signed-out');
        if (!outcome.ok) return maskAnswer(outcome, masking);
        for (let from = 0; from < outcome.value.length; from += 2) {
          await this.#wait(this.latency);
          if (signal.aborted) return { ok: false, reason: 'aborted' };
          await onLines(maskAnswer(copy(outcome.value.slice(from, from + 2)), masking) as never);
        }
        return this.cut ?? { ok: true, value: undefined, status: 200, etag: null };
      },
    };
  }

  async #travel(name: CallName, input: Asked, key: string | undefined): Promise<Outcome> {
    await this.#wait(this.latency);
    const fault = this.fault(name);
    const nobodyKnows = { ok: false, reason: 'network', retryAfter: null } as const;
    switch (fault) {
      case 'none':
        return this.#answer(name, input, key);
      case 'lost':
        return nobodyKnows;
      case 'answer-lost':
        this.#answer(name, input, key);
        return nobodyKnows;
      case 'unavailable':
        this.#answer(name, input, key);
        return refusal('unavailable');
      case 'slow':
        this.time.setTimer(() => this.#answer(name, input, key), 20_000);
        await this.#wait(15_000);
        return { ok: false, reason: 'timeout', retryAfter: null };
      case 'rate-limited':
        return { ...refusal(fault), retryAfter: 5000 };
      default:
        return refusal(fault);
    }
  }

  #wait(milliseconds: number): Promise<void> {
    if (milliseconds === 0) return Promise.resolve();
    return new Promise((resolve) => void this.time.setTimer(resolve, milliseconds));
  }

  #answer(name: CallName, input: Asked, key: string | undefined): Outcome {
    if (!this.signedIn) return refusal('signed-out');
    const known = key === undefined ? undefined : this.#answers.get(key);
    if (known !== undefined && this.dedupe) return known;
    const outcome = this.#do(name, input, key ?? '');
    if (key !== undefined && outcome.ok) this.#answers.set(key, outcome);
    return outcome;
  }

  #do(name: CallName, { ifMatch, ...input }: Asked, key: string): Outcome {
    const { world } = this;
    const also = this.also.get(name);
    if (also !== undefined) return also(input, ifMatch);
    const { params, query, body = {} } = input;
    const id = params?.conversationId ?? '';
    if (params !== undefined && !world.conversations.get(id)?.visible) return refusal('not-found');
    switch (name) {
      case 'getCapabilities':
        return answer({ dedupePeriod: this.dedupePeriod, now: world.now() });
      case 'getMe':
        return answer({ viewer: world.viewer });
      case 'listChannels':
        return answer({ items: world.channels });
      case 'listTemplates':
        return answer({ items: world.templates, nextCursor: null });
      case 'listConversations':
        return answer({ ...this.#page(world.visible(), query), streamPosition: String(this.position) });
      case 'getConversation':
        return answer({ conversation: world.conversation(id) });
      case 'listMessages':
        return answer(this.#page(world.messages(id).reverse(), query));
      case 'listFacts':
        return answer(
          this.#page(
            (query?.sessionId === undefined
              ? world.held(id).facts
              : world.factsOf(id, query.sessionId)
            ).toSorted((a, b) => b.at - a.at),
            query,
          ),
        );
      case 'sendMessage':
        return this.#send(id, body.content as OutgoingContent, key);
      case 'startConversation': {
        const held = [...world.conversations.values()].find(({ contact }) => contact.ref === body.contactRef);
        const template = body.template as { templateId: string; language: string; values: object };
        return this.#send(held!.id, { kind: 'template', ...template } as OutgoingContent, key);
      }
      case 'lookUpContact': {
        const all = [...world.conversations.values()].map(({ contact }) => contact);
        const found = all.find((one) => one.number === body.number || one.accountId === body.accountId);
        return found === undefined ? refusal('not-found') : answer({ contact: found });
      }
      case 'archiveConversation':
        world.archive(id);
        return answer({ conversation: world.conversation(id) });
      case 'assignConversation': {
        const { userId, from } = body as { userId: string; from: string | null };
        if ((world.held(id).assignedTo?.id ?? null) !== from) return refusal('already-assigned');
        world.assign(id, { id: userId, name: world.viewer.name });
        return answer({ conversation: world.conversation(id) });
      }
      case 'claimConversation':
        if (world.isWithAnother(id)) return refusal('already-assigned');
        world.assign(id, { id: world.viewer.id, name: world.viewer.name });
        return answer({ conversation: world.conversation(id) });
      case 'markRead':
        world.markRead(id);
        return answer({ conversation: world.conversation(id) });
      default:
        return refusal('not-mocked');
    }
  }

  #send(id: string, content: OutgoingContent, key: string): Outcome {
    if (content.kind !== 'template' && !this.world.isWindowOpen(id)) return refusal('window-closed');
    if (content.kind === 'text' && content.text.startsWith('refuse me')) return refusal('platform-refused');
    const message = this.world.accept(id, content, key);
    return answer({ message, conversation: this.world.conversation(id) });
  }

  #page<Item>(items: readonly Item[], query: Input['query']) {
    const from = Number(query?.cursor ?? 0);
    const to = from + Math.min(this.pageSize, query?.limit ?? this.pageSize);
    return { items: items.slice(from, to), nextCursor: to < items.length ? String(to) : null };
  }
}

/** One tab's stream of events. */
class FakeStream implements Stream {
  readonly #backend: FakeBackend;
  readonly #handlers: StreamHandlers;
  readonly #mask: (event: StreamEvent) => StreamEvent;
  #sent: number;
  #open = false;
  #closed = false;

  constructor(
    backend: FakeBackend,
    handlers: StreamHandlers,
    lastEventId: string | null,
    mask: (event: StreamEvent) => StreamEvent,
  ) {
    this.#backend = backend;
    this.#handlers = handlers;
    this.#mask = mask;
    this.#sent = lastEventId === null ? backend.position : Number(lastEventId);
    queueMicrotask(() => this.reconnect());
  }

  reconnect(): void {
    if (this.#closed || this.#open) return;
    const { events, signedIn, log, position, greet } = this.#backend;
    if (!signedIn || !events) {
      const code = events ? 'signed-out' : 'not-supported';
      this.#handlers.onState({ state: 'refused', problem: problem(code) });
      return;
    }
    this.#open = true;
    this.#backend.streams.add(this);
    this.#handlers.onState({ state: 'live' });
    const oldest = log[0]?.id ?? position + 1;
    if (this.#sent + 1 < oldest) {
      this.#sent = position;
      this.tell({ type: 'reset', data: {} });
    }
    if (greet !== null) this.tell(greet);
    this.pump();
  }

  pump(): void {
    for (const { id, event } of this.#backend.log) {
      if (id <= this.#sent || !this.#open) continue;
      this.#sent = id;
      this.tell(event);
    }
  }

  tell(event: StreamEvent): void {
    if (this.#open) this.#handlers.onEvent(this.#mask(event), String(this.#sent));
  }

  /** The connection breaks; it is tried again after a while. */
  cut(after = 2000): void {
    if (!this.#open) return;
    this.#open = false;
    this.#backend.streams.delete(this);
    this.#handlers.onState({ state: 'waiting', retryAt: this.#backend.time.localNow() + after });
    this.#backend.time.setTimer(() => this.reconnect(), after);
  }

  close(): void {
    this.#closed = true;
    this.#open = false;
    this.#backend.streams.delete(this);
  }
}

export function answer(value: unknown): Outcome {
  return { ok: true, value: copy(value), status: 200, etag: null };
}

export function refusal(code: ProblemCode) {
  return { ok: false, reason: 'problem', problem: problem(code), retryAfter: null } as const;
}
