import { html, type TemplateResult } from 'lit';
import { parseMarks, type MarkStyle, type MarkToken } from '../../../src/templates/index.ts';

/** Longest text that is shown at once, in UTF-16 units: the longest message an agent can send. */
const LONGEST = 4096;
/** Most lines that are shown at once. */
const MOST_LINES = 80;
/** Most pieces that marks may cut a text into; nobody means more, and each costs time. */
const MOST_PIECES = 500;

/** The beginning of a text that is short enough to be shown at once; the text itself, if it is. */
export function excerptOf(text: string): string {
  let end = Math.min(text.length, LONGEST);
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines === MOST_LINES) end = at;
  }
  // Half of a surrogate pair is no character.
  const cutsPair = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return text.slice(0, cutsPair ? end - 1 : end);
}

/**
 * Text with the platform's formatting marks, as nodes: never markup. Each line finds its own direction, and nothing in
 * it reaches beyond it. A text in which marks have run wild is shown as it was written.
 */
export function markedText(text: string): TemplateResult {
  const tokens = parseMarks(text);
  const shown = tokens.length > MOST_PIECES ? text : linesOf(tokens).map(line);
  return html`<div class="text" dir="auto">${shown}</div>`;
}

/** A text as it was written, marks and all: what headers and footers of templates are. */
export function rawText(text: string): TemplateResult {
  return html`<div class="text" dir="auto">${excerptOf(text)}</div>`;
}

function linesOf(tokens: readonly MarkToken[]): MarkToken[][] {
  const lines: MarkToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'lineBreak') lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines;
}

function line(tokens: readonly MarkToken[]): TemplateResult {
  const [first] = tokens;
  switch (first?.kind) {
    case 'quote':
      return html`<div class="line quote" dir="auto">${tokens.slice(1).map(piece)}</div>`;
    case 'bullet':
      return html`<div class="line item" dir="auto">•&nbsp;${tokens.slice(1).map(piece)}</div>`;
    case 'numbered':
      return html`<div class="line item" dir="auto">${first.source}${tokens.slice(1).map(piece)}</div>`;
    default:
      return html`<div class="line" dir="auto">${tokens.map(piece)}</div>`;
  }
}

function piece(token: MarkToken): TemplateResult | string {
  if (token.kind === 'text') return styled(token.source, token.styles);
  if (token.kind !== 'link') return '';
  // Only absolute http and https addresses come out of the parser as links.
  return styled(
    html`<a href=${token.href} target="_blank" rel="noopener noreferrer" dir="ltr">${token.source}</a>`,
    token.styles,
  );
}

function styled(content: TemplateResult | string, styles: readonly MarkStyle[]): TemplateResult | string {
  return styles.reduceRight<TemplateResult | string>((inner, style) => setIn(style, inner), content);
}

function setIn(style: MarkStyle, inner: TemplateResult | string): TemplateResult {
  if (style === 'bold') return html`<strong>${inner}</strong>`;
  if (style === 'italic') return html`<em>${inner}</em>`;
  return style === 'strike' ? html`<s>${inner}</s>` : html`<code>${inner}</code>`;
}
