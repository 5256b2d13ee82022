import { expect } from '@open-wc/testing';
import { positionFor } from './grid-keys.ts';

const extent = { rows: 100, columns: 5, page: 10, isRightToLeft: false };

describe('where a key leads in the grid', () => {
  const table: [key: string, from: [number, number], to: [number, number] | null, far?: 'far'][] = [
    ['ArrowDown', [3, 2], [4, 2]],
    ['ArrowDown', [99, 2], [99, 2]],
    ['ArrowDown', [-1, 2], [0, 2]],
    ['ArrowUp', [0, 2], [-1, 2]],
    ['ArrowUp', [-1, 2], [-1, 2]],
    ['ArrowRight', [3, 4], [3, 4]],
    ['ArrowRight', [3, 2], [3, 3]],
    ['ArrowLeft', [3, 0], [3, 0]],
    ['Home', [3, 2], [3, 0]],
    ['End', [3, 2], [3, 4]],
    ['PageDown', [3, 2], [13, 2]],
    ['PageDown', [95, 2], [99, 2]],
    ['PageUp', [53, 2], [43, 2]],
    ['PageUp', [3, 2], [0, 2]],
    ['PageUp', [0, 2], [0, 2]],
    ['PageUp', [-1, 2], [-1, 2]],
    ['Home', [3, 2], [-1, 0], 'far'],
    ['End', [3, 2], [99, 4], 'far'],
    ['ArrowDown', [3, 2], [99, 2], 'far'],
    ['ArrowUp', [53, 2], [0, 2], 'far'],
    ['ArrowUp', [0, 2], [-1, 2], 'far'],
    ['ArrowLeft', [3, 2], [3, 0], 'far'],
    ['ArrowRight', [3, 2], [3, 4], 'far'],
    ['PageDown', [3, 2], null, 'far'],
    ['a', [3, 2], null],
  ];
  for (const [key, [place, at], to, far] of table)
    it(`${far === undefined ? '' : 'Control+'}${key} from ${place}, ${at}`, () => {
      const wanted = to === null ? null : { place: to[0], at: to[1] };
      expect(positionFor({ key, isFar: far !== undefined }, { place, at }, extent)).to.deep.equal(wanted);
    });

  it('turns left and right with the direction of writing', () => {
    const turned = { ...extent, isRightToLeft: true };
    const from = { place: 3, at: 2 };
    expect(positionFor({ key: 'ArrowLeft', isFar: false }, from, turned)?.at).to.equal(3);
    expect(positionFor({ key: 'ArrowRight', isFar: false }, from, turned)?.at).to.equal(1);
    expect(positionFor({ key: 'ArrowRight', isFar: true }, from, turned)?.at).to.equal(0);
  });

  it('stays in the header where there are no rows', () => {
    const none = { ...extent, rows: 0 };
    expect(positionFor({ key: 'ArrowDown', isFar: false }, { place: -1, at: 1 }, none)?.place).to.equal(-1);
  });
});
