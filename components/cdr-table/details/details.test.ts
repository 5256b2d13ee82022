import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CdrRow } from '../../../src/cdr/types.ts';
import type { Channel } from '../../../src/contract/channel.ts';
import type { Viewer } from '../../../src/contract/viewer.ts';
import type { Masking } from '../../../src/masking/index.ts';
import type { InteractionState } from '../../../src/workspace/cdr.ts';
import type { LifecycleEvent } from '../../../src/workspace/workspace.ts';
import type { ConversationSelectEvent } from '../../base/events/conversation-select.ts';
import { findAll, isFocused, settle, wordsOf } from '../../base/testing/dom.ts';
import { FakeWorkspace, NOW } from '../../base/testing/fake-workspace.ts';
import { expectFits, LONG_NAME } from '../../base/testing/fits.ts';
import { sampleRecord } from '../../base/testing/sample-record.ts';
import { placeOf } from '../../base/testing/words-place.ts';
import { sampleMessage } from '../../base/testing/samples.ts';
import '../../workspace/define.ts';
import { CdrTableDetails } from './details.ts';

CdrTableDetails.define('jf-cdr-table-details');

const HOUR = 3_600_000;
const MINUTE = 60_000;
const unmasked: Masking = { masked: false, because: 'group-shows-numbers' };
const masked: Masking = { masked: true, because: 'group-hides-numbers' };

interface Options {
  readonly masking?: Masking;
  readonly timeZone?: string;
}

async function mount(row: CdrRow, { masking = masked, timeZone = 'UTC' }: Options = {}) {
  const workspace = new FakeWorkspace();
  workspace.viewer.set({ state: 'ready', viewer: { id: 'sam', name: 'Sam', masking } as Viewer });
  workspace.channels.set({
    state: 'ready',
    items: [{ id: 'channel-1', name: 'Support line', serviceLevelTarget: 5 * MINUTE } as Channel],
  });
  const owner = await fixture(
    html`<jf-workspace .workspace=${workspace}
      ><jf-cdr-table-details .row=${row} .timeZone=${timeZone}></jf-cdr-table-details
    ></jf-workspace>`,
  );
  await settle();
  const details = owner.querySelector('jf-cdr-table-details')!;
  const told = workspace.cdr.interactions.of([row.conversationId, row.sessionId]);
  return { ...reading(details), workspace, owner, told };
}

async function mountAlone(row: CdrRow, masking: Masking | null = null) {
  const details = await fixture<CdrTableDetails>(
    html`<jf-cdr-table-details .row=${row} .masking=${masking}></jf-cdr-table-details>`,
  );
  await settle();
  return reading(details);
}

function reading(details: CdrTableDetails) {
  return {
    details,
    find: (selector: string) => findAll(details, selector)[0],
    text: () => wordsOf(details),
    entries: () => findAll(details, '.timeline > li').map(wordsOf),
    /** The facts by their names. */
    facts: () =>
      Object.fromEntries(
        findAll(details, '.facts > div').map((one) => [
          wordsOf(one.querySelector('dt')!),
          wordsOf(one.querySelector('dd')!),
        ]),
      ),
  };
}

const event = (kind: LifecycleEvent, at: number) =>
  ({ kind: 'event', key: `${kind}:${at}`, at, sessionId: 'message-1', event: kind }) as const;
const message = (id: string, at: number, change: Parameters<typeof sampleMessage>[0] = {}) =>
  ({ kind: 'message', key: id, at, message: sampleMessage({ id, at, ...change }) }) as const;
const ready = (...items: InteractionState['items']): InteractionState => ({
  state: 'ready',
  items,
  problem: null,
});

const outreach = ready(
  event('startedByBusiness', NOW - 60 * HOUR),
  message('m1', NOW - 60 * HOUR, {
    direction: 'outbound',
    origin: 'agent',
    author: { id: 'ben', name: 'Ben Ito' },
    content: { kind: 'template', name: 'hello', language: 'en', body: '*Your* order is here' },
  }),
  event('windowExceeded', NOW - 36 * HOUR),
  event('answeredByContact', NOW - 30 * HOUR),
  message('m2', NOW - 30 * HOUR, { content: { kind: 'text', text: 'Thanks!' } }),
  message('m3', NOW - 29 * HOUR, {
    direction: 'outbound',
    origin: 'agent',
    author: { id: 'sam', name: 'Sam' },
    status: 'failed',
    error: { code: 131026, title: 'Undeliverable' },
    content: { kind: 'text', text: 'You are welcome' },
  }),
  event('archivedByAgent', NOW - 28 * HOUR),
);

describe('the facts of an interaction', () => {
  it('stand under their names, with times in the zone of the table', async () => {
    const { facts, text } = await mount(
      sampleRecord({
        disposition: 'archived',
        archivedReason: 'agent',
        endedAt: NOW - HOUR,
        duration: HOUR,
        messageCount: 1200,
      }),
      { timeZone: 'Asia/Tokyo' },
    );
    expect(facts()).to.deep.equal({
      Contact: 'Acc 10342',
      Disposition: 'Archived By an agent',
      Channel: 'Support line',
      Agent: 'Ben Ito',
      Group: 'Agents',
      Direction: 'Inbound The contact wrote first',
      Opened: '23 Nov 2026, 19:04:00 GMT+9',
      Ended: '23 Nov 2026, 20:04:00 GMT+9',
      Duration: '1 h 0 min',
      'First response': '1 min 30 s, target 5 min 0 s',
      'Service level': 'Met',
      Messages: '1,200',
    });
    expect(text()).to.contain('Open conversation');
  });

  it('say what is not there yet, and what never came', async () => {
    const none = { agent: null, group: null, firstResponse: null } as const;
    const live = await mount(sampleRecord({ ...none, serviceLevel: 'running' }));
    expect(live.facts()).to.include({
      Agent: 'Nobody',
      Disposition: 'Active',
      Ended: 'Not yet',
      Duration: '2 h 0 min so far',
      'First response': 'None yet Target 5 min 0 s',
    });
    expect(live.facts()).not.to.have.any.keys('Group');
    const over = await mountAlone(sampleRecord({ ...none, endedAt: NOW, serviceLevel: 'breached' }));
    expect(over.facts()).to.include({ 'First response': 'None came', 'Service level': 'Breached' });
  });

  it('have no number unless it is known that the viewer sees it', async () => {
    const contact = { ref: 'ref-1', accountId: 'Acc 10342', name: 'Ana', number: '+5511987654321' };
    const row = sampleRecord({ contact });
    for (const { text } of [await mount(row), await mountAlone(row), await mountAlone(row, masked)]) {
      expect(text()).to.contain('Acc 10342').and.to.contain('Ana').and.not.to.contain('987654321');
    }
    for (const { facts } of [await mount(row, { masking: unmasked }), await mountAlone(row, unmasked)]) {
      expect(facts().Contact).to.equal('+5511987654321 Ana');
    }
  });
});

describe('an interaction in a page written from right to left', () => {
  /** Where each of these begins, from the left. */
  const lefts = (element: Element, ...words: string[]): number[] =>
    words.map((one) => placeOf(element, one).left);
  const areInOrder = (places: readonly number[]): boolean =>
    places.every((place, at) => at === 0 || place > places[at - 1]!);

  it('has times, spans and sentences that are read as they are written', async () => {
    const { details, told, find } = await mount(sampleRecord({ duration: 200_000, endedAt: NOW }));
    details.parentElement!.dir = 'rtl';
    told.set(outreach);
    await settle();
    const fact = (name: string): Element =>
      findAll(details, 'dt').find((one) => wordsOf(one) === name)!.nextElementSibling!;
    expect(areInOrder(lefts(fact('Duration'), '3', 'min', '20', ' s'))).to.equal(true);
    expect(areInOrder(lefts(fact('First response'), '1', 'min', '30', 'target', '5'))).to.equal(true);
    expect(areInOrder(lefts(fact('Opened'), '23', 'Nov', '2026', 'UTC'))).to.equal(true);
    expect(areInOrder(lefts(find('.day')!, '21', 'Nov', '2026'))).to.equal(true);
    const exceeded = find('[data-tone=urgent] .what')!;
    expect(areInOrder(lefts(exceeded, 'Window', 'exceeded', ': ', '24', ' h'))).to.equal(true);
  });

  it('has the lines of a fact at one side', async () => {
    const contact = { ref: 'ref-1', accountId: 'Acc 10342', name: 'Ana Pérez' };
    const { details, find } = await mount(sampleRecord({ contact }));
    details.parentElement!.dir = 'rtl';
    await settle();
    const fact = find('dd')!;
    expect(placeOf(fact, 'Ana Pérez').right).to.be.closeTo(placeOf(fact, 'Acc 10342').right, 1);
  });
});

describe('the history of an interaction', () => {
  it('is what the workspace tells: outreach, notices, answers and archive, each with its time', async () => {
    const { told, entries, find } = await mount(sampleRecord());
    told.set(outreach);
    await settle();
    expect(entries()).to.deep.equal([
      '21 Nov 2026 00:04 Session started with a template',
      '00:04 Ben Ito Template Your order is here',
      '22 Nov 2026 00:04 Window exceeded: no answer in 24 h',
      '06:04 The contact answered: the window is open',
      '06:04 Acc 10342 Thanks!',
      '07:04 You You are welcome Not delivered: The contact is not on WhatsApp, or uses a version that is too old. Try another channel.',
      '08:04 Archived by an agent',
    ]);
    expect(find('.timeline')?.localName).to.equal('ol');
    expect(find('time[title]')?.title).to.equal('21 Nov 2026, 00:04:00 UTC');
  });

  it('follows the interaction while it is open, and lets it go with the row', async () => {
    const { told, entries, details } = await mount(sampleRecord());
    told.set(ready(event('startedByContact', NOW - HOUR)));
    await settle();
    expect(entries()).to.have.length(1);
    told.set(ready(event('startedByContact', NOW - HOUR), message('m1', NOW)));
    await settle();
    expect(entries()).to.have.length(2);
    details.row = sampleRecord({ revision: 2 });
    await settle();
    expect(told.released).to.equal(0);
    details.row = sampleRecord({ id: 'record-2', sessionId: 'message-2' });
    await settle();
    expect(told.released).to.equal(1);
    expect(entries()).to.deep.equal([]);
  });

  it('is a skeleton while it is read', async () => {
    const { find } = await mount(sampleRecord());
    expect(find('.skeleton')?.getAttribute('aria-label')).to.equal('Reading the history');
    expect(find('.timeline')).to.equal(undefined);
  });

  it('that could not be read can be read again, and until then is what the record tells', async () => {
    const { told, text, entries, find, workspace } = await mount(sampleRecord());
    told.set({ state: 'failed', items: [], problem: null });
    await settle();
    expect(text()).to.contain('The history could not be read.');
    expect(entries()).to.have.length(2);
    find('.retry')!.click();
    expect(workspace.given('retry')).to.have.length(1);
  });

  it('that is not kept any more is what the record tells', async () => {
    const { told, text, entries } = await mount(sampleRecord());
    told.set({ state: 'missing', items: [], problem: null });
    await settle();
    expect(text()).to.contain('are not kept any more');
    expect(entries()).to.deep.equal([
      '23 Nov 2026 10:04 Session started by the contact',
      '10:05 First answer after 1 min 30 s',
    ]);
  });

  it('of a row alone is what the record tells', async () => {
    const change = { direction: 'outbound', endedAt: NOW, disposition: 'archived' } as const;
    const { entries, find } = await mountAlone(sampleRecord({ ...change, archivedReason: 'idle' }));
    expect(entries()).to.deep.equal([
      '23 Nov 2026 10:04 Session started with a template',
      'First answer 1 min 30 s after the contact wrote',
      '12:04 Archived by itself: no message for 24 h',
    ]);
    expect(find('.open')).to.equal(undefined);
  });

  it('of a row that the host gave is what the record tells, also beside a workspace', async () => {
    const { details, workspace, entries, find, told } = await mount(sampleRecord());
    details.isOfHost = true;
    await settle();
    expect(told.released).to.equal(1);
    expect(entries()).to.have.length(2);
    expect(find('.open')).to.equal(undefined);
    details.row = sampleRecord({ id: 'record-9', conversationId: 'c9', sessionId: 's9' });
    await settle();
    expect(workspace.cdr.interactions.of(['c9', 's9']).subscribers).to.equal(0);
  });

  it('that is long is drawn in part until the others are asked for', async () => {
    const { told, entries, find } = await mount(sampleRecord());
    told.set(ready(...Array.from({ length: 130 }, (_, place) => message(`m${place}`, NOW + place))));
    await settle();
    expect(entries()).to.have.length(100);
    expect(wordsOf(find('.more')!)).to.equal('Show 30 more');
    find('.more')!.click();
    await settle();
    expect(entries()).to.have.length(130);
  });
});

describe('the conversation of an interaction', () => {
  it('is opened by keyboard, and the page hears which', async () => {
    const { owner, find, details } = await mount(sampleRecord());
    const heard: unknown[] = [];
    owner.addEventListener('jf-conversation-select', (chosen) => {
      const { conversationId, accountId } = chosen as ConversationSelectEvent;
      heard.push([conversationId, accountId]);
    });
    details.tabIndex = -1;
    details.focus();
    await sendKeys({ press: 'Tab' });
    expect(isFocused(find('.open')!)).to.equal(true);
    await sendKeys({ press: 'Enter' });
    expect(heard).to.deep.equal([['conversation-1', 'Acc 10342']]);
  });
});

describe('the details of an interaction fit', () => {
  const long = sampleRecord({
    contact: { ref: 'ref-1', accountId: LONG_NAME, name: `\u202E${LONG_NAME}` },
    agent: { id: 'agent-1', name: LONG_NAME },
    channel: { id: 'channel-1', name: LONG_NAME },
    disposition: 'archived',
    archivedReason: 'missed',
    serviceLevel: 'breached',
    endedAt: NOW,
  });

  it('with a history', async () => {
    const { told, details } = await mount(long);
    told.set(
      ready(
        ...outreach.items,
        message('long', NOW - HOUR, { content: { kind: 'text', text: LONG_NAME.repeat(9) } }),
        event('archivedMissed', NOW),
      ),
    );
    await settle();
    await expectFits(details);
  });

  for (const state of ['loading', 'failed', 'missing'] as const) {
    it(`while the history is ${state}`, async () => {
      const { told, details } = await mount(long);
      told.set({ state, items: [], problem: null });
      await settle();
      await expectFits(details);
    });
  }

  it('of a row alone', async () => {
    const { details } = await mountAlone(long, unmasked);
    await expectFits(details);
  });
});
