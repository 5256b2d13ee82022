import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const components = fileURLToPath(new URL('../../components/', import.meta.url));

/** What all of them use; its `define.ts` defines none. */
const SHARED = 'base';

const elements = readdirSync(components, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => name !== SHARED && readdirSync(`${components}${name}`).includes('define.ts'));

/** All of a folder's code but its tests and what serves them. */
const sourceOf = (folder: string): string =>
  readdirSync(`${components}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('testing/'))
    .map((path) => readFileSync(`${components}${folder}/${path}`, 'utf8'))
    .join('\n')
    // A tag in a comment is in no tree.
    .replaceAll(/\/\*[^]*?\*\//g, '');

const found = (source: string, pattern: RegExp): string[] =>
  [...new Set(Array.from(source.matchAll(pattern), ([, tag]) => tag!))].toSorted();

/** The loader does not look into the trees of the elements. */
describe('the tags in the tree of an element', () => {
  it.each(elements)('%s are defined with it', (folder) => {
    const source = sourceOf(folder);
    const defined = found(source, /\.define\('(jf-[a-z-]+)'/g);
    expect(defined).toContain(`jf-${folder}`);
    for (const tag of found(source, /<(jf-[a-z-]+)/g))
      expect(defined, `<${tag}> in the source of ${folder}`).toContain(tag);
  });

  it('are none in what they share', () => {
    expect(found(sourceOf(SHARED), /<(jf-[a-z-]+)/g)).toEqual([]);
  });
});
