import type { Viewer } from '../../../src/contract/viewer.ts';
import { FOLDED_OUT } from '../../../src/masking/tripwire.ts';
import { templateVariables, type TemplateVersion } from '../../../src/templates/index.ts';
import type { ShownContact } from '../../../src/workspace/workspace.ts';

/** The values that fill themselves in, as far as they are known. */
export function knownValues(
  version: TemplateVersion,
  contact: ShownContact | null,
  viewer: Viewer | null,
): Record<string, string> {
  const name = contact?.name ?? '';
  const known = {
    agentName: viewer?.name,
    // What is left of a name out of which a number was taken is not sent to anyone.
    contactName: name.includes(FOLDED_OUT) ? null : name,
    custom: null,
  };
  return Object.fromEntries(
    templateVariables(version).flatMap(({ key, source }) => {
      const value = known[source] ?? null;
      return value === null ? [] : [[key, value]];
    }),
  );
}
