import type { Channel } from '../../src/contract/channel.ts';
import type { FormDraft } from '../../src/workspace/administration.ts';
import type { TemplatesState } from '../../src/workspace/workspace.ts';
import type { TemplateChoice } from '../base/template-choice.ts';
import { ComposedChoice } from './composed-choice.ts';
import { Composing, type ComposingHost } from './composing.ts';
import { emptyContent, type DraftContent } from './draft/draft-content.ts';
import { languageFor, openingOf, type Opening } from './draft/opening.ts';

export interface OpeningHost {
  readonly locale: () => string;
  readonly channels: () => readonly Channel[];
  readonly templates: () => TemplatesState | null;
  readonly drafts: () => readonly FormDraft<DraftContent>[] | null;
  readonly composing: ComposingHost;
  /** Something else is open now. */
  readonly opened: () => void;
}

/** What is to be composed and is not there yet, or never. */
export type Waiting = Exclude<Opening, { state: 'ready' }>;

/** Opens what is to be composed as soon as it is there, and keeps up with what others do to it. */
export class ComposerOpening {
  readonly #host: OpeningHost;
  readonly #choice = new ComposedChoice();
  #composing: Composing | null = null;
  #waiting: Waiting = { state: 'loading' };
  #given: DraftContent | null = null;
  /** What the browser kept, until it is opened. */
  #restored: DraftContent | null = null;
  /** What has had its chance to get the Business Manager ID of a channel. */
  #prefilled: Composing | null = null;
  /** Counts those who have sat here. */
  #person = 0;

  constructor(host: OpeningHost) {
    this.#host = host;
  }

  /** What is open; null while nothing is. */
  get composing(): Composing | null {
    return this.#composing;
  }

  get waiting(): Waiting {
    return this.#waiting;
  }

  /** @param place - what is wanted at another place is another, though it be called the same */
  follow(wanted: TemplateChoice, place: readonly unknown[]): void {
    const choice = this.#choice.follow(wanted);
    const key = JSON.stringify([choice, ...place]);
    if (!this.#choice.isOpen(key)) {
      const opening = this.#opening(choice);
      if (opening.state === 'ready') {
        this.#choice.opened(key);
        this.#restored = null;
        this.#composing = new Composing(this.#hostOfThisPerson(), opening);
        this.#host.opened();
      } else {
        this.#composing = null;
        this.#waiting = opening;
      }
    }
    this.#composing?.follow();
    this.#prefill();
  }

  /** What a new template begins with; null for nothing. */
  give(content: DraftContent | null): void {
    this.#given = content;
    this.#restored = null;
    this.#choice.reopen();
  }

  /** Goes on with what the browser kept. */
  restore(content: DraftContent): void {
    this.#restored = content;
    this.#choice.reopen();
  }

  /** Goes on with something else than the page wants. */
  choose(choice: TemplateChoice): void {
    this.#choice.choose(choice);
  }

  /** Back to what the page wants. */
  close(): void {
    this.#choice.forget();
  }

  /** What was open may be another person's. */
  forget(): void {
    this.#person += 1;
    this.close();
    this.#composing = null;
    this.#prefilled = null;
  }

  reset(): void {
    this.#composing?.composition.reset();
    // It may have begun before the channels were there.
    this.#prefilled = null;
  }

  /**
   * What is still on its way when somebody else sits down here goes on among the drafts of who began it, keeps nothing
   * among theirs, and tells them nothing.
   */
  #hostOfThisPerson(): ComposingHost {
    const host = this.#host.composing;
    const person = this.#person;
    const isHere = (): boolean => person === this.#person;
    let backend = host.backend();
    return {
      ...host,
      backend: () => {
        if (isHere()) backend = host.backend();
        return backend;
      },
      changed: (isEdited) => {
        if (isHere()) host.changed(isEdited);
      },
      submitted: (template) => {
        if (isHere()) host.submitted(template);
      },
    };
  }

  #opening(choice: TemplateChoice): Opening {
    const restored = this.#restored;
    if (restored !== null)
      return { state: 'ready', content: restored, draftId: null, isKnown: true, language: null };
    const { templates, drafts, locale } = this.#host;
    const empty = (): DraftContent =>
      this.#given ?? emptyContent(languageFor(locale()), this.#businessManagerId());
    const opening = openingOf(choice, templates(), drafts(), empty);
    return opening.state === 'ready' && this.#given !== null && choice.kind === 'new'
      ? { ...opening, isKnown: true }
      : opening;
  }

  /** Of the first channel that is connected: an account has one, as a rule. */
  #businessManagerId(): string {
    const channels = this.#host.channels();
    const first = channels.find(({ status }) => status === 'connected') ?? channels[0];
    return first?.businessManagerId ?? '';
  }

  /** Once, as channels may come later than the form; an ID that is taken out stays out. */
  #prefill(): void {
    const composing = this.#composing;
    const businessManagerId = this.#businessManagerId();
    if (composing === null || businessManagerId === '' || this.#prefilled === composing) return;
    this.#prefilled = composing;
    if (composing.content.businessManagerId === '')
      composing.rebase({ ...composing.content, businessManagerId });
  }
}
