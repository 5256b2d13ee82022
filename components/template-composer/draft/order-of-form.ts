import type { Finding } from '../../../src/templates/index.ts';

const parts = ['language', 'header', 'body', 'footer', 'buttons', 'authentication'];
/** The fields of a button; what is about the button as a whole stands below them. */
const fields = ['text', 'url', 'number', 'example'];

/** Findings of a language in the order in which the form shows them; those of one field in the order of the rules. */
export function inOrderOfForm(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, place: placeOf(finding.part) }))
    .sort((one, other) => {
      const differing = one.place.findIndex((step, at) => step !== other.place[at]);
      return differing === -1 ? 0 : one.place[differing]! - other.place[differing]!;
    })
    .map(({ finding }) => finding);
}

function placeOf(path: string): readonly number[] {
  const [part = '', second, third = ''] = path.split('.');
  const own = placeIn(parts, part);
  if (part !== 'buttons') return [own, second === undefined ? 0 : 1, 0];
  // What is about all buttons stands below them.
  return [own, second === undefined ? Number.MAX_SAFE_INTEGER : Number(second), placeIn(fields, third)];
}

/** What is not among them comes last. */
function placeIn(list: readonly string[], wanted: string): number {
  const place = list.indexOf(wanted);
  return place === -1 ? list.length : place;
}
