import type { SheetLine } from './sheet-lines.ts';

/** How the printed sheet looks. Constructed, so that it needs no leave of a Content-Security-Policy. */
const printed = `
  @page { margin: 20mm; }
  body { font: 12pt/1.5 system-ui, sans-serif; color: #000; }
  h1 { font-size: 18pt; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 6pt 18pt; }
  dt { font-weight: 600; }
  dd { margin: 0; overflow-wrap: anywhere; }
`;

/**
 * Prints the sheet alone, without the page around it: from a frame of its own in `place`, which is gone afterwards.
 *
 * @param language - a BCP 47 tag
 * @param direction - `ltr` or `rtl`
 */
export function printSheet(
  place: ParentNode & Node,
  title: string,
  lines: readonly SheetLine[],
  { language, direction }: { readonly language: string; readonly direction: string },
): void {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  place.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (view === null) {
    frame.remove();
    return;
  }
  const page = view.document;
  const style = new view.CSSStyleSheet();
  style.replaceSync(printed);
  page.adoptedStyleSheets = [style];
  page.title = title;
  page.documentElement.lang = language;
  page.documentElement.dir = direction;
  const heading = page.createElement('h1');
  heading.textContent = title;
  page.body.replaceChildren(heading, listOf(page, lines));
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}

function listOf(page: Document, lines: readonly SheetLine[]): HTMLElement {
  const list = page.createElement('dl');
  for (const { label, value } of lines) {
    const term = page.createElement('dt');
    const definition = page.createElement('dd');
    term.textContent = label;
    // A value keeps its own direction, and its place beside its label.
    const words = page.createElement('bdi');
    words.textContent = value;
    definition.append(words);
    list.append(term, definition);
  }
  return list;
}
