import type { Template } from '../../src/contract/template.ts';
import { placeOf } from './filter.ts';

/** The codes of a template's languages by their status; what asks for attention comes first. */
export function statusGroups({
  languages,
}: Template): readonly (readonly [status: string, codes: string[]])[] {
  const groups = new Map<string, string[]>();
  for (const { status, language } of languages) groups.set(status, [...(groups.get(status) ?? []), language]);
  return [...groups].sort(([a], [b]) => placeOf(a) - placeOf(b));
}

const qualities = ['red', 'yellow', 'green', 'unknown'];

/** The worst rating that a language of it has; one that is new to us counts as the worst. */
export function worstQuality({ languages }: Template): string {
  const [worst] = languages
    .map(({ quality }) => quality)
    .sort((a, b) => qualities.indexOf(a) - qualities.indexOf(b));
  return worst ?? 'unknown';
}
