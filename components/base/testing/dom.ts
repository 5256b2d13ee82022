/** All elements that match, through the shadow roots of the elements inside. */
export function findAll<Found extends Element = HTMLElement>(root: Element, selector: string): Found[] {
  const found: Found[] = [];
  for (const scope of [root, root.shadowRoot]) {
    if (scope === null) continue;
    for (const element of scope.querySelectorAll('*')) {
      if (element.matches(selector)) found.push(element as Found);
      if (element.shadowRoot !== null) found.push(...findAll<Found>(element, selector));
    }
  }
  return found;
}

/** What a person would read, through the shadow roots of the elements inside. */
export function textOf(node: Node): string {
  if (node instanceof Element && node.shadowRoot !== null) return textOf(node.shadowRoot);
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  return [...node.childNodes].map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** The same without the marks that isolate a name from the direction of the words around it. */
export function wordsOf(node: Node): string {
  return unmarked(textOf(node));
}

export function unmarked(words: string): string {
  return words.replaceAll(/[\u2066-\u2069]/g, '');
}

/** The element that has the focus, inside whatever shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** A yes or no: a failing comparison of elements prints the whole page. */
export function isFocused(element: Element | null): boolean {
  return element !== null && focused() === element;
}

/** Lets everything that waits for promises and updates happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}
