import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { isFocused, settle } from '../../base/testing/dom.ts';
import { expectFits, LONG_NAME } from '../../base/testing/fits.ts';
import { mountFilter } from './testing/mount.ts';
import { sampleCounts } from './testing/samples.ts';

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
  await settle();
};

const everything =
  'disposition=waiting,active&direction=inbound&channel=channel-1&agent=agent-1,agent-x&group=group-1' +
  '&serviceLevel=breached&reason=missed&period=2026-11-20..2026-11-26&duration=5m..2h&firstResponse=90s..' +
  '&messages=..10&contact=Acc&text=refund&match=wordStart';

describe('the filter above the table', () => {
  it('says how many there are of each disposition, and what it means', async () => {
    const { texts, find } = await mountFilter();
    expect(texts('.dispositions .chip')).to.deep.equal([
      'Waiting 214',
      'Active 1,830',
      'Initiated 905',
      'Archived 9,396',
    ]);
    const chip = find('[data-disposition=waiting]');
    expect(chip.title).to.equal('The contact wrote, and no agent has answered yet.');
    expect(find(`#${chip.getAttribute('aria-describedby')}`).textContent).to.equal(chip.title);
  });

  it('takes dispositions in and out', async () => {
    const { click, changes, find } = await mountFilter();
    await click('[data-disposition=archived]');
    await click('[data-disposition=waiting]');
    expect(find('[data-disposition=waiting]').getAttribute('aria-pressed')).to.equal('true');
    await click('[data-disposition=archived]');
    expect(changes).to.deep.equal([
      { filter: 'disposition=archived', isTyping: false },
      { filter: 'disposition=waiting,archived', isTyping: false },
      { filter: 'disposition=waiting', isTyping: false },
    ]);
  });

  it('shows each part that is set with its value', async () => {
    const { texts } = await mountFilter({ filter: everything });
    const said = texts('.pair[data-set] .opener').map((words) => words.replaceAll(/\s?–\s?/gu, '–'));
    expect(said).to.deep.equal([
      'Opened: 20–26 Nov 2026',
      'Agent: Ana Ferrer +1',
      'Channel: Support line',
      'Group: Agents',
      'Direction: Inbound',
      'Service level: Breached',
      'Reason: Missed',
      'First response: at least 1 min 30 s',
      'Duration: 5 min to 2 h',
      'Messages: at most 10',
      'Contact: Acc',
      'Only where a word begins',
    ]);
  });

  it('clears each by itself, and the focus stays where it was', async () => {
    const { all, written, find } = await mountFilter({ filter: everything });
    const parts =
      'period agent channel group direction serviceLevel reason firstResponse duration messages contact match';
    for (const part of parts.split(' ')) {
      expect(written(), part).to.contain(`${part}=`);
      const [button] = all('.pair .clear');
      const opener = `#open-${button!.dataset['back']}`;
      button!.click();
      await settle();
      expect(written(), part).to.not.contain(`${part}=`);
      expect(isFocused(find(opener)), part).to.equal(true);
    }
    expect(written()).to.equal('disposition=waiting,active&text=refund');
  });

  it('clears all at once', async () => {
    const { click, written, all, find } = await mountFilter({ filter: everything });
    await click('#clear-all');
    expect(written()).to.equal('');
    expect(all('#clear-all')).to.deep.equal([]);
    expect(isFocused(find('[data-disposition=waiting]'))).to.equal(true);
  });

  it('searches the text while it is typed, and clears it', async () => {
    const { find, changes, click } = await mountFilter();
    // Without words, the field is written in as its page is.
    expect(find<HTMLInputElement>('#text').dir).to.equal('');
    find('#text').focus();
    await sendKeys({ type: 're' });
    expect(find<HTMLInputElement>('#text').dir).to.equal('auto');
    expect(changes).to.deep.equal([
      { filter: 'text=r', isTyping: true },
      { filter: 'text=re', isTyping: true },
    ]);
    await click('.clear-text');
    expect(changes.at(-1)).to.deep.equal({ filter: '', isTyping: false });
    expect(isFocused(find('#text'))).to.equal(true);
  });
});

describe('a list of values', () => {
  it('is searched without regard to case and accents, and chosen from with counts', async () => {
    const { open, type, texts, all, changes, find } = await mountFilter();
    await open('agentIds');
    expect(isFocused(find('#panel-agentIds input[type=search]'))).to.equal(true);
    expect(texts('#panel-agentIds .choice')).to.have.length(6);
    await type('#panel-agentIds input[type=search]', 'NOVAK');
    expect(texts('#panel-agentIds .choice')).to.deep.equal(['Dara Novák 2,161']);
    all('#panel-agentIds .choice input')[0]!.click();
    await settle();
    expect(changes).to.deep.equal([{ filter: 'agent=agent-4', isTyping: false }]);
    await type('#panel-agentIds input[type=search]', 'nobody');
    expect(texts('#panel-agentIds .help')).to.deep.equal(['None has that name.']);
  });

  it('keeps what is chosen though it is not counted: by the name that was heard of, else by its id', async () => {
    const { bar, open, texts } = await mountFilter({ filter: 'agent=agent-2,agent-x' });
    bar.counts = { ...sampleCounts, agents: [{ id: 'agent-1', name: 'Ana Ferrer', count: 3 }] };
    await settle();
    await open('agentIds');
    expect(texts('#panel-agentIds .choice')).to.deep.equal(['Bruno Lima 0', 'agent-x 0', 'Ana Ferrer 3']);
    expect(texts('#panel-agentIds bdi')).to.include('agent-x');
  });

  it('of a backend that does not count it is not offered', async () => {
    const { agents: _, ...uncounted } = sampleCounts;
    const { all } = await mountFilter({ counts: uncounted });
    expect(all('#open-agentIds')).to.deep.equal([]);
    expect(all('#open-channelIds')).to.have.length(1);
    const chosen = await mountFilter({ counts: uncounted, filter: 'agent=agent-1' });
    expect(chosen.all('#open-agentIds')).to.have.length(1);
  });

  it('lists no more than a person reads, and finds the others', async () => {
    const agents = Array.from({ length: 1000 }, (_, at) => ({ id: `a${at}`, name: `Agent ${at}`, count: 1 }));
    const { open, all, text, type } = await mountFilter({ counts: { ...sampleCounts, agents } });
    await open('agentIds');
    expect(all('#panel-agentIds .choice')).to.have.length(200);
    expect(text('#panel-agentIds > .help')).to.equal('200 of 1,000 are shown. Search for the others.');
    await type('#panel-agentIds input[type=search]', 'agent 999');
    expect(all('#panel-agentIds .choice')).to.have.length(1);
  });
});

describe('the period', () => {
  it('is chosen by name, and said with its days and their time zone', async () => {
    const { open, all, changes, isOpen, find } = await mountFilter();
    await open('period');
    all('.preset')[2]!.click();
    await settle();
    expect(changes).to.deep.equal([{ filter: 'period=last7Days', isTyping: false }]);
    expect(isOpen('period')).to.equal(false);
    expect(isFocused(find('#open-period'))).to.equal(true);
    expect(find('#open-period').title.replaceAll(/[\u2066-\u2069]/g, '')).to.match(
      /^20\s?–\s?26 Nov 2026, Europe\/Madrid time$/,
    );
  });

  it('is typed as days, from those that are set', async () => {
    const { open, type, changes, find, text } = await mountFilter({ filter: 'period=yesterday' });
    await open('period');
    expect(find<HTMLInputElement>('#day-from').value).to.equal('2026-11-25');
    await type('#day-from', '2026-11-01');
    expect(changes).to.deep.equal([{ filter: 'period=2026-11-01..2026-11-25', isTyping: true }]);
    await type('#day-to', '2026-10-01');
    expect(text('#days-fault')).to.equal('The last day is before the first one. Choose a later one.');
    expect(changes).to.have.length(1);
    await type('#day-to', '');
    expect(changes.at(-1)).to.deep.equal({ filter: 'period=2026-11-01..', isTyping: true });
    expect(text('#open-period')).to.equal('Opened: since 1 Nov 2026');
  });
});

describe('the other limits', () => {
  it('are typed in their units', async () => {
    const { open, type, changes, all } = await mountFilter();
    await open('more');
    const inputs = all('#panel-more .amount input') as HTMLInputElement[];
    inputs[1]!.value = '90';
    inputs[1]!.dispatchEvent(new InputEvent('input'));
    await settle();
    expect(changes).to.deep.equal([{ filter: 'firstResponse=90s..', isTyping: true }]);
    expect(inputs[1]!.value, 'as it was typed').to.equal('90');
    inputs[6]!.value = '1.5';
    inputs[6]!.dispatchEvent(new InputEvent('input'));
    await type('#contact', 'acc');
    expect(changes.at(-1)).to.deep.equal({
      filter: 'duration=..90m&firstResponse=90s..&contact=acc',
      isTyping: true,
    });
  });

  it('say what is wrong, and keep what was right', async () => {
    const { open, changes, all, text, written } = await mountFilter({ filter: 'messages=3..' });
    await open('more');
    const [least, most] = (all('#panel-more .amount input') as HTMLInputElement[]).slice(8);
    expect(least!.value).to.equal('3');
    most!.value = '2';
    most!.dispatchEvent(new InputEvent('input'));
    await settle();
    expect(text('#fault-messageCount')).to.equal('The most is below the least. Give a higher one.');
    most!.value = '-2';
    most!.dispatchEvent(new InputEvent('input'));
    await settle();
    expect(text('#fault-messageCount')).to.equal('Give numbers from 0.');
    expect(changes).to.deep.equal([]);
    expect(written()).to.equal('messages=3..');
  });

  it('leave the focus in a field that somebody went to while they opened', async () => {
    const { bar, find, written } = await mountFilter();
    const isOpen = new Promise((resolve) =>
      find('#panel-more').addEventListener('toggle', resolve, { once: true }),
    );
    find('#open-more').click();
    await bar.updateComplete;
    find('#contact').focus();
    await isOpen;
    expect(isFocused(find('#contact'))).to.equal(true);
    await sendKeys({ type: 'acc' });
    expect(written()).to.equal('contact=acc');
  });

  it('stay where they were scrolled to in a low window while they are set', async () => {
    const { innerWidth: width, innerHeight: height } = window;
    await setViewport({ width, height: 300 });
    try {
      const { open, find, written, all } = await mountFilter();
      await open('more');
      const panel = find('#panel-more');
      panel.scrollTop = 100;
      all('#panel-more input[type=checkbox]')[0]!.click();
      await settle();
      expect(written()).to.equal('match=wordStart');
      expect(panel.scrollTop).to.equal(100);
    } finally {
      await setViewport({ width, height });
    }
  });

  it('go back to the button that is still there', async () => {
    const { all, click, isOpen, find } = await mountFilter({ filter: 'messages=3..' });
    const chip = all('.pair[data-set] .opener')[0]!;
    chip.focus();
    chip.click();
    await settle();
    expect(isOpen('more')).to.equal(true);
    const least = (all('#panel-more .amount input') as HTMLInputElement[])[8]!;
    least.focus();
    least.value = '';
    least.dispatchEvent(new InputEvent('input'));
    await settle();
    await press('Escape');
    expect(isOpen('more')).to.equal(false);
    expect(isFocused(find('#open-more'))).to.equal(true);
    await click('#open-more');
    expect(isOpen('more')).to.equal(true);
  });
});

describe('saved views', () => {
  const views = [
    { name: 'Waiting', filter: 'disposition=waiting', layout: null },
    { name: 'Breached', filter: 'serviceLevel=breached', layout: null },
  ];

  it('are saved under a name, chosen, deleted and brought back', async () => {
    const { bar, open, find, all, isOpen, type } = await mountFilter({ views });
    const heard: string[] = [];
    for (const kind of ['view-save', 'view-choose', 'view-delete', 'view-restore'])
      bar.addEventListener(kind, (event) => {
        const { viewName, view } = event as Event & { viewName?: string; view?: { name: string } };
        heard.push(`${kind} ${viewName ?? view?.name}`);
      });
    await open('views');
    find('.save-view button').click();
    await settle();
    expect(find('#view-name').getAttribute('aria-invalid')).to.equal('true');
    await type('#view-name', ' Mine ');
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(isOpen('views')).to.equal(false);
    await open('views');
    all('.views .icon-only')[1]!.click();
    await settle();
    expect(isFocused(find('#view-undo')), 'what was pressed is gone').to.equal(true);
    find('#view-undo').click();
    await settle();
    expect(isFocused(all('.view')[0]!)).to.equal(true);
    all('.view')[0]!.click();
    await settle();
    expect(heard).to.deep.equal([
      'view-save Mine',
      'view-delete Breached',
      'view-restore Breached',
      'view-choose Waiting',
    ]);
  });

  it('say that a name is taken, and that contacts are not kept', async () => {
    const { open, type, text } = await mountFilter({ views, filter: 'contact=acc' });
    await open('views');
    expect(text('#view-help')).to.equal('What you search of contacts is not kept in views.');
    await type('#view-name', 'Waiting');
    expect(text('#view-help')).to.equal('A view of this name is there. Saving replaces it.');
  });
});

describe('the filter by keyboard', () => {
  it('opens, chooses and closes a list, and goes on from its chip', async () => {
    const { find, changes, isOpen } = await mountFilter();
    find('#open-agentIds').focus();
    await press('Enter');
    expect(isOpen('agentIds')).to.equal(true);
    await press('ArrowDown', 'ArrowDown', 'Space');
    expect(changes).to.deep.equal([{ filter: 'agent=agent-2', isTyping: false }]);
    await press('ArrowUp', 'ArrowUp');
    expect(isFocused(find('#panel-agentIds input[type=search]'))).to.equal(true);
    await press('Escape');
    expect(isOpen('agentIds')).to.equal(false);
    expect(isFocused(find('#open-agentIds'))).to.equal(true);
    await press('Tab');
    expect(isFocused(find('.pair .clear'))).to.equal(true);
    await press('Enter');
    expect(changes.at(-1)?.filter).to.equal('');
    expect(isFocused(find('#open-agentIds'))).to.equal(true);
  });

  it('leaves no list open behind', async () => {
    const { find, isOpen } = await mountFilter();
    find('#open-directions').focus();
    await press('Enter');
    await press('Tab', 'Tab');
    expect(isOpen('directions')).to.equal(false);
  });
});

describe('every state of the filter', () => {
  const states: [why: string, options: Parameters<typeof mountFilter>[0], panel: string | null][] = [
    ['without counts', { counts: null }, null],
    ['with nothing set', {}, null],
    ['with everything set', { filter: everything }, null],
    ['the meanings', {}, 'meanings'],
    ['the period', { filter: 'period=today' }, 'period'],
    ['an agent', { filter: 'agent=agent-1' }, 'agentIds'],
    ['a direction', {}, 'directions'],
    ['the other limits', { filter: everything }, 'more'],
    ['no views', {}, 'views'],
  ];
  for (const [why, options, panel] of states)
    it(`${why} fits`, async () => {
      const { bar, open } = await mountFilter(options);
      if (panel !== null) await open(panel);
      await expectFits(bar);
    });

  it('long names fit', async () => {
    const agents = [{ id: 'a', name: LONG_NAME, count: 1 }];
    const views = [{ name: LONG_NAME.slice(0, 60), filter: '', layout: null }];
    const { bar, open } = await mountFilter({
      counts: { ...sampleCounts, agents },
      views,
      filter: 'agent=a',
    });
    await open('agentIds');
    await expectFits(bar);
    await open('views');
    await expectFits(bar);
  });
});
