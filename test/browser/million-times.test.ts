import { expect } from '@open-wc/testing';
import type { JfCdrTable } from '../../components/cdr-table/cdr-table.ts';
import { pause } from '../../components/base/pause.ts';
import { watch } from '../../demo/million/stopwatch.ts';
import { TimesView } from '../../demo/million/times-view.ts';

/** As much of a table as is looked at: it answers everything at once, when it is told to. */
class FakeTable extends HTMLElement {
  value = '';
  rows: readonly unknown[] = [];
  readonly updateComplete = Promise.resolve(true);
  /** Whether it is busy, each time that somebody looks. */
  readonly busy: boolean[] = [];

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.querySelector = () => (this.busy.shift() === true ? this : null);
  }

  ask(value: string): void {
    this.value = value;
    this.dispatchEvent(new Event('change'));
  }
}
customElements.define('fake-table', FakeTable);

async function passes(): Promise<void> {
  for (let times = 0; times < 20; times += 1) await pause();
}

describe('the times of the million rows', () => {
  function watched() {
    const table = new FakeTable();
    const told: string[] = [];
    const took: number[] = [];
    watch(table as unknown as JfCdrTable, (measured) => {
      told.push(`${measured.isSort ? 'sort' : 'filter'} ${measured.value}`);
      took.push(measured.took);
    });
    return { table, told, took };
  }

  it('are told in the order of the questions, also where the later is answered first', async () => {
    const { table, told } = watched();
    table.busy.push(true, false, true, false);
    table.ask('text=a');
    table.ask('text=a&sort=agent.asc');
    await passes();
    expect(told).to.deep.equal(['filter text=a', 'sort text=a&sort=agent.asc']);
  });

  it('count from the press, as the rows are drawn before the change is told', async () => {
    const { table, took } = watched();
    table.click();
    const until = performance.now() + 30;
    while (performance.now() < until);
    table.ask('text=a');
    await passes();
    expect(took[0]).to.be.at.least(30);
  });

  it('are not told of rows that are gone', async () => {
    const { table, told } = watched();
    table.ask('text=a');
    table.rows = [];
    await passes();
    table.ask('text=b');
    await passes();
    expect(told).to.deep.equal(['filter text=b']);
  });

  it('stand below facts in a steady order, whichever is known first', () => {
    const facts = document.createElement('dl');
    const view = new TimesView(facts, document.createElement('ol'));
    const all = (): string[] => [...facts.children].map(({ textContent }) => textContent);
    view.memory('With the table', 3e6);
    view.fact('First rows laid out', '9 ms');
    view.memory('Rows alone', 1e6);
    view.fact('Rows', '10');
    view.memory('With the table', 4e6);
    expect(all()).to.deep.equal([
      'Rows',
      '10',
      'First rows laid out',
      '9 ms',
      'Rows alone',
      'about 1 MB',
      'With the table',
      'about 4 MB',
    ]);
    view.clear();
    expect(all()).to.deep.equal([]);
  });
});
