import type { Draft, TemplateButton } from './draft.ts';
import type { Fault } from './rule.ts';

/** The fault of more buttons of a kind than the platform takes; it is at the first that is too many. */
export function tooManyOfKind(
  { buttons }: Draft,
  kind: TemplateButton['kind'],
  limit: number,
  what: string,
): Fault[] {
  const places = buttons.flatMap((button, place) => (button.kind === kind ? [place] : []));
  const surplus = places[limit];
  if (surplus === undefined) return [];
  const count = places.length;
  const message = `There are ${count} buttons ${what}; the platform takes ${limit}. Take ${count - limit} out.`;
  return [{ part: `buttons.${surplus}`, message, data: { limit, count } }];
}
