import { describe, expect, it } from 'vitest';
import { record } from '../../../test/workspace/rig/records.ts';
import { createRowList, MOST_TOLD } from './row-list.ts';

describe('the news of interactions that are not in the list', () => {
  const changed = (id: string) => record(id, { text: 'Newer', revision: 2 });

  it('are kept until their page comes', () => {
    const list = createRowList();
    list.take(changed('r1'), false);
    list.append([record('r1')]);
    expect([list.at(0)?.text, list.isOutdated]).toEqual(['Newer', false]);
  });

  it('are kept to a limit, behind which the list says that it has to be read anew', () => {
    const list = createRowList();
    for (let place = 0; place <= MOST_TOLD; place += 1) list.take(changed(`r${place}`), place === 0);
    expect([list.arrived, list.isOutdated]).toEqual([1, true]);
    list.append([record('r0'), record('r1')]);
    expect([list.at(0)?.text, list.at(1)?.text]).toEqual(['Hello', 'Newer']);
    list.beginAnew();
    list.replace([record('r0')]);
    expect([list.arrived, list.isOutdated]).toEqual([0, false]);
  });

  it('are as new as they were told last', () => {
    const list = createRowList();
    for (const id of ['again', 'once']) list.take(changed(id), false);
    list.beginAnew();
    list.take(changed('again'), false);
    for (let place = 1; place < MOST_TOLD; place += 1) list.take(changed(`r${place}`), false);
    list.append([record('again'), record('once')]);
    expect([list.at(0)?.text, list.at(1)?.text]).toEqual(['Newer', 'Hello']);
  });
});
