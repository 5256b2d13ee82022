// Neither white space nor quotes nor anything that cannot be seen (controls, direction marks, lone surrogates)
// belongs to an address in running text.
const CANDIDATE = /https?:\/\/[^\s\p{C}<>"`]+/iuy;

/** What ends a sentence or a style rather than an address. */
const NOT_AT_THE_END = new Set(".,;:!?'*_~…’”»›]}");

/** An address as it stands in a text. `href` is null where it only looks like one, or hides where it leads. */
export type LinkCandidate = { readonly end: number; readonly href: string | null };

/** The address that begins at `start`; null if none does. */
export function linkAt(text: string, start: number): LinkCandidate | null {
  CANDIDATE.lastIndex = start;
  const match = CANDIDATE.exec(text);
  if (!match) return null;
  const source = withoutSentenceEnd(match[0]);
  return { end: start + source.length, href: hrefOf(source) };
}

function withoutSentenceEnd(candidate: string): string {
  // A closing parenthesis belongs to the address if its opening one does.
  let unopened = candidate.split(')').length - candidate.split('(').length;
  let end = candidate.length;
  for (; end > 0; end--) {
    const last = candidate[end - 1]!;
    if (last === ')' && unopened > 0) unopened--;
    else if (!NOT_AT_THE_END.has(last)) break;
  }
  return candidate.slice(0, end);
}

function hrefOf(source: string): string | null {
  if (!URL.canParse(source)) return null;
  const url = new URL(source);
  // `https://bank.example@other.example` leads to other.example.
  return url.username || url.password ? null : url.href;
}
