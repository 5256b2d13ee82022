import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../components/base/messages/en.ts';
import { sharedEnglish } from '../../components/base/messages/shared.ts';

const root = new URL('../../', import.meta.url);
const folder = new URL('components/base/messages/', root);

/** The keys of each area, by the name under which its file exports it. */
async function areas(): Promise<Map<string, readonly string[]>> {
  const modules = readdirSync(folder)
    .filter((file) => file.startsWith('en-'))
    .map(async (file) => (await import(new URL(file, folder).href)) as Record<string, object>);
  const exported = (await Promise.all(modules)).flatMap((module) => Object.entries(module));
  return new Map(exported.map(([name, texts]) => [name, Object.keys(texts)]));
}

describe('the texts of the elements', () => {
  it('have each key in one area alone: of two, one would silently take the place of the other', async () => {
    const keys = [...(await areas())].flatMap(([area, own]) => own.map((key) => [key, area] as const));
    const twice = keys.filter(([key], place) => keys.some(([other], at) => other === key && at !== place));
    expect(twice).toEqual([]);
  });

  it('are those of all areas', async () => {
    const keys = [...(await areas()).values()].flat();
    expect(Object.keys(en).toSorted()).toEqual([...new Set(keys)].toSorted());
  });

  describe('are there in the folder of an element that says them: shared, or brought by its classes', async () => {
    const all = await areas();
    const folders = readdirSync(new URL('components', root), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);

    it.each(folders)('%s', (name) => {
      const sources = globSync(`components/${name}/**/*.ts`, {
        cwd: root,
        exclude: ['**/*.test.ts', '**/testing/**', '**/messages/**'],
      }).map((file) => readFileSync(new URL(file, root), 'utf8'));
      const said = new Set(sources.flatMap(keysSaid));
      const brought = new Set(sources.flatMap(areasBrought));
      const there = new Set([
        ...Object.keys(sharedEnglish),
        ...[...brought].flatMap((area) => all.get(area)!),
      ]);
      expect([...said].filter((key) => key in en && !there.has(key))).toEqual([]);
      const inVain = [...brought].filter((area) => !all.get(area)!.some((key) => said.has(key)));
      expect(inVain, 'what is brought and never said').toEqual([]);
    });
  });
});

/** The keys that a source reads: of `msg`, of `msg()`, and taken apart. */
function keysSaid(source: string): string[] {
  const read = [...source.matchAll(/\bmsg(?:\(\))?\.(\w+)/g)].map(([, key = '']) => key);
  const apart = [...source.matchAll(/\{([^{}]*)\}(?: = (?:this\.)?msg\b|: Messages\b)/g)];
  return [
    ...read,
    ...apart.flatMap(([, keys = '']) => keys.split(',').map((key) => key.split(':')[0]!.trim())),
  ];
}

/** The areas in `static english` of the classes of a source. */
function areasBrought(source: string): string[] {
  return [...source.matchAll(/static override readonly english = \[([^\]]*)\]/g)].flatMap(([, names = '']) =>
    names.split(',').flatMap((name) => name.trim() || []),
  );
}
