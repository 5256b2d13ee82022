import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { settle } from '../../base/testing/dom.ts';
import { seenColumns } from './layout-changes.ts';
import { mountGrid, type MountedGrid } from './testing/mount.ts';

type Spot = [x: number, y: number];

function middleOf(element: Element): Spot {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

async function drag(from: Spot, to: Spot): Promise<void> {
  await sendMouse({ type: 'move', position: from });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [(from[0] + to[0]) >> 1, to[1]] });
  await sendMouse({ type: 'move', position: to });
  await sendMouse({ type: 'up' });
  await settle();
}

function orderOf({ all }: MountedGrid): string[] {
  return all('.head-cell').map((cell) => cell.dataset['column']!);
}

function widthOf({ grid }: MountedGrid, column: string): number {
  return grid.layout.columns.find((one) => one.column === column)!.width;
}

async function openMenu({ header, find }: MountedGrid, column: string): Promise<string[]> {
  header(column).querySelector<HTMLElement>('.menu-button')!.click();
  await settle();
  return [...find('.menu').querySelectorAll('button')].map((button) => button.textContent.trim());
}

async function choose(mounted: MountedGrid, column: string, words: string): Promise<void> {
  if (!mounted.find('.menu').matches(':popover-open')) await openMenu(mounted, column);
  const found = [...mounted.find('.menu').querySelectorAll('button')].find(
    (button) => button.textContent.trim() === words,
  );
  found!.click();
  await settle();
}

describe('the columns of the grid of records', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(() => sendMouse({ type: 'move', position: [0, 0] }));

  for (const column of ['contact', 'direction', 'firstResponse', 'duration'] as const)
    it(`show how they are sorted beside the button of their menu: ${column}`, async () => {
      const mounted = await mountGrid({ sort: [{ by: column, order: 'ascending' }] });
      const header = mounted.header(column);
      header.scrollIntoView();
      await sendMouse({ type: 'move', position: middleOf(header) });
      await settle();
      const place = (part: string) => header.querySelector(part)!.getBoundingClientRect();
      const button = place('.menu-button');
      for (const part of ['.head-words', '.sort-mark'])
        expect(place(part).right <= button.left || place(part).left >= button.right, part).to.equal(true);
      expect(place('.sort-mark').right).to.be.at.most(header.getBoundingClientRect().right);
    });

  it('get wider and narrower by dragging their edge, and show it meanwhile', async () => {
    const mounted = await mountGrid();
    const grip = mounted.header('contact').querySelector('.grip')!;
    const [x, y] = middleOf(grip);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 60, y] });
    expect(mounted.cell(0, 'contact').offsetWidth).to.equal(292);
    expect(mounted.wishes).to.have.length(0);
    await sendMouse({ type: 'up' });
    await settle();
    expect(widthOf(mounted, 'contact')).to.equal(292);
    expect(mounted.cell(0, 'contact').offsetWidth).to.equal(292);
    expect(mounted.header('contact').offsetWidth).to.equal(292);
    await drag(middleOf(grip), [10, y]);
    expect(widthOf(mounted, 'contact')).to.equal(72);
    expect(mounted.grid.sort).to.deep.equal([]);
    expect(mounted.said()).to.equal('Contact: 72 pixels wide');
  });

  it('get their own width again by a double click on their edge', async () => {
    const mounted = await mountGrid();
    const grip = mounted.header('contact').querySelector<HTMLElement>('.grip')!;
    await drag(middleOf(grip), [600, middleOf(grip)[1]]);
    expect(widthOf(mounted, 'contact')).to.be.greaterThan(300);
    grip.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await settle();
    expect(widthOf(mounted, 'contact')).to.equal(232);
  });

  it('move by being dragged, and a line shows where to', async () => {
    const mounted = await mountGrid();
    const from = middleOf(mounted.header('agent').querySelector('.head-words')!);
    const target = mounted.header('contact').getBoundingClientRect();
    await sendMouse({ type: 'move', position: from });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [from[0] - 40, from[1]] });
    await sendMouse({ type: 'move', position: [Math.round(target.left + target.width / 2) + 6, from[1]] });
    expect(mounted.find('.drop').getBoundingClientRect().left).to.be.closeTo(target.right, 2);
    await sendMouse({ type: 'up' });
    await settle();
    expect(orderOf(mounted).slice(0, 5)).to.deep.equal([
      'toggle',
      'startedAt',
      'contact',
      'agent',
      'disposition',
    ]);
    expect(mounted.find('.drop').hidden).to.equal(true);
    expect(mounted.grid.sort).to.deep.equal([]);
    expect(mounted.row(0).children[3]!.classList.contains('at-agent')).to.equal(true);
    expect(mounted.said()).to.equal('Agent: column 3 of 10');
  });

  it('sort by a click that does not move', async () => {
    const mounted = await mountGrid();
    const [x, y] = middleOf(mounted.header('agent').querySelector('.head-words')!);
    await sendMouse({ type: 'click', position: [x, y] });
    await settle();
    expect(mounted.grid.sort).to.deep.equal([{ by: 'agent', order: 'ascending' }]);
    await sendKeys({ down: 'Shift' });
    await sendMouse({
      type: 'click',
      position: middleOf(mounted.header('contact').querySelector('.head-words')!),
    });
    await sendKeys({ up: 'Shift' });
    await settle();
    expect(mounted.grid.sort.map(({ by }) => by)).to.deep.equal(['agent', 'contact']);
  });

  it('get wider by Shift and move by Control and Shift with an arrow, and say so', async () => {
    const mounted = await mountGrid();
    mounted.grid.focus();
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowLeft' });
    await settle();
    expect(widthOf(mounted, 'contact')).to.equal(248);
    expect(mounted.said()).to.equal('Contact: 248 pixels wide');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'ArrowRight' });
    await settle();
    expect(orderOf(mounted).slice(2, 4)).to.deep.equal(['disposition', 'contact']);
    expect(mounted.said()).to.equal('Contact: column 3 of 10');
    expect(mounted.where()).to.deep.equal([-1, 4]);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ up: 'Control' });
    await sendKeys({ up: 'Shift' });
    await settle();
    expect(orderOf(mounted).slice(1, 4)).to.deep.equal(['startedAt', 'contact', 'disposition']);
  });

  it('offer in a menu all that can be done with them', async () => {
    const mounted = await mountGrid();
    expect(await openMenu(mounted, 'contact')).to.deep.equal([
      'Sort ascending',
      'Sort descending',
      'Do not sort',
      'Pin column',
      'Move left',
      'Move right',
      'Narrower',
      'Wider',
      'Hide column',
    ]);
    await choose(mounted, 'contact', 'Sort descending');
    expect(mounted.grid.sort).to.deep.equal([{ by: 'contact', order: 'descending' }]);
    expect(mounted.find('.menu').matches(':popover-open')).to.equal(false);
    expect(mounted.where()).to.deep.equal([-1, 3]);
    expect(await openMenu(mounted, 'agent')).to.include('Then sort by this');
    await choose(mounted, 'agent', 'Then sort by this');
    expect(mounted.grid.sort.map(({ by }) => by)).to.deep.equal(['contact', 'agent']);
    await choose(mounted, 'agent', 'Do not sort');
    expect(mounted.grid.sort.map(({ by }) => by)).to.deep.equal(['contact']);
    await choose(mounted, 'agent', 'Pin column');
    expect(orderOf(mounted).slice(0, 4)).to.deep.equal(['toggle', 'startedAt', 'agent', 'contact']);
    expect(mounted.said()).to.equal('Agent pinned');
    await choose(mounted, 'agent', 'Move left');
    expect(orderOf(mounted).slice(1, 3)).to.deep.equal(['agent', 'startedAt']);
    await choose(mounted, 'agent', 'Unpin column');
    await choose(mounted, 'contact', 'Wider');
    await choose(mounted, 'contact', 'Wider');
    expect(widthOf(mounted, 'contact')).to.equal(264);
    expect(mounted.find('.menu').matches(':popover-open')).to.equal(true);
    await choose(mounted, 'contact', 'Narrower');
    expect(widthOf(mounted, 'contact')).to.equal(248);
    await choose(mounted, 'contact', 'Hide column');
    expect(orderOf(mounted)).to.not.include('contact');
    expect(mounted.all('.at-contact')).to.have.length(0);
    expect(mounted.scroller.getAttribute('aria-colcount')).to.equal('10');
  });

  it('have a menu that stays at its button while the page is scrolled', async () => {
    const mounted = await mountGrid();
    document.body.style.minBlockSize = '3000px';
    await openMenu(mounted, 'contact');
    const below = (): number =>
      mounted.find('.menu').getBoundingClientRect().top -
      mounted.header('contact').querySelector('.menu-button')!.getBoundingClientRect().bottom;
    const before = below();
    scrollTo(0, 60);
    await settle();
    const [scrolled, after] = [scrollY, below()];
    scrollTo(0, 0);
    document.body.style.minBlockSize = '';
    expect([scrolled, after]).to.deep.equal([60, before]);
  });

  it('have a menu that is reached and left by keyboard', async () => {
    const mounted = await mountGrid();
    mounted.grid.focus();
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle();
    const inMenu = (): string => mounted.grid.shadowRoot!.activeElement!.textContent.trim();
    expect(inMenu()).to.equal('Sort ascending');
    await sendKeys({ press: 'ArrowDown' });
    expect(inMenu()).to.equal('Sort descending');
    await sendKeys({ press: 'End' });
    expect(inMenu()).to.equal('Hide column');
    await sendKeys({ press: 'ArrowDown' });
    expect(inMenu()).to.equal('Sort ascending');
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(mounted.find('.menu').matches(':popover-open')).to.equal(false);
    expect(mounted.where(), 'after Escape').to.deep.equal([-1, 2]);
    await sendKeys({ press: 'F2' });
    await settle();
    expect(inMenu()).to.equal('Sort ascending');
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(mounted.grid.sort).to.deep.equal([{ by: 'startedAt', order: 'ascending' }]);
    expect(mounted.where(), 'after Enter').to.deep.equal([-1, 2]);
  });

  it('take the focus back from a menu that closes, also where nothing has it', async () => {
    const mounted = await mountGrid();
    await openMenu(mounted, 'contact');
    (mounted.grid.shadowRoot!.activeElement as HTMLElement).blur();
    mounted.find('.menu').hidePopover();
    await settle();
    expect(mounted.where()).to.deep.equal([-1, 3]);
  });

  it('do not sort by the text of messages, in their menu either', async () => {
    const mounted = await mountGrid();
    expect(await openMenu(mounted, 'text')).to.not.include('Sort ascending');
  });

  it('stay at the beginning of the line where they are pinned', async () => {
    const mounted = await mountGrid({ width: 700 });
    mounted.scroller.scrollLeft = 400;
    await settle();
    const left = mounted.scroller.getBoundingClientRect().left;
    expect(mounted.cell(0, 'startedAt').getBoundingClientRect().left - left).to.equal(0);
    expect(mounted.header('startedAt').getBoundingClientRect().left - left).to.equal(0);
    expect(mounted.cell(0, 'contact').getBoundingClientRect().left - left).to.be.lessThan(0);
  });

  it('all scroll where there is no room for pinned ones', async () => {
    const mounted = await mountGrid({ width: 380 });
    mounted.scroller.scrollLeft = 300;
    await settle();
    const { left } = mounted.scroller.getBoundingClientRect();
    expect(mounted.cell(0, 'startedAt').getBoundingClientRect().right).to.be.lessThan(left);
  });

  it('move as they are seen in a page written from right to left', async () => {
    const mounted = await mountGrid({ dir: 'rtl' });
    await choose(mounted, 'contact', 'Move left');
    expect(
      seenColumns(mounted.grid.layout)
        .map(({ column }) => column)
        .slice(1, 3),
    ).to.deep.equal(['disposition', 'contact']);
    const grip = mounted.header('agent').querySelector('.grip')!;
    const [x, y] = middleOf(grip);
    await drag([x, y], [x - 50, y]);
    expect(widthOf(mounted, 'agent')).to.equal(202);
  });
});
