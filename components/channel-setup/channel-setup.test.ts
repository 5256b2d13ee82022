import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { isFocused, settle, textOf, wordsOf } from '../base/testing/dom.ts';
import { expectFits, LONG_NAME } from '../base/testing/fits.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { NOW } from '../base/testing/fake-workspace.ts';
import { succeed } from '../base/testing/succeed.ts';
import '../workspace/define.ts';
import './define.ts';
import { administrator, mount, rejectedChannel, sampleChannel } from './testing/mount.ts';

describe('jf-channel-setup', () => {
  it('shows each channel with its number, state, quality and target', async () => {
    const mounted = await mount([
      sampleChannel(),
      sampleChannel({ id: 'channel-3', name: 'Events', status: 'verifying', quality: 'unknown' }),
      sampleChannel({ id: 'channel-4', name: 'Odd', quality: 'PURPLE', serviceLevelTarget: 90_000 }),
    ]);
    const rows = mounted.all('.row').map(wordsOf);
    expect(rows[0]).to.contain('Support line');
    expect(rows[0]).to.contain('+442079460958');
    expect(rows[0]).to.contain('Connected');
    expect(rows[0]).to.contain('High quality');
    expect(rows[0]).to.contain('First answer within 5 min');
    expect(rows[1]).to.contain('Being verified');
    expect(rows[1]).to.not.contain('First answer');
    expect(rows[2]).to.contain('Quality: PURPLE');
    expect(rows[2]).to.contain('First answer within 90 s');
    await expectFits(mounted.element);
  });

  it('says which value was rejected, and why', async () => {
    const mounted = await mount([rejectedChannel()]);
    expect(wordsOf(mounted.find('.rejection'))).to.contain('It is not the registered name.');
    expect(wordsOf(mounted.find('.rejection strong'))).to.equal('Legal entity name :');
    await expectFits(mounted.element);
    const odd = rejectedChannel({ rejection: { field: 'business_verification', reason: 'Pending.', at: 0 } });
    mounted.workspace.channels.set({ state: 'ready', items: [odd] });
    await settle();
    expect(wordsOf(mounted.find('.rejection'))).to.contain('business_verification : Pending.');
  });

  it('lets no name turn the words around it, also where it is only heard', async () => {
    const name = 'קו 24/7';
    const mounted = await mount([sampleChannel({ name }), rejectedChannel({ name })]);
    mounted.administration.channelDrafts.save('draft-1', { channelId: 'channel-2' });
    await settle();
    const named = mounted.all('button').flatMap((one) => one.ariaLabel ?? []);
    expect(named).to.deep.equal([
      'Continue: \u2068Mending of קו 24/7\u2069',
      'Discard: \u2068Mending of קו 24/7\u2069',
      'Change the service-level target of \u2068קו 24/7\u2069',
      'Hand-over sheet for \u2068קו 24/7\u2069',
      'Mend the request for \u2068קו 24/7\u2069',
      'Hand-over sheet for \u2068קו 24/7\u2069',
    ]);
    expect(textOf(mounted.find('.draft-name'))).to.equal('Mending of \u2068קו 24/7\u2069');
  });

  it('says aloud when the state of a request changes', async () => {
    const events = sampleChannel({ id: 'channel-3', name: 'Events', status: 'verifying' });
    const mounted = await mount([events]);
    mounted.workspace.channels.set({ state: 'ready', items: [{ ...events, status: 'connected' }] });
    await settle();
    const said = mounted.all('[role=status]').map(wordsOf);
    expect(said).to.contain('Events: Connected');
  });

  it('invites to the first request where there is no channel', async () => {
    const mounted = await mount([]);
    expect(mounted.text()).to.contain('No number is connected yet');
    await expectFits(mounted.element);
    await mounted.click('Connect a number');
    expect(mounted.all('#businessManagerId')).to.have.length(1);
  });

  it('shows a skeleton while the channels are read', async () => {
    const mounted = await mount([], (workspace) => {
      workspace.channels.value = { state: 'loading', items: [] };
    });
    expect(mounted.text()).to.contain('Loading the numbers');
    expect(mounted.all('.bone').length).to.be.greaterThan(0);
    await expectFits(mounted.element);
  });

  it('offers to try again where they could not be read', async () => {
    const mounted = await mount([], (workspace) => {
      workspace.channels.value = { state: 'failed', items: [] };
    });
    await expectFits(mounted.element);
    await mounted.click('Try again');
    expect(mounted.workspace.given('retry')).to.have.length(1);
  });

  it('tells who is no administrator who may change something', async () => {
    const mounted = await mount([sampleChannel(), rejectedChannel()], ({ viewer }) => {
      viewer.value = { state: 'ready', viewer: { ...administrator, role: 'agent' } };
    });
    expect(mounted.text()).to.contain('Only administrators connect numbers');
    expect(mounted.hasButton('Connect a number')).to.equal(false);
    expect(mounted.hasButton('Mend the request for Returns')).to.equal(false);
    expect(mounted.hasButton('Change the service-level target of Support line')).to.equal(false);
    await expectFits(mounted.element);
  });

  it('tells who was not let in at all', async () => {
    const problem: Problem = { title: 'No', status: 403, code: 'role-not-allowed' };
    const mounted = await mount([], ({ viewer }) => {
      viewer.value = { state: 'refused', viewer: null, problem };
    });
    expect(mounted.text()).to.contain('You may not use WhatsApp here.');
    await expectFits(mounted.element);
  });

  it('goes on showing what it knows when the viewer is signed out or offline', async () => {
    const mounted = await mount([sampleChannel()], ({ viewer, connection }) => {
      viewer.value = { state: 'signed-out', viewer: administrator };
      connection.value = { ...connection.value, state: 'offline' };
    });
    expect(mounted.text()).to.contain('You are signed out.');
    expect(mounted.text()).to.contain('You are offline.');
    expect(mounted.text()).to.contain('Support line');
    await expectFits(mounted.element);
    await mounted.click('Try now');
    expect(mounted.workspace.given('retry')).to.have.length(1);
  });
});

describe('the drafts of requests', () => {
  it('are listed, continued, and discarded only after a question', async () => {
    const mounted = await mount();
    const { channelDrafts } = mounted.administration;
    channelDrafts.save('draft-1', { name: 'Night line', number: '+44 20 7946 0999' });
    await settle();
    expect(wordsOf(mounted.find('.draft'))).to.contain('Night line');
    await expectFits(mounted.element);
    await mounted.click('Continue: Night line');
    expect(mounted.find<HTMLInputElement>('#name').value).to.equal('Night line');
    await mounted.click('Back to the numbers');
    expect(channelDrafts.all.value).to.have.length(1);

    await mounted.click('Discard: Night line');
    expect(mounted.text()).to.contain('What was entered for “Night line” is lost for good.');
    await expectFits(mounted.element);
    await mounted.click('Keep it');
    expect(channelDrafts.all.value).to.have.length(1);
    await mounted.click('Discard: Night line');
    await mounted.click('Discard for good');
    expect(channelDrafts.all.value).to.deep.equal([]);
  });

  it('are named by what they mend, or not at all', async () => {
    const mounted = await mount([rejectedChannel()]);
    mounted.administration.channelDrafts.save('draft-1', { channelId: 'channel-2', name: 'Returns' });
    mounted.administration.channelDrafts.save('draft-2', { legalEntityName: 'Harbour' });
    await settle();
    expect(mounted.all('.draft-name').map(wordsOf)).to.deep.equal([
      'Request without a name',
      'Mending of Returns',
    ]);
  });
});

describe('the hand-over sheet', () => {
  async function open() {
    const mounted = await mount([rejectedChannel()]);
    await mounted.click('Hand-over sheet for Returns');
    return mounted;
  }

  it('holds the five values and the state, and is left by Escape to where it was opened', async () => {
    const mounted = await open();
    expect(isFocused(mounted.find('#sheet-title'))).to.equal(true);
    expect(mounted.all('dt').map(wordsOf)).to.deep.equal([
      'Business Manager ID',
      'Legal entity name',
      'WhatsApp Business Account name',
      'Phone number',
      'Channel name',
      'State',
      'Requested',
    ]);
    expect(wordsOf(mounted.find('dl'))).to.contain('+442079460111');
    await expectFits(mounted.element);
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(isFocused(mounted.button('Hand-over sheet for Returns'))).to.equal(true);
  });

  it('is copied as text', async () => {
    const mounted = await open();
    let copied = '';
    const { clipboard } = navigator;
    const standIn = { writeText: (text: string) => Promise.resolve(void (copied = text)) };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: standIn });
    await mounted.click('Copy');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect(copied).to.contain('Hand-over sheet for \u2068Returns\u2069\n');
    expect(copied).to.contain('Business Manager ID: 840026310957144\n');
    expect(copied).to.contain(
      'State: Rejected: Legal entity name: \u2068It is not the registered name.\u2069\n',
    );
    expect(mounted.text()).to.contain('Copied.');
    await expectFits(mounted.element);
  });

  it('is selected where it cannot be copied', async () => {
    const mounted = await open();
    const { clipboard } = navigator;
    const refusing = { writeText: () => Promise.reject(new Error('No')) };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: refusing });
    await mounted.click('Copy');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect(mounted.text()).to.contain('Could not copy.');
    await expectFits(mounted.element);
  });

  it('is printed alone, from a frame that is gone afterwards', async () => {
    const mounted = await open();
    const printed: string[] = [];
    const place = mounted.find('.print-place');
    const { append } = place;
    place.append = (...nodes: (Node | string)[]) => {
      append.apply(place, nodes);
      const [frame] = nodes as HTMLIFrameElement[];
      const view = frame!.contentWindow!;
      view.print = () => {
        printed.push(view.document.title, view.document.body.textContent ?? '');
        view.dispatchEvent(new Event('afterprint'));
      };
    };
    await mounted.click('Print');
    expect(printed[0]).to.equal('Hand-over sheet for \u2068Returns\u2069');
    expect(printed[1]).to.contain('Harbor Goods');
    expect(place.childElementCount).to.equal(0);
  });

  it('shows another person nothing of a request, a sheet or a target that somebody worked on', async () => {
    const mounted = await mount();
    await mounted.click('Connect a number');
    await mounted.fill('#name', 'Night line');
    const agents = await succeed(mounted.element, 'agent', (workspace) => {
      workspace.channels.value = { state: 'ready', items: [sampleChannel()] };
    });
    expect(mounted.all('#name')).to.deep.equal([]);
    expect(mounted.text()).not.to.contain('Night line');
    expect(agents.administration.channelDrafts.all.value).to.deep.equal([]);

    await succeed(mounted.element, 'administrator', (workspace) => {
      workspace.channels.value = { state: 'ready', items: [sampleChannel()] };
    });
    await mounted.click('Change the service-level target of Support line');
    await succeed(mounted.element, 'administrator', (workspace) => {
      workspace.channels.value = { state: 'ready', items: [sampleChannel()] };
    });
    expect(mounted.all('#amount')).to.deep.equal([]);
  });

  it('has no form for who is no administrator any more', async () => {
    const mounted = await mount();
    await mounted.click('Connect a number');
    mounted.workspace.viewer.set({ state: 'ready', viewer: { ...administrator, role: 'agent' } });
    await settle();
    expect(mounted.all('#name')).to.deep.equal([]);
    expect(mounted.text()).to.contain('Support line');
  });
});

describe('names that no line has room for', () => {
  const long = { name: LONG_NAME, legalEntityName: LONG_NAME, whatsAppAccountName: LONG_NAME };

  it('are broken wherever they stand', async () => {
    const rejection = { field: 'legalEntityName', reason: LONG_NAME, at: NOW } as const;
    const mounted = await mount([sampleChannel(long), rejectedChannel({ ...long, rejection })]);
    mounted.administration.channelDrafts.save('draft-1', { name: LONG_NAME });
    await settle();
    await expectFits(mounted.element);
    mounted.find('.draft-actions .plain').click();
    await settle();
    await expectFits(mounted.element);
    await mounted.click('Keep it');
    mounted.find('.sheet-button').click();
    await settle();
    await expectFits(mounted.element);
    await mounted.click('Back to the numbers');
    mounted.find('.mend').click();
    await settle();
    await expectFits(mounted.element);
  });
});
