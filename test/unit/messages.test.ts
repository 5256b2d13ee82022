import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../components/base/messages/en.ts';
import { sharedEnglish } from '../../components/base/messages/shared.ts';

const folder = new URL('../../components/base/messages/', import.meta.url);

/** The texts of each area, by the name of its file. */
async function areas(): Promise<[file: string, keys: string[]][]> {
  const files = readdirSync(folder).filter((file) => file.startsWith('en-'));
  return Promise.all(
    files.map(async (file): Promise<[string, string[]]> => {
      const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
      const texts = Object.entries(module).filter(([name]) => name.endsWith('Messages'));
      return [file, texts.flatMap(([, group]) => Object.keys(group as object))];
    }),
  );
}

describe('the texts of the elements', () => {
  it('have each key in one area alone: of two, one would silently take the place of the other', async () => {
    const keys = (await areas()).flatMap(([file, own]) => own.map((key) => [key, file] as const));
    const twice = keys.filter(([key], place) => keys.some(([other], at) => other === key && at !== place));
    expect(twice).toEqual([]);
  });

  it('are those of all areas', async () => {
    const keys = (await areas()).flatMap(([, own]) => own);
    expect(Object.keys(en).toSorted()).toEqual([...new Set(keys)].toSorted());
  });

  describe('are there where an element says them: shared, or brought by its class', async () => {
    const root = new URL('../../', import.meta.url);
    const ofArea = new Map(await areas());
    const shared = Object.keys(sharedEnglish);

    /** The texts that the sources of a folder say, and those that one of its classes brings. */
    const textsOf = (folder: string): { readonly said: string[]; readonly brought: string[] } => {
      const sources = globSync(`components/${folder}/**/*.ts`, {
        cwd: root,
        exclude: ['**/*.test.ts', '**/testing/**'],
      }).map((file) => readFileSync(new URL(file, root), 'utf8'));
      const all = (pattern: RegExp): string[] =>
        sources.flatMap((source) => [...source.matchAll(pattern)].map(([, found = '']) => found));
      return {
        said: all(/\bmsg\.(\w+)/g),
        brought: all(/from '(?:\.\.\/)+base\/messages\/(en-[\w-]+\.ts)'/g).flatMap(
          (file) => ofArea.get(file) ?? [],
        ),
      };
    };

    it.each(
      readdirSync(new URL('components', root), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [entry.name] : [],
      ),
    )('%s', (folder) => {
      const { said, brought } = textsOf(folder);
      const there = new Set([...shared, ...brought]);
      expect(said.filter((key) => key in en && !there.has(key))).toEqual([]);
      // What is brought and never said would be paid for in vain.
      if (brought.length > 0) expect(said.some((key) => brought.includes(key))).toBe(true);
    });
  });
});
