import type { ReactiveControllerHost } from 'lit';
import type { Channel } from '../../../src/contract/channel.ts';
import type {
  ChannelAdministration,
  ChannelDraftContent,
  FormDraft,
} from '../../../src/workspace/administration.ts';
import { NumberEntryController } from '../../base/form/number-entry.ts';
import { randomKey } from '../../base/random-key.ts';
import {
  checkRequest,
  isBlank,
  requestFields,
  valuesOf,
  type CheckedRequest,
  type RequestField,
  type RequestValues,
} from './request-form.ts';

/** What the form knows of the world around it. */
export interface Surroundings {
  /** All channels, as they are known now. */
  readonly channels: readonly Channel[];
  /** Where drafts are kept; null without a workspace. */
  readonly drafts: ChannelAdministration['drafts'] | null;
}

/** A request while it is written: what stands in the form, kept as a draft with every change. */
export class RequestWork {
  readonly number: NumberEntryController;
  readonly #host: ReactiveControllerHost;
  readonly #around: () => Surroundings;
  #id = '';
  #values: RequestValues = valuesOf({});
  #ready: readonly string[] = [];
  /** The rejected channel that is mended, as it was when that began. */
  #mended: { readonly channelId: string; readonly revision: number | undefined } | null = null;

  constructor(host: ReactiveControllerHost & Element, around: () => Surroundings) {
    this.#host = host;
    this.#around = around;
    this.number = new NumberEntryController(host);
  }

  /** Names the draft, and the request to the backend: the same while it is repeated. */
  get id(): string {
    return this.#id;
  }

  get values(): RequestValues {
    return this.#values;
  }

  /** The prerequisites that were ticked off. */
  get ready(): readonly string[] {
    return this.#ready;
  }

  get mended(): { readonly channelId: string; readonly revision: number | undefined } | null {
    return this.#mended;
  }

  /** The channel that is mended, as it is known now. */
  get channel(): Channel | null {
    const id = this.#mended?.channelId;
    return this.#around().channels.find((channel) => channel.id === id) ?? null;
  }

  /** What was entered, with the number as it is handed over. */
  get mine(): RequestValues {
    const { entry } = this.number;
    return entry.ok ? { ...this.#values, number: entry.reading.number } : this.#values;
  }

  get isBlank(): boolean {
    return isBlank(this.#content());
  }

  /** True if the channel is mended and nothing was done about it. */
  get isUntouched(): boolean {
    return this.#mended !== null && this.#ready.length === 0 && this.changed().length === 0;
  }

  /** Goes on with a draft. */
  open({ id, content }: FormDraft<ChannelDraftContent>): void {
    const { channelId, revision, ready = [] } = content;
    this.#id = id;
    this.#ready = ready;
    this.#mended = channelId === undefined ? null : { channelId, revision };
    this.#take(valuesOf(content));
  }

  /** Which values of the mended channel were changed; all of a new request. */
  changed(channel: Channel | null = this.channel): readonly RequestField[] {
    const theirs = valuesOf(channel ?? {});
    const { mine } = this;
    return requestFields.filter((field) => mine[field] !== theirs[field]);
  }

  check(): CheckedRequest {
    const id = this.#mended?.channelId;
    const others = this.#around().channels.filter((channel) => channel.id !== id);
    return checkRequest(this.#values, this.number.entry, others);
  }

  type(field: RequestField, value: string): void {
    this.#values = { ...this.#values, [field]: value };
    this.#keep();
  }

  /** The number is written as it is read, once its field is left. */
  settleNumber(): void {
    this.#values = { ...this.#values, number: this.number.typed };
  }

  tick(ready: readonly string[]): void {
    this.#ready = ready;
    this.#keep();
  }

  /** What stands at the backend takes the place of what was entered. */
  takeTheirs(current: Channel): void {
    this.#take(valuesOf(current));
    this.buildOn(current);
  }

  /** What was entered is meant as a change of what stands at the backend now. */
  buildOn({ id: channelId, revision }: Channel): void {
    this.#mended = { channelId, revision };
    this.#keep();
  }

  /** What was to be mended is handed in as something new. */
  becomeNew(): void {
    this.#mended = null;
    this.takeNewKey();
  }

  /** From here on it is another request to the backend, under a key of its own. */
  takeNewKey(): void {
    void this.discard();
    this.#id = randomKey();
    this.#keep();
  }

  async discard(): Promise<void> {
    await this.#around().drafts?.discard(this.#id);
  }

  #take(values: RequestValues): void {
    this.#values = values;
    this.number.set(values.number);
    this.#host.requestUpdate();
  }

  #content(): ChannelDraftContent {
    const mended = this.#mended;
    return {
      ...this.#values,
      number: this.number.kept,
      ...(this.#ready.length > 0 && { ready: this.#ready }),
      ...(mended !== null && { channelId: mended.channelId }),
      ...(mended?.revision !== undefined && { revision: mended.revision }),
    };
  }

  #keep(): void {
    this.#around().drafts?.save(this.#id, this.#content());
    this.#host.requestUpdate();
  }
}
