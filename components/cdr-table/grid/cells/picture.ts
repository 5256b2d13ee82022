import { render } from 'lit';
import { icon, outlineOf, type IconName } from '../../../base/icon.ts';

let original: Element | null = null;

/** An icon for what draws without Lit; one whose path draws nothing yet where no name is given. */
export function picture(name?: IconName): Element {
  original ??= empty();
  const copy = original.cloneNode(true) as Element;
  if (name !== undefined) copy.firstElementChild!.setAttribute('d', outlineOf(name));
  return copy;
}

function empty(): Element {
  const fragment = document.createDocumentFragment();
  render(icon('x'), fragment);
  const made = fragment.firstElementChild!;
  const path = made.firstElementChild!;
  path.removeAttribute('d');
  // Without the white space around it, which each copy would have.
  made.replaceChildren(path);
  return made;
}
