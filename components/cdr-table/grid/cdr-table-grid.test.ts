import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { textOf } from '../../base/testing/dom.ts';
import { mountGrid } from './testing/mount.ts';

describe('the grid of records', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('shows each value of a record in its column', async () => {
    const mounted = await mountGrid();
    expect(mounted.seen()[0]).to.equal(0);
    expect(textOf(mounted.row(3)).split(' ').length).to.be.greaterThan(5);
    expect(mounted.cell(1, 'startedAt').textContent).to.equal('26 Nov 2026 11:58');
  });
});
