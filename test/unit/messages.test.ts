import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../components/base/messages/en.ts';

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
});
