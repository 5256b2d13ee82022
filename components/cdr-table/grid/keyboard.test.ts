import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { isFocused, settle } from '../../base/testing/dom.ts';
import { SortWishEvent } from './cdr-table-grid.ts';
import { mountGrid, type MountedGrid } from './testing/mount.ts';

const MILLION = 1_000_000;

/** Presses keys one after the other; `Control+Home` holds what stands before the plus. */
async function press(...keys: string[]): Promise<void> {
  for (const combination of keys) {
    const parts = combination.split('+');
    const key = parts.pop()!;
    for (const held of parts) await sendKeys({ down: held });
    await sendKeys({ press: key });
    for (const held of parts) await sendKeys({ up: held });
  }
  await settle();
}

function sortsOf({ wishes }: MountedGrid): string[] {
  return wishes
    .filter((wish) => wish instanceof SortWishEvent)
    .map(({ sort }) => sort.map(({ by, order }) => `${by} ${order}`).join(', '));
}

describe('the keyboard in the grid of records', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('is one stop of Tab', async () => {
    const mounted = await mountGrid();
    const behind = document.createElement('button');
    mounted.box.append(behind);
    mounted.grid.focus();
    expect(mounted.where()).to.deep.equal([0, 1]);
    expect(mounted.all('[tabindex="0"]')).to.have.length(1);
    await press('ArrowDown', 'ArrowRight');
    expect(mounted.all('[tabindex="0"]')).to.have.length(1);
    await press('Tab');
    expect(isFocused(behind)).to.equal(true);
    await press('Shift+Tab');
    expect(mounted.where()).to.deep.equal([1, 2]);
  });

  const walk: [keys: string[], where: [number, number]][] = [
    [['ArrowDown'], [1, 1]],
    [
      ['ArrowRight', 'ArrowRight', 'ArrowLeft'],
      [1, 2],
    ],
    [['End'], [1, 11]],
    [['ArrowRight'], [1, 11]],
    [['Home'], [1, 1]],
    [['ArrowLeft'], [1, 1]],
    [['PageDown'], [18, 1]],
    [['PageDown'], [35, 1]],
    [['PageUp'], [18, 1]],
    [['Control+End'], [MILLION - 1, 11]],
    [['ArrowDown'], [MILLION - 1, 11]],
    [['PageUp'], [MILLION - 18, 11]],
    [['Control+ArrowUp'], [0, 11]],
    [['ArrowUp'], [-1, 11]],
    [['ArrowUp'], [-1, 11]],
    [['Control+ArrowLeft'], [-1, 1]],
    [['Control+ArrowRight'], [-1, 11]],
    [['Control+ArrowDown'], [MILLION - 1, 11]],
    [['Control+Home'], [-1, 1]],
  ];
  it('walks by every key, through a million rows', async () => {
    const mounted = await mountGrid({ total: MILLION });
    mounted.grid.focus();
    for (const [keys, where] of walk) {
      await press(...keys);
      expect(mounted.where(), keys.join(' ')).to.deep.equal(where);
      if (where[0] >= 0) expect(mounted.seen(), keys.join(' ')).to.include(where[0]);
    }
  });

  it('mirrors left and right in a page written from right to left', async () => {
    const mounted = await mountGrid({ dir: 'rtl' });
    mounted.grid.focus();
    await press('ArrowLeft', 'ArrowLeft');
    expect(mounted.where()).to.deep.equal([0, 3]);
    await press('ArrowRight');
    expect(mounted.where()).to.deep.equal([0, 2]);
    await press('End');
    const cell = mounted.cell(0, 'duration').getBoundingClientRect();
    expect(cell.left).to.be.at.least(mounted.scroller.getBoundingClientRect().left - 1);
  });

  it('brings a cell out from under pinned columns', async () => {
    const mounted = await mountGrid({ width: 700 });
    mounted.grid.focus();
    await press(
      'End',
      'ArrowLeft',
      'ArrowLeft',
      'ArrowLeft',
      'ArrowLeft',
      'ArrowLeft',
      'ArrowLeft',
      'ArrowLeft',
    );
    expect(mounted.where()).to.deep.equal([0, 4]);
    const cell = mounted.cell(0, 'disposition').getBoundingClientRect();
    const pinned = mounted.cell(0, 'startedAt').getBoundingClientRect();
    expect(cell.left).to.be.at.least(pinned.right - 1);
  });

  it('sorts by Enter in a header, and by a second column with Shift', async () => {
    const mounted = await mountGrid();
    mounted.grid.focus();
    await press('ArrowUp', 'ArrowRight');
    expect(mounted.where()).to.deep.equal([-1, 2]);
    await press('Enter', ' ', 'Enter');
    await press('Enter', 'ArrowRight', 'Shift+Enter', 'Shift+Enter', 'ArrowRight', 'Shift+Enter');
    expect(sortsOf(mounted)).to.deep.equal([
      'startedAt ascending',
      'startedAt descending',
      '',
      'startedAt ascending',
      'startedAt ascending, contact ascending',
      'startedAt ascending, contact descending',
      'startedAt ascending, disposition ascending',
    ]);
    expect(mounted.header('startedAt').ariaSort).to.equal('ascending');
    expect(mounted.header('disposition').ariaSort).to.equal('none');
    expect(mounted.header('disposition').ariaLabel).to.equal('Disposition, second, ascending');
    expect(mounted.said()).to.equal('Sorted by Started, ascending, then by Disposition, ascending');
    expect(mounted.where()).to.deep.equal([-1, 4]);
  });

  it('does not sort by the text of messages', async () => {
    const mounted = await mountGrid();
    mounted.header('text').click();
    await settle();
    expect(mounted.wishes).to.deep.equal([]);
    expect(mounted.header('text').hasAttribute('aria-sort')).to.equal(false);
  });

  for (const key of ['Enter', ' '])
    it(`opens and closes a row by ${key === ' ' ? 'Space' : key}, from any of its cells`, async () => {
      const mounted = await mountGrid();
      mounted.grid.focus();
      await press('ArrowDown', 'ArrowRight', key);
      expect(mounted.text('.details .sample')).to.equal('row-1');
      expect(mounted.row(1).querySelector('.toggle')!.ariaExpanded).to.equal('true');
      expect(mounted.said()).to.contain('Details open');
      expect(mounted.where()).to.deep.equal([1, 2]);
      await press('ArrowLeft', key);
      expect(mounted.all('.details')).to.have.length(0);
      expect(mounted.row(1).querySelector('.toggle')!.ariaExpanded).to.equal('false');
    });

  it('goes into the details by F2 and back by Escape', async () => {
    const mounted = await mountGrid();
    mounted.grid.focus();
    await press('ArrowRight', 'F2');
    expect(mounted.where()).to.deep.equal([0, 2]);
    await press('Enter', 'F2');
    expect(isFocused(mounted.find('.inside'))).to.equal(true);
    await press('ArrowDown');
    expect(isFocused(mounted.find('.inside'))).to.equal(true);
    await press('Escape');
    expect(mounted.where()).to.deep.equal([0, 2]);
  });

  it('keeps the focus where the rows are scrolled far away and back', async () => {
    const mounted = await mountGrid({ total: MILLION });
    mounted.grid.focus();
    await press('ArrowDown', 'ArrowDown', 'ArrowRight');
    const cell = mounted.cell(2, 'startedAt');
    for (const top of [50_000, 4_000_000, 7_999_000, 0]) {
      mounted.scroller.scrollTop = top;
      await settle();
      expect(isFocused(cell), `at ${top}`).to.equal(true);
      expect(mounted.seen(), `at ${top}`).to.include.members(top === 0 ? [2] : []);
      expect(mounted.seen().includes(2), `at ${top}`).to.equal(top === 0);
    }
    mounted.scroller.scrollTop = 4_000_000;
    await settle();
    await press('ArrowDown');
    expect(mounted.where()).to.deep.equal([3, 2]);
    expect(mounted.seen()).to.include(3);
  });

  it('keeps the focus where rows change, and moves it where its row is gone', async () => {
    const mounted = await mountGrid();
    mounted.grid.focus();
    await press('Control+End');
    mounted.source.answer = { ...mounted.source.answer, total: 40 };
    mounted.grid.redraw();
    expect(mounted.where()).to.deep.equal([39, 11]);
    mounted.source.answer = { ...mounted.source.answer, total: 0 };
    mounted.grid.redraw();
    expect(mounted.where()).to.deep.equal([-1, 11]);
  });
});
