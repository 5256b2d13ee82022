import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BulkChangeJob, BulkChangeResult } from '../../../src/contract/bulk-change.ts';
import type { PagedSlice } from '../../../src/workspace/administration.ts';
import { adviceFor } from '../../base/advice.ts';
import { JackfieldElement } from '../../base/element.ts';
import { note } from '../../base/form/note.ts';
import { icon } from '../../base/icon.ts';
import { randomKey } from '../../base/random-key.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, form, states, tokens } from '../../base/styles/index.ts';
import { reasonOf } from '../../base/refusal-reason.ts';
import { changeProgressStyles } from './change-progress.styles.ts';
import { namesOf, type WantedChange } from './wanted.ts';

/** A change that was handed over. */
export interface RunningChange {
  readonly jobId: string;
  readonly wanted: WantedChange;
  readonly many: number;
  /** The change that takes it back, where that was asked for before. */
  readonly undoId: string | null;
  /** It was begun before this list was there, or in another tab. */
  readonly isFoundAgain: boolean;
}

/** A user as results tell of them. */
export function nameOfUser({ name, email }: { readonly name: string; readonly email: string }): string {
  return `${name} (${email})`;
}

/** A change begins to go on, or has come to its end. It does not leave the list around it. */
export class ChangeStandingEvent extends Event {
  static readonly type = 'change-standing';
  readonly isGoingOn: boolean;

  constructor(isGoingOn: boolean) {
    super(ChangeStandingEvent.type);
    this.isGoingOn = isGoingOn;
  }
}

/**
 * How a change of many users stands, what became of each of them, and the way back. A part of `jf-user-list`, not for
 * use by itself.
 *
 * @tag jf-user-list-change
 * @internal
 */
export class UserListChange extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, states, form, changeProgressStyles];

  @property({ attribute: false }) running: RunningChange | null = null;
  @property({ attribute: false }) userNames: ReadonlyMap<string, string> = new Map();
  @property({ attribute: false }) channelNames: ReadonlyMap<string, string> = new Map();

  /** The change that takes it back, once that was asked for. */
  @state() private undoId: string | null = null;
  @state() private isAsking = false;
  @state() private isOpen = false;
  @state() private problem: string | null = null;

  #wasGoingOn = true;
  /** The button that was pressed goes with what it did. */
  #takesFocus = false;
  #results: PagedSlice<BulkChangeResult> | null = null;
  /** The same for a repeated wish to undo the same change. */
  #undoKey = randomKey();
  readonly #job = new SliceController(
    this,
    ({ administration }) => (this.#jobId === null ? null : administration.users.change(this.#jobId)),
    { key: () => this.#jobId },
  );
  readonly #found = new SliceController(
    this,
    ({ administration }) => {
      const id = this.#jobId;
      this.#results = id === null || !this.isOpen ? null : administration.users.changeResults(id);
      return this.#results;
    },
    { key: () => (this.isOpen ? this.#jobId : null) },
  );

  get #jobId(): string | null {
    return this.undoId ?? this.running?.jobId ?? null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('running')) return;
    const before = changed.get('running') as RunningChange | null | undefined;
    const isSame = before?.jobId === this.running?.jobId;
    const isBegunHere = this.running?.isFoundAgain === false && !(isSame && before?.isFoundAgain === false);
    // An undo in another tab takes buttons away, but not the focus with them.
    const isLeaving = isSame && this.renderRoot.querySelector('.acts :focus') !== null;
    this.#takesFocus ||= isBegunHere || isLeaving;
    this.undoId = this.running?.undoId ?? null;
    if (isSame) return;
    this.isOpen = false;
    this.problem = null;
    this.#undoKey = randomKey();
  }

  /** Who began it is told how it goes. */
  protected override updated(): void {
    const isGoingOn = this.#isGoingOn();
    if (isGoingOn !== this.#wasGoingOn) this.dispatchEvent(new ChangeStandingEvent(isGoingOn));
    this.#wasGoingOn = isGoingOn;
    if (this.#takesFocus) this.renderRoot.querySelector<HTMLElement>('#words')?.focus();
    this.#takesFocus = false;
    // A backend keeps what has ended for a while only.
    if (this.running?.isFoundAgain === true && this.#job.value?.problem?.code === 'not-found') this.#leave();
  }

  #leave(): void {
    this.dispatchEvent(new Event('change-dismiss'));
  }

  /** What cannot be read keeps nobody from going on. */
  #isGoingOn(): boolean {
    const standing = this.#job.value;
    if (this.running === null || standing?.state === 'failed') return false;
    return standing === null || standing.job === null || standing.job.state === 'running';
  }

  async #cancel(): Promise<void> {
    const job = await this.#ask((users, id) => users.cancelChange(id));
    if (job === null) return;
    this.#takesFocus = true;
    this.requestUpdate();
  }

  async #undo(): Promise<void> {
    const job = await this.#ask((users, id) => users.undoChange(id, { idempotencyKey: this.#undoKey }));
    if (job === null) return;
    this.undoId = job.id;
    this.#takesFocus = true;
    // The list may have told of it already.
    this.requestUpdate();
  }

  async #ask(
    wish: (
      users: NonNullable<JackfieldElement['workspace']>['administration']['users'],
      jobId: string,
    ) => ReturnType<NonNullable<JackfieldElement['workspace']>['administration']['users']['cancelChange']>,
  ): Promise<BulkChangeJob | null> {
    const users = this.workspace?.administration.users;
    const jobId = this.#jobId;
    if (users === undefined || jobId === null || this.isAsking) return null;
    this.isAsking = true;
    this.problem = null;
    const outcome = await wish(users, jobId);
    this.isAsking = false;
    if (outcome.ok) return outcome.value;
    this.problem = adviceFor(reasonOf(outcome), this.msg);
    return null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { running, msg, problem } = this;
    if (running === null) return nothing;
    const standing = this.#job.value;
    const job = standing?.job ?? null;
    return html`<section class="root" part="change" aria-labelledby="words">
      <div class="line">
        ${icon(job?.state === 'done' ? 'check' : job?.state === 'cancelled' ? 'ban' : 'hourglass')}
        <h3 id="words" tabindex="-1">${this.#words(running, job)}</h3>
        ${job === null ? nothing : html`<p class="counts" role="status">${this.#counts(job)}</p>`}
        <div class="acts">${this.#acts(job)}</div>
      </div>
      ${job?.state === 'running' ? this.#bar(job) : nothing}
      ${
        standing?.state === 'failed'
          ? note(
              'failed',
              msg.usersJobFailed,
              html`<button type="button" @click=${() => this.workspace?.retry()}>${msg.retry}</button>`,
            )
          : nothing
      }
      ${problem === null ? nothing : note('failed', problem)} ${this.isOpen ? this.#resultList() : nothing}
    </section>`;
  }

  #words({ wanted, many }: RunningChange, job: BulkChangeJob | null): string {
    const { msg } = this;
    if (job?.state === 'cancelled') return msg.usersStopped;
    const isUndo = this.undoId !== null;
    const names = namesOf(wanted, this.channelNames, msg);
    if (job?.state === 'done')
      return isUndo
        ? msg.usersUndone
        : wanted.action === 'give'
          ? msg.usersGiven(names)
          : msg.usersTaken(names);
    if (isUndo) return msg.usersUndoing(job?.progress.total ?? many);
    return wanted.action === 'give' ? msg.usersGiving(names, many) : msg.usersTaking(names, many);
  }

  #counts({
    state: step,
    counts: { changed, unchanged, refused },
    progress: { done, total },
  }: BulkChangeJob): string {
    const { msg } = this;
    return step === 'running' ? msg.usersProgress(done, total) : msg.usersCounts(changed, unchanged, refused);
  }

  #bar({ progress: { done, total } }: BulkChangeJob): TemplateResult {
    return html`<progress aria-labelledby="words" max=${total} .value=${done}></progress>`;
  }

  #acts(job: BulkChangeJob | null): TemplateResult | typeof nothing {
    const { msg, isAsking, isOpen } = this;
    if (job === null) return this.#isGoingOn() ? nothing : this.#dismiss();
    const busy = isAsking ? 'true' : nothing;
    if (job.state === 'running')
      return html`<button
        type="button"
        class="stop"
        aria-disabled=${busy}
        @click=${() => void this.#cancel()}
      >
        ${msg.usersStop}
      </button>`;
    return html`${
        this.undoId === null && job.counts.changed > 0
          ? html`<button type="button" class="undo" aria-disabled=${busy} @click=${() => void this.#undo()}>
              ${msg.usersUndo}
            </button>`
          : nothing
      }
      <button type="button" class="show" aria-expanded=${isOpen} @click=${() => (this.isOpen = !isOpen)}>
        ${msg.usersResults}
      </button>
      ${this.#dismiss()}`;
  }

  #dismiss(): TemplateResult {
    const { msg } = this;
    return html`<button
      type="button"
      class="plain icon-only"
      aria-label=${msg.dismiss}
      title=${msg.dismiss}
      @click=${() => this.#leave()}
    >
      ${icon('x')}
    </button>`;
  }

  #resultList(): TemplateResult {
    const { msg } = this;
    const found = this.#found.value;
    return html`<ul class="results" tabindex="0" aria-label=${msg.usersResults}>
        ${repeat(
          found?.items ?? [],
          ({ userId }) => userId,
          (result) => this.#result(result),
        )}
      </ul>
      ${
        found?.state === 'failed'
          ? note(
              'failed',
              msg.usersResultsFailed,
              html`<button type="button" @click=${() => this.#results?.more()}>${msg.retry}</button>`,
            )
          : found?.complete === false
            ? html`<button
                type="button"
                aria-disabled=${found.state === 'loading' ? 'true' : nothing}
                @click=${() => this.#results?.more()}
              >
                ${msg.usersResultsMore}
              </button>`
            : nothing
      }`;
  }

  #result({ userId, name, email, result, after, code }: BulkChangeResult): TemplateResult {
    const { msg } = this;
    const now =
      after === undefined
        ? ''
        : namesOf(
            { kinds: new Set(after.channels), outbound: new Set(after.outboundChannelIds) },
            this.channelNames,
            msg,
          ) || msg.userNoChannels;
    const detail = code === undefined ? now && msg.usersNow(now) : adviceFor({ code }, msg);
    return html`<li data-result=${result}>
      ${icon(result === 'refused' ? 'circle-x' : result === 'changed' ? 'check' : 'circle-dashed')}
      <span class="words"
        ><bdi class="who">${this.userNames.get(userId) ?? whoIs(name, email) ?? userId}</bdi>
        <span class="what"
          >${msg.usersResult[result]}${detail ? html` · <bdi>${detail}</bdi>` : nothing}</span
        ></span
      >
    </li>`;
  }
}

/** Whom a result is about, as the backend tells it. */
function whoIs(name: string | undefined, email: string | undefined): string | undefined {
  return name === undefined || email === undefined ? name : nameOfUser({ name, email });
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-user-list-change': UserListChange;
  }
}
