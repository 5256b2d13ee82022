import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyFix,
  checkTemplate,
  checkValues,
  fillTemplate,
  templateRules,
  templateVariables,
  type Finding,
  type TemplateVersion,
} from './index.ts';
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

describe('a good template filled with valid values', () => {
  const word = fc.stringMatching(/^[A-Za-zÁ-ÿ0-9]{1,12}$/);
  const value = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const filling = fc.record({
    isNamed: fc.boolean(),
    words: fc.array(word, { minLength: 12, maxLength: 24 }),
    values: fc.array(value, { minLength: 4, maxLength: 4 }),
  });

  it('never yields a finding, neither of its values nor of what it says then', () => {
    fc.assert(
      fc.property(filling, ({ isNamed, words, values }) => {
        const names = isNamed ? ['first_name', 'order', 'day', 'code'] : ['1', '2', '1', '1'];
        const [first = '', second = '', third = '', fourth = ''] = names.map((name) => `{{${name}}}`);
        const version: TemplateVersion = {
          name: 'order_sent',
          category: 'utility',
          language: 'en',
          ...(isNamed && { parameterFormat: 'named' }),
          header: { kind: 'text', text: `For ${third}`, examples: { [names[2]!]: 'x' } },
          body: {
            text: `${words.slice(0, 6).join(' ')} ${first}\n${words.slice(6).join(' ')} ${second} end`,
            examples: { [names[0]!]: 'x', [names[1]!]: 'y' },
          },
          buttons: [{ kind: 'url', text: 'Go', url: `https://example.com/${fourth}`, example: 'x' }],
        };
        expect(checkTemplate(version)).toEqual([]);
        const keys = templateVariables(version).map(({ key }) => key);
        expect(keys).toHaveLength(4);
        const filledIn = Object.fromEntries(keys.map((key, place) => [key, values[place]!.slice(0, 50)]));
        expect(checkValues(version, filledIn)).toEqual([]);
        const filled = fillTemplate(version, filledIn);
        expect(
          checkTemplate({
            ...version,
            header: { kind: 'text', text: filled.header?.kind === 'text' ? filled.header.text : '' },
            body: { text: filled.body },
            buttons: [],
          }),
        ).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
