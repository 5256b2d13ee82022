import type { Page } from '@playwright/test';
import { canary } from './canary/injection.ts';
import { pageContents } from './canary/page-contents.ts';
import { nowhere, surfaces, Watch, type Surface, type Traces } from './canary/traces.ts';
import { Desk } from './desk.ts';
import { expect, test } from './test.ts';

/** A deliberate leak onto each surface, and onto no other: what is on the page is hidden from assistive technology. */
const leaks: Record<Surface, readonly ((number: string) => unknown)[]> = {
  lightDom: [
    (number) => {
      const text = document.createElement('p');
      text.hidden = true;
      text.textContent = `Call ${number}`;
      document.querySelector('jf-workspace')?.append(text);
    },
    (number) => document.body.append(document.createComment(number)),
  ],
  shadowDom: [
    (number) => {
      const text = document.createElement('p');
      text.hidden = true;
      text.textContent = number.replace(/(\d{4})(\d{3})$/, '($1) $2');
      document.querySelector('jf-conversation-list')?.shadowRoot?.append(text);
    },
  ],
  attributes: [
    (number) => document.querySelector('jf-conversation')?.setAttribute('data-contact', number),
    (number) => {
      const place = document.createElement('p');
      place.hidden = true;
      place.id = `row-${number}`;
      document.querySelector('jf-conversation')?.shadowRoot?.append(place);
    },
  ],
  fields: [
    (number) => {
      const field = document.createElement('input');
      field.hidden = true;
      field.value = number;
      document.querySelector('jf-conversation')?.shadowRoot?.append(field);
    },
  ],
  accessibility: [
    (number) => {
      class Named extends HTMLElement {
        constructor() {
          super();
          const internals = this.attachInternals();
          internals.role = 'img';
          internals.ariaLabel = number;
        }
      }
      customElements.define('canary-named', Named);
      document.body.append(document.createElement('canary-named'));
    },
  ],
  databaseKeys: [
    (number) => keep(number, { text: 'nothing' }),
    (number) => keep('a name', { text: 'nothing' }, `jackfield-${number}`),
  ],
  databaseValues: [
    (number) => keep('in a row', { contact: { number } }),
    (number) => keep('in a map', new Map([['number', number]])),
  ],
  webStorage: [
    (number) => localStorage.setItem('contact', number),
    (number) => sessionStorage.setItem(number, 'contact'),
  ],
  events: [
    (number) => {
      class TypedEvent extends Event {
        readonly contact = { number };
      }
      document.querySelector('jf-notices')?.dispatchEvent(new TypedEvent('jf-notice'));
    },
    (number) => document.dispatchEvent(new CustomEvent('jf-anything', { detail: { number } })),
  ],
  channels: [
    (number) => {
      const channel = new BroadcastChannel('jackfield');
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
      channel.postMessage({ numbers: [number] });
    },
  ],
  clipboard: [
    (number) => {
      // Whether the page may write there is not the question.
      void navigator.clipboard.writeText(number).catch(() => {});
    },
    (number) => {
      const text = Promise.resolve(new Blob([number], { type: 'text/plain' }));
      void navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]).catch(() => {});
    },
  ],
  printed: [
    (number) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const view = frame.contentWindow!;
      view.document.body.textContent = number;
      view.print();
      frame.remove();
    },
  ],
  console: [
    (number) => console.debug(`Sent to ${number}`),
    (number) => console.warn('Refused', { call: { body: { contact: { number } } } }),
    (number) => {
      setTimeout(() => {
        throw new Error(`No way to ${number}`);
      });
    },
    (number) => {
      void Promise.reject(new Error(`No way to ${number}`));
    },
  ],
  address: [(number) => history.replaceState(null, '', `#${number}`)],
  requests: [(number) => void fetch(`/favicon.ico?contact=${encodeURIComponent(number)}`)],
};

declare global {
  /** Keeps a value under a key, in a database of its own. */
  var keep: (key: string, value: unknown, name?: string) => Promise<void>;
}

/** Puts {@link keep} into the page. */
function keeper(): void {
  globalThis.keep = async (key, value, name = `canary-${Math.random()}`) => {
    const request = indexedDB.open(name);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('table'));
    await new Promise((resolve) => {
      request.addEventListener('success', resolve);
    });
    const transaction = request.result.transaction('table', 'readwrite');
    transaction.objectStore('table').put(value, key);
    await new Promise((resolve) => {
      transaction.addEventListener('complete', resolve);
    });
    request.result.close();
  };
}

/** The traces once there are more of them than `before`. */
async function moreThan(before: Traces, watch: Watch): Promise<Traces> {
  let after = before;
  await expect
    .poll(async () => {
      after = await watch.traces();
      return surfaces.some((surface) => after[surface] > before[surface]);
    })
    .toBe(true);
  return after;
}

async function openDesk(page: Page): Promise<Watch> {
  await page.addInitScript(keeper);
  const watch = await Watch.of(page);
  await page.goto('/plain.html');
  await expect(new Desk(page).rows.first()).toBeVisible();
  return watch;
}

test('a number that leaks onto a surface is found there, and only there', async ({ page }) => {
  test.slow();
  const watch = await openDesk(page);
  let before = await watch.traces();
  expect(before).toEqual(nowhere);
  for (const surface of surfaces) {
    for (const [index, leak] of leaks[surface].entries()) {
      await test.step(`${surface}, leak ${index + 1}`, async () => {
        await page.evaluate(leak, canary);
        const after = await moreThan(before, watch);
        expect(surfaces.filter((one) => after[one] > before[one])).toEqual([surface]);
        before = after;
      });
    }
  }
});

test('an element that is not there is no page without numbers, nor the whole page', async ({ page }) => {
  await page.setContent(`<p>${canary}</p>`);
  await expect(pageContents(page, 'jf-absent')).rejects.toThrow('There is no jf-absent.');
});
