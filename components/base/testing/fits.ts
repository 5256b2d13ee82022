import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { expectAccessible } from './accessible.ts';
import { findAll, settle } from './dom.ts';

const NARROW = 380;

/** A name that no line has room for, and that nothing says where to break. */
export const LONG_NAME = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2);

/**
 * Fails unless this state passes axe in light and dark at the width it has, and at 380 px in both directions of writing,
 * where nothing is cut either, nor sticks out.
 */
export async function expectFits(element: HTMLElement): Promise<void> {
  const { innerWidth: width, innerHeight: height } = window;
  const owner = element.closest<HTMLElement>('[dir]') ?? document.documentElement;
  const { dir } = owner;
  await expectAccessible(element);
  await setViewport({ width: NARROW, height: 800 });
  for (const direction of ['ltr', 'rtl']) {
    owner.dir = direction;
    await settle();
    expect(misfits(element), `cut or sticking out, ${direction}`).to.deep.equal([]);
    await expectAccessible(element);
  }
  owner.dir = dir;
  await setViewport({ width, height });
  await settle();
}

/** What is cut, holds words that are wider than it, or sticks out of the window; not what scrolls or is only heard. */
function misfits(element: HTMLElement): string[] {
  const shown = [element, ...findAll(element, '*')].filter((one) => one instanceof HTMLElement);
  return shown.filter(isMisfit).map(nameOf);
}

function isMisfit(element: HTMLElement): boolean {
  if (!element.checkVisibility({ opacityProperty: true }) || isOnlyHeard(element)) return false;
  const { left, right, width } = element.getBoundingClientRect();
  const sticksOut = width > 0 && (left < -1 || right > NARROW + 1);
  return (sticksOut && !isScrolled(element)) || isCut(element);
}

function isCut(element: HTMLElement): boolean {
  // A field scrolls by itself, and the column of a grid can be made wider.
  if (element.matches('input, textarea, select, [role=gridcell], [role=gridcell] > bdi')) return false;
  // Bones are as many as any window has room for.
  if (element.ariaHidden === 'true' && element.textContent?.trim() === '') return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  const { clientWidth, clientHeight } = element;
  if (clientWidth === 0 || overflowX === 'auto' || overflowX === 'scroll') return false;
  const hasWords = [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
  );
  const isWider = element.scrollWidth > clientWidth + 1;
  const isHigher = element.scrollHeight > clientHeight + 1;
  const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
  return (isWider && (hasWords || clips(overflowX))) || (isHigher && clips(overflowY));
}

/** Whether it can be scrolled to sideways. */
function isScrolled(element: Element): boolean {
  return parentsOf(element).some((parent) => ['auto', 'scroll'].includes(getComputedStyle(parent).overflowX));
}

function isOnlyHeard(element: Element): boolean {
  return [element, ...parentsOf(element)].some((one) => getComputedStyle(one).clipPath === 'inset(50%)');
}

function parentsOf(element: Element): Element[] {
  const parents: Element[] = [];
  for (let node = parentOf(element); node !== null; node = parentOf(node)) parents.push(node);
  return parents;
}

function parentOf(node: Element): Element | null {
  const root = node.getRootNode();
  return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function nameOf(element: HTMLElement): string {
  const words = element.textContent?.replaceAll(/\s+/g, ' ').trim().slice(0, 40) ?? '';
  return `${element.localName}${element.className === '' ? '' : `.${element.className}`} “${words}”`;
}
