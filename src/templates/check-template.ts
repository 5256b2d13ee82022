import type { TemplateVersion } from '../contract/template-version.ts';
import { applyFix } from './apply-fix.ts';
import type { Finding } from './finding.ts';
import { draftOf, type Draft } from './rules/draft.ts';
import { formatErrors } from './rules/format-error.ts';
import { templateRules } from './rules/index.ts';
import type { Fault, TemplateRule } from './rules/rule.ts';

/**
 * What the platform would refuse of one language version of a template: a finding of severity `error` for what its
 * documentation rules out, a `warning` for what is known at second hand or disputed. In the order of the rules.
 *
 * Every fix that is offered removes its finding and adds none.
 */
export function checkTemplate(version: TemplateVersion): Finding[] {
  const draft = draftOf(version);
  const faults = faultsIn(draft);
  const counts = countByRule(faults);
  const isMendable = sizeOf(draft) <= LARGEST_MENDED;
  return faults.map(([rule, fault]) => {
    const finding = findingOf(rule, fault);
    const fix = isMendable ? fault.fix?.() : undefined;
    return fix !== undefined && isSafe({ ...finding, fix }, version, counts) ? { ...finding, fix } : finding;
  });
}

type Found = readonly [rule: TemplateRule, fault: Fault];

/** Far beyond what the platform takes of everything together, texts have to be shortened before they can be mended. */
const LARGEST_MENDED = 16_384;

function sizeOf({ version, texts, footer }: Draft): number {
  const lengths = [...texts, ...(footer ? [footer] : []), { text: version.name }].map(
    ({ text }) => text.length,
  );
  return lengths.reduce((sum, length) => sum + length, 0);
}

function faultsIn(draft: Draft): Found[] {
  return templateRules.flatMap((rule) => rule.check(draft).map((fault) => [rule, fault] as const));
}

function findingOf({ id, evidence, platformError }: TemplateRule, { fix: _fix, ...fault }: Fault): Finding {
  const severity = evidence === 'documented' ? 'error' : 'warning';
  const number = platformError === 'format' ? formatErrors[fault.part] : platformError;
  return { rule: id, severity, ...fault, ...(number !== undefined && { platformError: number }) };
}

/** Whether mending a finding breaks nothing else. */
function isSafe(finding: Finding, version: TemplateVersion, before: ReadonlyMap<string, number>): boolean {
  const after = faultsIn(draftOf(applyFix(version, finding)));
  const isGone = !after.some(([{ id }, { part }]) => id === finding.rule && part === finding.part);
  return isGone && [...countByRule(after)].every(([id, count]) => count <= (before.get(id) ?? 0));
}

/** Not by part: a fix that renames variables or moves buttons moves other findings with them. */
function countByRule(faults: readonly Found[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [{ id }] of faults) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
