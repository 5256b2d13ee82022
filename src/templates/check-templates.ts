import type { TemplateVersion } from '../contract/template-version.ts';
import { checkTemplate } from './check-template.ts';
import { comparingRules } from './comparing-rules/index.ts';
import type { Finding } from './finding.ts';

/**
 * What the platform would refuse of a template in all its languages: for each version, in the order given, what
 * {@link checkTemplate} finds in it, and then what it finds beside the others.
 *
 * @param versions - the languages of one template
 * @param existing - language versions of other templates of the same account, as far as they are known; not those of
 *   the template itself
 */
export function checkTemplates(
  versions: readonly TemplateVersion[],
  existing: readonly TemplateVersion[] = [],
): Finding[][] {
  return versions.map((version, place) => {
    const comparison = { version, earlier: versions.slice(0, place), existing };
    const compared = comparingRules.flatMap(({ id, severity, platformError, check }) =>
      check(comparison).map((fault): Finding => {
        const number = platformError === undefined ? {} : { platformError };
        return { rule: id, severity, ...fault, ...number };
      }),
    );
    return [...checkTemplate(version), ...compared];
  });
}
