import type { TemplateVersion } from '../contract/template-version.ts';
import { applyFix } from './apply-fix.ts';
import type { Finding } from './finding.ts';
import { draftOf } from './rules/draft.ts';
import { templateRules } from './rules/index.ts';

/**
 * What the platform would refuse of one language version of a template: a finding of severity `error` for what its
 * documentation rules out, a `warning` for what is known at second hand or disputed. In the order of the rules.
 *
 * Every fix that is offered removes its finding and adds none.
 */
export function checkTemplate(version: TemplateVersion): Finding[] {
  const findings = findingsIn(version);
  return findings.map((finding) =>
    finding.fix === undefined ? finding : withSafeFix(finding, version, findings),
  );
}

function findingsIn(version: TemplateVersion): Finding[] {
  const draft = draftOf(version);
  return templateRules.flatMap(({ id, evidence, platformError, check }) =>
    check(draft).map((fault): Finding => {
      const severity = evidence === 'documented' ? 'error' : 'warning';
      return { rule: id, severity, ...(platformError !== undefined && { platformError }), ...fault };
    }),
  );
}

/** The finding, without its fix where mending this would break something else. */
function withSafeFix(finding: Finding, version: TemplateVersion, before: readonly Finding[]): Finding {
  const after = findingsIn(applyFix(version, finding));
  const isGone = !after.some(({ rule, part }) => rule === finding.rule && part === finding.part);
  if (isGone && after.every(({ rule }) => count(after, rule) <= count(before, rule))) return finding;
  const { fix: _fix, ...rest } = finding;
  return rest;
}

/** By rule alone: a fix that renames variables or moves buttons moves other findings with them. */
function count(findings: readonly Finding[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}
