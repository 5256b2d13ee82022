import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix, checkTemplate, templateRules, type Finding, type TemplateVersion } from './index.ts';
import { anyText, anyVersion, textOfPart } from './testing/any-version.ts';

const placeOf = ({ rule, part }: Finding): string => `${rule} ${part}`;

function countOf(findings: readonly Finding[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

describe('for any template whatever, checkTemplate', () => {
  it('does not throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const everywhere: TemplateVersion = {
          name: text,
          category: 'marketing',
          language: text,
          header: { kind: 'text', text, examples: { [text]: text } },
          body: { text, examples: { [text]: text } },
          footer: { text },
          buttons: [
            { kind: 'quickReply', text },
            { kind: 'url', text, url: text, example: text },
            { kind: 'phone', text, number: text },
            { kind: 'copyCode', text, example: text },
          ],
        };
        expect(Array.isArray(checkTemplate(everywhere))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds by a rule of the catalogue, once in each part, in an order that does not change', () => {
    const order = templateRules.map(({ id }) => id);
    fc.assert(
      fc.property(anyVersion, (version) => {
        const findings = checkTemplate(version);
        expect(new Set(findings.map(placeOf)).size).toBe(findings.length);
        const places = findings.map(({ rule }) => order.indexOf(rule));
        expect(places).not.toContain(-1);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps ranges inside the text of the part, and says why', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        for (const { part, range, message } of checkTemplate(version)) {
          expect(message.length).toBeGreaterThan(20);
          if (!range) continue;
          const text = textOfPart(version, part);
          expect(text, part).toBeTypeOf('string');
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeGreaterThan(range[0]);
          expect(range[1]).toBeLessThanOrEqual(text!.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('offers only fixes that remove their finding and add none, as plain data', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        const before = checkTemplate(version);
        for (const finding of before) {
          if (finding.fix === undefined) continue;
          const sent = JSON.parse(JSON.stringify(finding)) as Finding;
          const after = checkTemplate(applyFix(version, finding));
          expect(checkTemplate(applyFix(version, sent))).toEqual(after);
          expect(after.map(placeOf)).not.toContain(placeOf(finding));
          for (const { rule } of after)
            expect(countOf(after, rule)).toBeLessThanOrEqual(countOf(before, rule));
        }
      }),
      { numRuns: 800 },
    );
  });

  it('comes to an end when fix after fix is applied', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        let mended = version;
        let left = checkTemplate(mended).length;
        for (;;) {
          const fixable = checkTemplate(mended).find(({ fix }) => fix !== undefined);
          if (!fixable) break;
          mended = applyFix(mended, fixable);
          const now = checkTemplate(mended).length;
          expect(now).toBeLessThan(left);
          left = now;
        }
      }),
      { numRuns: 500 },
    );
  });
});
