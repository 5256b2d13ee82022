import { expect } from '@open-wc/testing';
import type { CdrSort } from '../../../src/cdr/types.ts';
import { chosenSort, cycledSort } from './sort-changes.ts';

const up = (by: CdrSort['by']): CdrSort => ({ by, order: 'ascending' });
const down = (by: CdrSort['by']): CdrSort => ({ by, order: 'descending' });

describe('the sorting after a header was used', () => {
  const table: [from: CdrSort[], column: CdrSort['by'], adds: boolean, to: CdrSort[]][] = [
    [[], 'agent', false, [up('agent')]],
    [[up('agent')], 'agent', false, [down('agent')]],
    [[down('agent')], 'agent', false, []],
    [[up('contact')], 'agent', false, [up('agent')]],
    [[up('contact'), up('agent')], 'agent', false, [down('agent')]],
    [[], 'agent', true, [up('agent')]],
    [[up('contact')], 'agent', true, [up('contact'), up('agent')]],
    [[up('contact'), up('agent')], 'agent', true, [up('contact'), down('agent')]],
    [[up('contact'), down('agent')], 'agent', true, [up('contact')]],
    [[up('contact'), down('agent')], 'contact', true, [down('contact'), down('agent')]],
    [[up('contact'), down('agent')], 'group', true, [up('contact'), up('group')]],
  ];
  for (const [from, column, adds, to] of table)
    it(`${JSON.stringify(from)}, ${column}${adds ? ', added' : ''}`, () =>
      expect(cycledSort(from, column, adds)).to.deep.equal(to));

  it('takes nothing away that does not sort', () => {
    const both = [up('contact'), up('agent')];
    expect(chosenSort(both, 'group', null, true)).to.deep.equal(both);
    expect(chosenSort(both, 'contact', null, true)).to.deep.equal([up('agent')]);
  });
});
