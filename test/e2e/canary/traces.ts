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
}

declare global {
  interface Window {
    told?: Told;
  }
}

/** In the page, before its own scripts: keeps what its elements and its scripts tell. */
function listen(): void {
  const told: Told = { events: [], channels: [], clipboard: [] };
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
  const { writeText } = Clipboard.prototype;
  Clipboard.prototype.writeText = function (text) {
    told.clipboard.push(text);
    return writeText.call(this, text);
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
  readonly #console: string[] = [];
  readonly #logged: Promise<unknown>[] = [];
  readonly #requests: string[] = [];

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

  async traces(): Promise<Traces> {
    const page = this.#page;
    const told = await page.evaluate(() => window.told ?? { events: [], channels: [], clipboard: [] });
    await Promise.all(this.#logged);
    const texts: Record<Surface, string> = {
      ...(await pageContents(page)),
      accessibility: await accessibilityTree(page),
      ...(await keptByOrigin(page)),
      events: told.events.join('\n'),
      channels: told.channels.join('\n'),
      clipboard: told.clipboard.join('\n'),
      console: this.#console.join('\n'),
      address: page.url(),
      requests: this.#requests.join('\n'),
    };
    return Object.fromEntries(surfaces.map((surface) => [surface, countCanary(texts[surface])])) as Traces;
  }
}
