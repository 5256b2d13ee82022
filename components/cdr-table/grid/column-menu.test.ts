import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expectFits } from '../../base/testing/fits.ts';
import { isFocused, settle } from '../../base/testing/dom.ts';
import { mountGrid, type MountedGrid } from './testing/mount.ts';

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await settle();
}

/** The menu of the second column, opened by keyboard. */
async function openByKeyboard(mounted: MountedGrid): Promise<void> {
  mounted.grid.focus();
  await press('ArrowUp', 'ArrowRight', 'ArrowRight', 'F2');
  expect(mounted.find('.menu').matches(':popover-open')).to.equal(true);
}

/** The browser of the tests has no pointer that hovers, and would show the buttons of all columns. */
function withMouse({ grid }: MountedGrid): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.menu-button.menu-button { opacity: 0; }');
  grid.shadowRoot!.adoptedStyleSheets.push(sheet);
}

function isButtonSeen({ header }: MountedGrid, column: string): boolean {
  return getComputedStyle(header(column).querySelector('.menu-button')!).opacity === '1';
}

describe('the menu of a column', () => {
  beforeEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    await sendMouse({ type: 'move', position: [0, 799] });
  });

  it('hangs from a button that is seen as long as it is open', async () => {
    const mounted = await mountGrid();
    withMouse(mounted);
    mounted.grid.focus();
    expect(isButtonSeen(mounted, 'contact')).to.equal(false);
    await press('ArrowUp', 'ArrowRight', 'ArrowRight');
    expect(isButtonSeen(mounted, 'contact'), 'its head has the focus').to.equal(true);
    await press('F2');
    expect(isButtonSeen(mounted, 'contact'), 'it is open').to.equal(true);
    expect(isButtonSeen(mounted, 'agent'), 'another column').to.equal(false);
    await press('Escape', 'ArrowDown');
    expect(isButtonSeen(mounted, 'contact'), 'it is closed').to.equal(false);
  });

  it('marks how the column is sorted, and says it', async () => {
    const mounted = await mountGrid();
    const chosen = (): unknown => ({
      said: mounted.all('.menu [aria-checked=true]').map((item) => item.textContent.trim()),
      marked: mounted.all('.menu button:has(.check)').map((item) => item.textContent.trim()),
    });
    await openByKeyboard(mounted);
    expect(chosen()).to.deep.equal({ said: ['Do not sort'], marked: ['Do not sort'] });
    await press('ArrowDown', 'Enter');
    await press('F2');
    expect(chosen()).to.deep.equal({ said: ['Sort descending'], marked: ['Sort descending'] });
    expect(mounted.all('.menu [role=menuitemradio]')).to.have.length(3);
  });

  it('is closed by Tab, which leads on from its column', async () => {
    const mounted = await mountGrid();
    await openByKeyboard(mounted);
    await press('Tab');
    expect(mounted.find('.menu').matches(':popover-open')).to.equal(false);
    expect(isFocused(mounted.header('contact').querySelector('.menu-button'))).to.equal(true);
  });

  it('becomes that of another column by the press of its button', async () => {
    const mounted = await mountGrid();
    const menu = mounted.find('.menu');
    const buttonOf = (column: string) => mounted.header(column).querySelector<HTMLElement>('.menu-button')!;
    buttonOf('contact').click();
    await settle();
    const { left } = menu.getBoundingClientRect();
    const { x, y, width, height } = buttonOf('agent').getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(x + width / 2), Math.round(y + height / 2)],
    });
    await settle();
    expect(menu.matches(':popover-open')).to.equal(true);
    expect(menu.ariaLabel ?? menu.getAttribute('aria-label')).to.contain('Agent');
    expect(menu.getBoundingClientRect().left).to.be.greaterThan(left);
    expect(isFocused(menu.querySelector('button'))).to.equal(true);
    await press('Escape');
    expect(menu.matches(':popover-open')).to.equal(false);
  });

  it('is closed where the grid is taken out of the page', async () => {
    const mounted = await mountGrid();
    withMouse(mounted);
    await openByKeyboard(mounted);
    mounted.grid.remove();
    mounted.box.append(mounted.grid);
    mounted.grid.requestUpdate();
    await settle();
    expect(isButtonSeen(mounted, 'contact')).to.equal(false);
  });

  for (const sort of [[], [{ by: 'agent', order: 'descending' }]] as const)
    it(`fits and is accessible while ${sort.length} columns are sorted`, async () => {
      const mounted = await mountGrid({ sort });
      await openByKeyboard(mounted);
      await expectFits(mounted.grid);
    });
});
