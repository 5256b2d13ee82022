import { applyFix, type Finding, type TemplateVersion } from '../../../src/templates/index.ts';
import { withChangedParts } from './change-of-parts.ts';
import { versionOf, type DraftContent, type LanguageDraft } from './draft-content.ts';
import { withLanguage } from './edits.ts';

/**
 * A draft with a finding in one of its languages mended. Only what the fix changes is laid over what was there: a draft
 * also keeps parts that the rules do not see, those of the category that was chosen before.
 */
export function mended(
  content: DraftContent,
  before: LanguageDraft,
  finding: Pick<Finding, 'part' | 'fix'>,
): DraftContent {
  const seen = versionOf(content, before);
  const { name, category, ...parts } = changesBetween(seen, applyFix(seen, finding));
  const shared = { ...(name !== undefined && { name }), ...(category && { category }) };
  return withLanguage({ ...content, ...shared }, before.language, (draft) => {
    const entries = Object.entries({ ...draft, ...parts }).filter(([, value]) => value !== undefined);
    const after = Object.fromEntries(entries) as LanguageDraft;
    // A patch has moved the sources itself.
    return typeof finding.fix === 'string' ? withChangedParts(draft, after) : after;
  });
}

/** What the second has otherwise; undefined what it has not. */
function changesBetween(before: TemplateVersion, after: TemplateVersion): Partial<TemplateVersion> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof TemplateVersion>;
  return Object.fromEntries(
    [...keys].filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]),
  );
}
