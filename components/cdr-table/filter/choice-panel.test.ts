import { expect } from '@open-wc/testing';
import { expectFits } from '../../base/testing/fits.ts';
import { mountFilter } from './testing/mount.ts';

describe('a panel of fixed values', () => {
  const meanings: [panel: string, first: string, count: number][] = [
    ['directions', 'Inbound The contact wrote first', 2],
    ['serviceLevels', 'Not started Nobody is waiting for an answer', 5],
    ['archivedReasons', 'By an agent An agent archived it', 4],
  ];
  for (const [panel, first, count] of meanings)
    it(`says what each of them means: ${panel}`, async () => {
      const { bar, open, texts } = await mountFilter();
      await open(panel);
      expect(texts(`#panel-${panel} .choice`)[0]).to.equal(first);
      expect(texts(`#panel-${panel} .choice .help`)).to.have.length(count);
      await expectFits(bar);
    });

  it('has its boxes where its title begins, and lines of one height', async () => {
    const { open, find, all } = await mountFilter();
    await open('channelIds');
    const begin = (selector: string): number => find(selector).getBoundingClientRect().left;
    expect(begin('#panel-channelIds .choice input')).to.equal(begin('#panel-channelIds h3'));
    const heights = all('#panel-channelIds .choice').map((line) => line.getBoundingClientRect().height);
    expect(new Set(heights)).to.deep.equal(new Set([32]));
  });
});
