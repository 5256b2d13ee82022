import { expect } from '@open-wc/testing';

/** Fails unless axe finds nothing, in light and in dark. */
export async function expectAccessible(element: HTMLElement): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.backgroundColor = scheme === 'light' ? '#fff' : '#16191d';
    await expect(element).to.be.accessible();
  }
  document.documentElement.removeAttribute('style');
}
