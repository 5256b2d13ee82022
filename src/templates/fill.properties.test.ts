import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkTemplate,
  checkValues,
  fillTemplate,
  lengthOf,
  templateLimits,
  templateVariables,
} from './index.ts';
import { anyValidFilling, type Piece, type ValidFilling } from './testing/valid-filling.ts';

/** What a contact should read: the words of the template as they are, and the values as they are. */
function read(
  { version, values }: ValidFilling,
  pieces: readonly Piece[],
  part: string,
  button?: number,
): string {
  const variables = templateVariables(version);
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const same = variables.filter(({ name }) => name === piece.variable);
      const own = same.find((one) => one.part === part && one.button === button);
      // A name of the named format means the same in every part.
      return values[(version.parameterFormat === 'named' ? same[0] : own)!.key]!;
    })
    .join('');
}

describe('a good template filled with valid values', () => {
  it('never yields a finding, whatever the values look like, and says each as it is', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyValidFilling, (filling) => {
        const { version, values, pieces } = filling;
        expect(checkTemplate(version)).toEqual([]);
        expect(checkValues(version, values)).toEqual([]);
        const { header, body, buttons = [] } = fillTemplate(version, values);
        expect(body).toBe(read(filling, pieces.body, 'body'));
        expect(lengthOf(body)).toBeLessThanOrEqual(templateLimits.body);
        if (pieces.header)
          expect(header).toEqual({ kind: 'text', text: read(filling, pieces.header, 'header') });
        for (const [place, url] of pieces.urls)
          expect(buttons[place]?.url).toBe(read(filling, url, 'button', place));
        for (const { part } of templateVariables(version)) seen.add(part);
      }),
      { numRuns: 400 },
    );
    expect(seen).toEqual(new Set(['header', 'body', 'button']));
  });

  it('takes a value that fills the body to its limit, and not one character more', () => {
    fc.assert(
      fc.property(anyValidFilling, (filling) => {
        const { version, values } = filling;
        const variables = templateVariables(version);
        const once = variables.find(
          ({ name, part }) => part === 'body' && version.body.text.split(`{{${name}}}`).length === 2,
        );
        fc.pre(once !== undefined);
        const room =
          templateLimits.body - lengthOf(fillTemplate(version, { ...values, [once.key]: '' }).body);
        const rules = (length: number) =>
          checkValues(version, { ...values, [once.key]: '🎉'.repeat(length) }).map(({ rule }) => rule);
        expect(rules(room)).toEqual([]);
        expect(rules(room + 1)).toEqual(['filled-body-too-long']);
      }),
      { numRuns: 100 },
    );
  });
});
