import type { Page } from '@playwright/test';
import { keptByOrigin } from '../browser-storage.ts';
import { countCanary } from './injection.ts';

declare global {
  interface Window {
    told?: string[];
  }
}

/** How often the canary is found in each place where it could be seen, kept or told. */
export type Traces = Record<'page' | 'accessibility' | 'kept' | 'events' | 'console' | 'addresses', number>;

/** Everything that could give a number away, watched from before the page begins. */
export class Watch {
  readonly #page: Page;
  readonly #console: string[] = [];
  readonly #addresses: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  static async of(page: Page): Promise<Watch> {
    const watch = new Watch(page);
    page.on('console', (message) => watch.#console.push(message.text()));
    page.on('pageerror', (error) => watch.#console.push(String(error)));
    page.on('request', (request) => watch.#addresses.push(request.url()));
    await page.addInitScript(() => {
      window.told = [];
      const { dispatchEvent } = EventTarget.prototype;
      EventTarget.prototype.dispatchEvent = function (event) {
        if (event.type.startsWith('jf-'))
          window.told?.push(JSON.stringify([event.type, Object.entries(event)]));
        return dispatchEvent.call(this, event);
      };
    });
    return watch;
  }

  async traces(): Promise<Traces> {
    const page = this.#page;
    const session = await page.context().newCDPSession(page);
    const tree = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    return {
      page: countCanary(await wholePage(page)),
      accessibility: countCanary(JSON.stringify(tree)),
      kept: countCanary(await keptByOrigin(page)),
      events: countCanary((await page.evaluate(() => window.told ?? [])).join('\n')),
      console: countCanary(this.#console.join('\n')),
      addresses: countCanary([page.url(), ...this.#addresses].join('\n')),
    };
  }
}

/** Texts, attributes and values of fields, in light and shadow DOM. */
function wholePage(page: Page): Promise<string> {
  return page.evaluate(() => {
    const found: string[] = [document.title];
    const visit = (node: Node): void => {
      if (node instanceof Text || node instanceof Comment) found.push(node.data);
      if (node instanceof Element) {
        for (const { name, value } of node.attributes) found.push(`${name}=${value}`);
        if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) found.push(node.value);
        if (node.shadowRoot !== null) visit(node.shadowRoot);
      }
      node.childNodes.forEach(visit);
    };
    visit(document);
    return found.join('\n');
  });
}
