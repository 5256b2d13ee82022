import type { Finding } from '../../../src/templates/index.ts';

/** A stretch of a text and how it is marked. */
export interface Stretch {
  readonly text: string;
  readonly isVariable: boolean;
  readonly severity: Finding['severity'] | null;
}

const VARIABLE = /\{\{[^{}\n]*\}\}/g;

/** A text in stretches: its variables, and where the findings are. An error covers a warning. */
export function highlights(text: string, findings: readonly Finding[]): Stretch[] {
  const variables = Array.from(text.matchAll(VARIABLE), ({ index, 0: found }): [number, number] => [
    index,
    index + found.length,
  ]);
  const faults = findings.flatMap(({ range, severity }) =>
    range === undefined || range[0] === range[1] ? [] : [{ start: range[0], end: range[1], severity }],
  );
  const cuts = new Set([0, text.length, ...variables.flat()]);
  for (const { start, end } of faults) cuts.add(Math.min(start, text.length)).add(Math.min(end, text.length));
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, index): Stretch => {
    const start = places[index]!;
    const here = faults.filter((fault) => fault.start <= start && fault.end >= end);
    return {
      text: text.slice(start, end),
      isVariable: variables.some(([from, to]) => from <= start && to >= end),
      severity: here.some(({ severity }) => severity === 'error') ? 'error' : (here[0]?.severity ?? null),
    };
  });
}
