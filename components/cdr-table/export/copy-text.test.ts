import { expect } from '@open-wc/testing';
import { copyText } from './copy-text.ts';

const clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
let copied: string[];

function setClipboard(value: Partial<Clipboard> | undefined): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
}

const writeText = (text: string): Promise<void> => {
  copied.push(text);
  return Promise.resolve();
};
const write = async ([item]: ClipboardItems): Promise<void> => {
  copied.push(`item: ${await (await item!.getType('text/plain')).text()}`);
};
const refuse = (): Promise<never> => Promise.reject(new DOMException('No', 'NotAllowedError'));
const isRefused = (copying: Promise<void>): Promise<boolean> =>
  copying.then(
    () => false,
    () => true,
  );

describe('a text that is copied while it is made', () => {
  beforeEach(() => (copied = []));
  afterEach(() => {
    delete (navigator as { clipboard?: unknown }).clipboard;
    if (clipboard !== undefined) Object.defineProperty(navigator, 'clipboard', clipboard);
  });

  it('is handed over before it is there', async () => {
    let isHandedOver = false;
    setClipboard({
      writeText,
      write(items) {
        isHandedOver = true;
        return write(items);
      },
    });
    let make!: (text: string) => void;
    const copying = copyText(new Promise((resolve) => (make = resolve)));
    expect(isHandedOver).to.equal(true);
    make('a\tb');
    await copying;
    expect(copied).to.deep.equal(['item: a\tb']);
  });

  it('is handed over as a text where the browser takes no items, or refuses this one', async () => {
    for (const refusing of [{ writeText }, { writeText, write: refuse }]) {
      setClipboard(refusing);
      await copyText(Promise.resolve('text'));
    }
    expect(copied).to.deep.equal(['text', 'text']);
  });

  it('and never comes leaves the clipboard as it was', async () => {
    setClipboard({ writeText, write });
    expect(await isRefused(copyText(Promise.reject(new Error('Cancelled'))))).to.equal(true);
    expect(copied).to.deep.equal([]);
  });

  it('says so where it may not be copied at all', async () => {
    for (const none of [undefined, { writeText: refuse, write: refuse }]) {
      setClipboard(none);
      expect(await isRefused(copyText(Promise.resolve('text')))).to.equal(true);
    }
  });
});
