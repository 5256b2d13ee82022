import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { findAll, settle } from '../base/testing/dom.ts';
import { until } from './testing/export-menu.ts';
import { mountLocal, sampleRows } from './testing/mount.ts';

/** Lets no frame be drawn before the element says that it is open. */
async function openBeforeFrame(opener: HTMLElement, opened: HTMLElement): Promise<void> {
  const { requestAnimationFrame } = window;
  window.requestAnimationFrame = () => 0;
  try {
    const toggled = new Promise((resolve) => opened.addEventListener('toggle', resolve, { once: true }));
    opener.click();
    await toggled;
  } finally {
    window.requestAnimationFrame = requestAnimationFrame;
  }
}

describe('a menu above jf-cdr-table', () => {
  beforeEach(() => setViewport({ width: 700, height: 800 }));
  afterEach(() => setViewport({ width: 1280, height: 800 }));

  const menus: [name: string, button: string, menu: string][] = [
    ['columns', '#columns-button', '#columns-menu'],
    ['export', '#export-button', '#export-menu'],
    ['views', '#open-views', '#panel-views'],
  ];
  for (const [name, button, menu] of menus)
    it(`opens for the first time where it opens later, also before there is anything in it: ${name}`, async () => {
      const { table, form } = await mountLocal(sampleRows(40));
      // There is more room above its button than below.
      form.style.paddingBlockStart = '500px';
      const opener = findAll(table, button)[0]!;
      const opened = findAll(table, menu)[0]!;
      // What stands around the rows is drawn a frame later.
      table.value = 'disposition=waiting';
      await openBeforeFrame(opener, opened);
      await until(() => opened.querySelector('button') !== null);
      await settle();
      const first = opened.getBoundingClientRect();
      expect(first.bottom).to.be.at.most(innerHeight);
      opened.hidePopover();
      await settle();
      opener.click();
      await settle();
      expect(first.toJSON()).to.deep.equal(opened.getBoundingClientRect().toJSON());
    });

  it('keeps in sight in a low window what stands below the columns', async () => {
    await setViewport({ width: 380, height: 500 });
    const { table } = await mountLocal(sampleRows(40));
    findAll(table, '#columns-button')[0]!.click();
    await until(() => findAll(table, '#columns-menu .menu-reset').length > 0);
    await settle();
    const bottomOf = (part: string) => findAll(table, part)[0]!.getBoundingClientRect().bottom;
    expect(bottomOf('#columns-menu .menu-reset')).to.be.at.most(bottomOf('#columns-menu'));
    expect(bottomOf('#columns-menu')).to.be.at.most(innerHeight);
  });
});
