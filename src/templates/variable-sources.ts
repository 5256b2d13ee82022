import type { TemplateVersion } from '../contract/template-version.ts';
import { keyIn, type TextPart } from './text-part.ts';

type Sources = NonNullable<TemplateVersion['variables']>;

/**
 * The sources of values under the keys that the variables have after a change. Keys depend on all parts of a template
 * (a `header_1` is a plain `1` once the body has none), so they are worked out for the whole of it. What belongs to no
 * variable any more is left out: it would attach itself to the next one of that name.
 *
 * @param before - the parts that may have variables
 * @param after - the same parts, each at the same place in the list, as they will be, null for one that goes; and
 *   behind them those that are new
 * @param names - of each part, the new names of its variables by the old ones; absent where none changes
 */
export function movedSources(
  sources: Sources,
  before: readonly TextPart[],
  after: readonly (TextPart | null)[],
  names?: readonly ReadonlyMap<string, string>[],
): Sources {
  const shown = after
    .filter((part) => part !== null)
    .sort((one, other) => (one.button ?? -1) - (other.button ?? -1));
  const moved = new Map<string, Sources[string]>();
  for (const [place, part] of before.entries()) {
    const to = after[place];
    if (!to) continue;
    for (const name of part.names) {
      const key = keyIn(part, name, before);
      const newName = names?.[place]?.get(name) ?? name;
      if (Object.hasOwn(sources, key) && to.names.has(newName))
        moved.set(keyIn(to, newName, shown), sources[key]!);
    }
  }
  return Object.fromEntries(moved);
}
