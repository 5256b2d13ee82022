import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Viewer } from '../../../src/contract/viewer.ts';
import { findAll, focused, settle, wordsOf } from '../../base/testing/dom.ts';
import { FakeWorkspace, NOW } from '../../base/testing/fake-workspace.ts';
import { sampleRecord } from '../../base/testing/sample-record.ts';
import { sampleMessage } from '../../base/testing/samples.ts';
import '../../workspace/define.ts';
import '../define.ts';

const inTable = (table: Element, selector: string) => findAll(table, selector);
const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await settle();
};

describe('a row of the table', () => {
  it('opens in place by keyboard, tells its history, and leads to its conversation', async () => {
    const workspace = new FakeWorkspace();
    const masking = { masked: true, because: 'group-hides-numbers' } as const;
    const viewer = { id: 'sam', name: 'Sam', role: 'supervisor', masking } as Viewer;
    workspace.viewer.set({ state: 'ready', viewer });
    const owner = await fixture(
      html`<jf-workspace .workspace=${workspace}
        ><jf-cdr-table style="block-size: 600px" time-zone="UTC"></jf-cdr-table
      ></jf-workspace>`,
    );
    await settle();
    const table = owner.querySelector('jf-cdr-table')!;
    workspace.cdr.selections.last!.show([sampleRecord(), sampleRecord({ id: 'record-2' })]);
    await settle();
    const heard: unknown[] = [];
    owner.addEventListener('jf-conversation-select', (event) =>
      heard.push((event as Event & { conversationId: string }).conversationId),
    );

    inTable(table, '[role="gridcell"] button')[0]!.click();
    await settle();
    const [details] = inTable(table, 'jf-cdr-table-details');
    expect(wordsOf(details!)).to.contain('History');
    workspace.cdr.interactions.of(['conversation-1', 'message-1']).set({
      state: 'ready',
      items: [{ kind: 'message', key: 'm1', at: NOW, message: sampleMessage() }],
      problem: null,
    });
    await settle();
    expect(wordsOf(details!)).to.contain('12:04').and.to.contain('Is the branch open on Sunday?');
    expect(details!.getBoundingClientRect().height).to.be.greaterThan(100);

    inTable(table, '[role="gridcell"] button')[0]!.focus();
    await press('F2');
    expect(focused()?.className).to.equal('open');
    await press('Enter');
    expect(heard).to.deep.equal(['conversation-1']);
  });

  it('of the host opens without asking any backend', async () => {
    const table = await fixture(
      html`<jf-cdr-table
        style="block-size: 600px"
        time-zone="Asia/Tokyo"
        .rows=${[sampleRecord()]}
      ></jf-cdr-table>`,
    );
    await settle();
    inTable(table, '[role="gridcell"] button')[0]!.click();
    await settle();
    const [details] = inTable(table, 'jf-cdr-table-details');
    expect(wordsOf(details!)).to.contain('19:05 First answer after 1 min 30 s');
    expect(inTable(table, '.open')).to.deep.equal([]);
  });
});
