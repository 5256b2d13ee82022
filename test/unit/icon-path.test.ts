import { describe, expect, it } from 'vitest';
import { pathOfIcon } from '../../bin/dev/icon-path.ts';

const icon = (inside: string): string => `<svg width="24" height="24">\n  ${inside}\n</svg>`;

describe('pathOfIcon', () => {
  it.each([
    ['<path d="M5 12h14" />', 'M5 12h14'],
    ['<line x1="1" x2="3" y1="2" y2="4" />', 'M1 2L3 4'],
    ['<polyline points="1 2 3,4" />', 'M1 2 3 4'],
    ['<circle cx="12" cy="11" r="10" />', 'M2 11a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z'],
    ['<rect x="1" y="2" width="6" height="4" />', 'M1 2h6v4h-6z'],
    [
      '<rect x="1" y="2" width="6" height="4" rx="1" />',
      'M2 2h4a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-2a1 1 0 0 1 1 -1z',
    ],
  ])('draws %s as a path', (shape, path) => {
    expect(pathOfIcon(icon(shape))).toBe(path);
  });

  it('takes either radius of a rectangle for both', () => {
    const of = (radii: string) => pathOfIcon(icon(`<rect x="1" y="2" width="6" height="4" ${radii} />`));
    expect(of('ry="1"')).toBe(of('rx="1"'));
    expect(of('rx="1" ry="1"')).toBe(of('rx="1"'));
    expect(() => of('rx="1" ry="2"')).toThrow('two radii');
  });

  it('begins each shape where that one says, not where the one before ended', () => {
    expect(pathOfIcon(icon('<path d="M12 5v14" /><path d="m19 12-7 7-7-7" />'))).toBe(
      'M12 5v14M19 12l-7 7-7-7',
    );
    expect(pathOfIcon(icon('<path d="m5 12h14" />'))).toBe('M5 12h14');
  });

  it.each([
    ['<ellipse cx="1" cy="2" rx="3" ry="4" />', 'ellipse'],
    ['<path d="M1 2" fill="red" />', 'fill'],
    ['<path d="M1 2"></path>', 'not read'],
  ])('refuses %s, which it would draw otherwise', (shape, why) => {
    expect(() => pathOfIcon(icon(shape))).toThrow(why);
  });
});
