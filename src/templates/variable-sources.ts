import type { TemplateVersion } from '../contract/template-version.ts';
import { keyIn, type TextPart } from './text-part.ts';

type Sources = NonNullable<TemplateVersion['variables']>;

/**
 * The sources of values under the keys that the variables have after a change. Keys depend on all parts of a template
 * (a `header_1` is a plain `1` once the body has none), so they are worked out for the whole of it.
 *
 * @param before - the parts that may have variables
 * @param after - the same parts, each at the same place in the list, as they will be
 * @param names - of each part, the new names of its variables by the old ones; absent where none changes
 */
export function movedSources(
  sources: Sources,
  before: readonly TextPart[],
  after: readonly TextPart[],
  names?: readonly ReadonlyMap<string, string>[],
): Sources {
  const shown = after.toSorted((one, other) => (one.button ?? -1) - (other.button ?? -1));
  const oldKeys = new Set<string>();
  const moved = new Map<string, Sources[string]>();
  for (const [place, part] of before.entries()) {
    for (const name of part.names) {
      const key = keyIn(part, name, before);
      const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
      oldKeys.add(key);
      if (source) moved.set(keyIn(after[place]!, names?.[place]?.get(name) ?? name, shown), source);
    }
  }
  const kept = Object.entries(sources).filter(([key]) => !oldKeys.has(key));
  return Object.fromEntries([...kept, ...moved]);
}
