import type { ConsoleMessage, Page } from '@playwright/test';
import { keptByOrigin } from './browser-storage.ts';
import { countCanary } from './injection.ts';
import { pageContents } from './page-contents.ts';

/** Where a number could be seen, kept or told. */
export const surfaces = [
  'lightDom',
  'shadowDom',
  'attributes',
  'fields',
  'accessibility',
  'databaseKeys',
  'databaseValues',
  'webStorage',
  'events',
  'channels',
  'clipboard',
  'printed',
  'console',
  'address',
  'requests',
] as const;
export type Surface = (typeof surfaces)[number];

/** How often the canary is found on each. */
export type Traces = Record<Surface, number>;

export const nowhere = Object.fromEntries(surfaces.map((surface) => [surface, 0])) as Traces;

/** What the page told others, as text, kept by {@link listen}. */
interface Told {
  readonly events: string[];
  readonly channels: string[];
  readonly clipboard: string[];
  readonly printed: string[];
}

/** What the page shows, keeps and has told at an instant, as text. */
type Looked = Omit<Record<Surface, string>, 'console' | 'requests'>;

declare global {
  interface Window {
    told?: Told;
  }
}

/** In the page and its frames, before their own scripts: keeps what elements and scripts tell, and prints nothing. */
function listen(): void {
  const told: Told = { events: [], channels: [], clipboard: [], printed: [] };
  window.told = told;
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    const detail = event instanceof CustomEvent ? (event.detail as unknown) : null;
    if (event.type.startsWith('jf-'))
      told.events.push(JSON.stringify([event.type, Object.entries(event), detail]));
    return dispatchEvent.call(this, event);
  };
  const { postMessage } = BroadcastChannel.prototype;
  BroadcastChannel.prototype.postMessage = function (message: unknown) {
    told.channels.push(JSON.stringify([this.name, message]));
    postMessage.call(this, message);
  };
  const { write, writeText } = Clipboard.prototype;
  Clipboard.prototype.writeText = function (text) {
    told.clipboard.push(text);
    return writeText.call(this, text);
  };
  Clipboard.prototype.write = function (items) {
    const keep = async (item: ClipboardItem, type: string): Promise<void> => {
      told.clipboard.push(await (await item.getType(type)).text());
    };
    for (const item of items) for (const type of item.types) keep(item, type).catch(() => {});
    return write.call(this, items);
  };
  window.print = () => {
    (window.top ?? window).told?.printed.push(document.title, document.body.innerText);
    window.dispatchEvent(new Event('afterprint'));
  };
}

/** What assistive technology is told, without where things lead: that is in the attributes and the address. */
async function accessibilityTree(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return JSON.stringify(
    nodes.map(({ properties = [], ...node }) => [node, properties.filter(({ name }) => name !== 'url')]),
  );
}

/** Everything that could give a number away, watched from before the page begins. */
export class Watch {
  readonly #page: Page;
  #console: string[] = [];
  #logged: Promise<unknown>[] = [];
  #requests: string[] = [];
  #looks: Looked[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  static async of(page: Page): Promise<Watch> {
    const watch = new Watch(page);
    page.on('console', (message) => watch.#logged.push(watch.#read(message)));
    page.on('pageerror', (error) => watch.#console.push(String(error)));
    page.on('request', (request) => watch.#requests.push(request.url()));
    await page.addInitScript(listen);
    return watch;
  }

  /** The line, and all that is in the objects that were logged with it. */
  async #read(message: ConsoleMessage): Promise<void> {
    this.#console.push(message.text());
    const values = message.args().map((argument) => argument.jsonValue().catch(() => null));
    this.#console.push(JSON.stringify(await Promise.all(values)));
  }

  /** Remembers what stands just now, which may be gone by the end, or with the document. */
  async look(): Promise<void> {
    this.#looks.push(await this.#looked());
  }

  /** From now on only: what was seen and told before does not count. */
  async forget(): Promise<void> {
    await Promise.all(this.#logged);
    this.#looks = [];
    this.#console = [];
    this.#logged = [];
    this.#requests = [];
    await this.#page.evaluate(() => {
      for (const texts of Object.values(window.told ?? {}) as string[][]) texts.length = 0;
    });
  }

  async #looked(): Promise<Looked> {
    const page = this.#page;
    const told = await page.evaluate(
      () => window.told ?? { events: [], channels: [], clipboard: [], printed: [] },
    );
    return {
      ...(await pageContents(page)),
      accessibility: await accessibilityTree(page),
      ...(await keptByOrigin(page)),
      events: told.events.join('\n'),
      channels: told.channels.join('\n'),
      clipboard: told.clipboard.join('\n'),
      printed: told.printed.join('\n'),
      address: page.url(),
    };
  }

  async traces(): Promise<Traces> {
    const looked = await this.#looked();
    await Promise.all(this.#logged);
    const gathered = { console: this.#console.join('\n'), requests: this.#requests.join('\n') };
    const texts = [...this.#looks, { ...looked, ...gathered }];
    const count = (surface: Surface): number =>
      countCanary(texts.map((text: Partial<Record<Surface, string>>) => text[surface] ?? '').join('\n'));
    return Object.fromEntries(surfaces.map((surface) => [surface, count(surface)])) as Traces;
  }
}
