import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Named {
  readonly name: string;
  readonly inheritedFrom?: unknown;
}
interface Declared {
  readonly tagName?: string;
  readonly events?: readonly Named[];
  readonly attributes?: readonly Named[];
}

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations: Declared[] }[];
};
const elements = new Map(
  modules
    .flatMap(({ declarations }) => declarations)
    .flatMap((element) => (element.tagName === undefined ? [] : [[element.tagName, element] as const])),
);

/** What stands in code marks in a cell. */
const codesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

const rows = readFileSync('docs/elements.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `jf-'))
  .map((line) => line.split('|').slice(1, 4))
  .map(([tag = '', shows = '', tells = '']) => ({ tag: codesIn(tag)[0]!, shows: codesIn(shows), tells }));

describe('the page about the elements', () => {
  it('has a row for each element, and for nothing else', () => {
    expect(rows.map(({ tag }) => tag).toSorted()).toEqual([...elements.keys()].toSorted());
  });

  it.each(rows)('names every event and attribute of $tag', ({ tag, shows, tells }) => {
    const { events = [], attributes = [] } = elements.get(tag)!;
    expect(codesIn(tells).toSorted()).toEqual(events.map(({ name }) => name).toSorted());
    // Which workspace an element shows is told once for all of them.
    const own = attributes.filter(({ name, inheritedFrom }) => inheritedFrom === undefined && name !== 'id');
    expect(shows).toEqual(expect.arrayContaining(own.map(({ name }) => name)));
  });
});
