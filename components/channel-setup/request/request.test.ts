import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectFits } from '../../base/testing/fits.ts';
import { isFocused, settle, wordsOf } from '../../base/testing/dom.ts';
import type { FakeOutcome } from '../../base/testing/fake-workspace.ts';
import { phoneNumberCode } from '../../base/phone-number-code.ts';
import '../../workspace/define.ts';
import '../define.ts';
import {
  administrator,
  entered,
  mount,
  rejectedChannel,
  sampleChannel,
  type Mounted,
} from '../testing/mount.ts';
import { requestFields } from './request-form.ts';

const request = { ...entered, number: '+442079460999' };
const handedIn: FakeOutcome = {
  ok: true,
  value: sampleChannel({ ...request, id: 'channel-9', status: 'requested', revision: 1 }),
};

async function open(): Promise<Mounted> {
  const mounted = await mount();
  await mounted.click('Connect a number');
  return mounted;
}

const requests = ({ workspace }: Mounted) => workspace.given('channels.request');
const keys = (mounted: Mounted) =>
  requests(mounted).map(([, options]) => (options as { idempotencyKey: string }).idempotencyKey);
const draftsOf = ({ administration }: Mounted) => administration.channelDrafts.all.value ?? [];
const helpOf = (mounted: Mounted, field: string) => wordsOf(mounted.find(`#${field}-help`));
const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

before(() => phoneNumberCode.load());

describe('a new request', () => {
  it('is filled in and handed in by keyboard alone', async () => {
    const mounted = await mount();
    mounted.workspace.outcomes.set('channels.request', handedIn);
    const told: string[] = [];
    mounted.element.addEventListener('jf-channel-request', ({ channelId }) => told.push(channelId));
    mounted.button('Connect a number').focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    const short = { ...request, legalEntityName: 'HG', whatsAppAccountName: 'H', name: 'N' };
    for (const field of requestFields) {
      // The country comes before the number.
      do await sendKeys({ press: 'Tab' });
      while (!isFocused(mounted.find(`#${field}`)));
      await sendKeys({ type: short[field] });
    }
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(requests(mounted).map(([given]) => given)).to.deep.equal([short]);
    expect(told).to.deep.equal(['channel-9']);
    expect(mounted.text()).to.contain('The request for Night line is handed in.');
    expect(isFocused(mounted.find('.handed-in'))).to.equal(true);
    expect(draftsOf(mounted)).to.deep.equal([]);
    await expectFits(mounted.element);
  });

  it('groups the number while it is typed, and names its country', async () => {
    const mounted = await open();
    const field = mounted.find<HTMLInputElement>('#number');
    field.focus();
    await sendKeys({ type: '+442079460' });
    expect(field.value).to.equal('+44 20 7946 0');
    await sendKeys({ type: '999' });
    await settle();
    expect(field.value).to.equal('+44 20 7946 0999');
    const country = mounted.find<HTMLSelectElement>('#number-country');
    expect(country.value).to.equal('GB');
    expect(country.selectedOptions[0]?.text.trim()).to.equal('United Kingdom (+44)');
    await expectFits(mounted.element);
  });

  it('is kept as a draft while it is typed, ticks and all', async () => {
    const mounted = await open();
    await mounted.fill('#name', 'Night line');
    await mounted.fill('#number', '020 7946 0999');
    mounted.find<HTMLInputElement>('#ready-number').click();
    await settle();
    expect(draftsOf(mounted).map(({ content }) => content)).to.deep.equal([
      {
        businessManagerId: '',
        legalEntityName: '',
        whatsAppAccountName: '',
        number: '020 7946 0999',
        name: 'Night line',
        ready: ['number'],
      },
    ]);
    expect(mounted.text()).to.contain('1 of 6 at hand');
    await sendKeys({ press: 'Escape' });
    await settle();
    await mounted.click('Continue: Night line');
    expect(mounted.find<HTMLInputElement>('#number').value).to.equal('020 7946 0999');
    expect(mounted.find<HTMLInputElement>('#ready-number').checked).to.equal(true);
  });

  it('leaves no draft where nothing was entered', async () => {
    const mounted = await open();
    await mounted.fill('#name', 'N');
    await mounted.fill('#name', '');
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(draftsOf(mounted)).to.deep.equal([]);
    expect(isFocused(mounted.find('#title'))).to.equal(true);
  });

  it('is checked as a whole, and the first value that is wrong has the focus', async () => {
    const mounted = await open();
    await mounted.click('Hand in the request');
    expect(requests(mounted)).to.deep.equal([]);
    expect(mounted.all('.error')).to.have.length(5);
    expect(isFocused(mounted.find('#businessManagerId'))).to.equal(true);
    await expectFits(mounted.element);
    await mounted.enter({ number: '+44 20' });
    await mounted.click('Hand in the request');
    expect(helpOf(mounted, 'number')).to.equal('Digits are missing in this number.');
    expect(isFocused(mounted.find('#number'))).to.equal(true);
  });

  it('checks a value when its field is left, then while typing', async () => {
    const mounted = await open();
    await mounted.fill('#businessManagerId', '12');
    expect(mounted.find('#businessManagerId').hasAttribute('aria-invalid')).to.equal(false);
    await sendKeys({ press: 'Tab' });
    await settle();
    expect(helpOf(mounted, 'businessManagerId')).to.equal('A Business Manager ID has 5 to 20 digits.');
    await mounted.fill('#businessManagerId', '12345');
    expect(helpOf(mounted, 'businessManagerId')).to.contain('Digits only.');
  });

  it('doubts a number that no country gives out, and takes it', async () => {
    const mounted = await open();
    mounted.workspace.outcomes.set('channels.request', handedIn);
    await mounted.enter({ number: '+1 555 078 3890' });
    expect(helpOf(mounted, 'number')).to.contain('No country is known to give out this number.');
    await expectFits(mounted.element);
    await mounted.click('Hand in the request');
    expect(requests(mounted)).to.have.length(1);
  });

  it('asks once however often it is clicked', async () => {
    const mounted = await open();
    let answer: (outcome: FakeOutcome) => void = () => {};
    mounted.workspace.outcomes.set('channels.request', new Promise((resolve) => (answer = resolve)));
    await mounted.enter();
    await mounted.click('Hand in the request');
    await mounted.click('Handing in');
    expect(requests(mounted)).to.have.length(1);
    await expectFits(mounted.element);
    answer(handedIn);
    await settle();
    expect(mounted.text()).to.contain('is handed in');
  });

  it('guards the page where drafts are not kept', async () => {
    const mounted = await open();
    await mounted.fill('#name', 'Night line');
    expect(leaves()).to.equal(true);
    const { connection } = mounted.workspace;
    connection.set({ ...connection.value, persistent: false });
    await settle();
    expect(leaves()).to.equal(false);
    expect(mounted.text()).to.contain('This browser keeps nothing.');
    await expectFits(mounted.element);
  });
});

describe('a request that is not taken', () => {
  const refuse = async (mounted: Mounted, outcome: FakeOutcome): Promise<void> => {
    mounted.workspace.outcomes.set('channels.request', outcome);
    await mounted.click('Hand in the request');
  };

  it('is repeated under the same key where its answer was lost', async () => {
    const mounted = await open();
    await mounted.enter();
    await refuse(mounted, { ok: false, reason: 'timeout' });
    expect(mounted.text()).to.contain('it will not be made twice');
    expect(isFocused(mounted.find('.outcome'))).to.equal(true);
    await expectFits(mounted.element);
    await mounted.click('Hand in the request');
    const [first, second] = keys(mounted);
    expect(first).to.match(/^[0-9a-f]{32}$/);
    expect(second).to.equal(first);
    expect(draftsOf(mounted).map(({ id }) => id)).to.deep.equal([first]);
  });

  it('says at its field that the name is taken, and takes a new key when it is mended', async () => {
    const mounted = await open();
    await mounted.enter();
    await refuse(mounted, { ok: false, reason: 'name-taken' });
    expect(helpOf(mounted, 'name')).to.equal('This name is taken. Choose another.');
    expect(isFocused(mounted.find('#name'))).to.equal(true);
    await expectFits(mounted.element);
    await mounted.fill('#name', 'Late line');
    expect(helpOf(mounted, 'name')).to.not.contain('taken');
    const [draft] = draftsOf(mounted);
    await mounted.click('Hand in the request');
    const [first, second] = keys(mounted);
    expect(second).to.not.equal(first);
    expect(second).to.equal(draft?.id);
  });

  it('says that an earlier version had arrived', async () => {
    const mounted = await open();
    await mounted.enter();
    await refuse(mounted, { ok: false, reason: 'idempotency-key-reused' });
    expect(mounted.text()).to.contain('This request had arrived already');
    await expectFits(mounted.element);
    await mounted.click('Discard mine');
    expect(draftsOf(mounted)).to.deep.equal([]);
    expect(mounted.hasButton('Connect a number')).to.equal(true);
  });

  it('says who may hand it in, and keeps it', async () => {
    const mounted = await open();
    await mounted.enter();
    await refuse(mounted, { ok: false, reason: 'role-not-allowed' });
    expect(mounted.text()).to.contain('Only administrators may hand in a request.');
    expect(draftsOf(mounted)).to.have.length(1);
    await expectFits(mounted.element);
  });

  it('waits for the network with everything that was entered', async () => {
    const mounted = await open();
    await mounted.enter();
    const { connection } = mounted.workspace;
    connection.set({ ...connection.value, state: 'offline' });
    await settle();
    expect(mounted.text()).to.contain('You are offline. What you type is kept');
    await expectFits(mounted.element);
  });
});

describe('mending a rejected request', () => {
  const resubmit = 'channels.resubmit';

  async function mend(): Promise<Mounted> {
    const mounted = await mount([sampleChannel(), rejectedChannel()], ({ outcomes }) => {
      outcomes.set(resubmit, handedIn);
    });
    await mounted.click('Mend the request for Returns');
    return mounted;
  }

  it('begins at the value that was rejected, with the reason', async () => {
    const mounted = await mend();
    expect(helpOf(mounted, 'legalEntityName')).to.equal('Rejected: It is not the registered name.');
    expect(isFocused(mounted.find('#legalEntityName'))).to.equal(true);
    expect(mounted.find<HTMLInputElement>('#number').value).to.equal('+44 20 7946 0111');
    await expectFits(mounted.element);
    await mounted.fill('#legalEntityName', 'Harbour Goods Ltd');
    expect(helpOf(mounted, 'legalEntityName')).to.contain('Exactly as it is registered');
    await mounted.click('Hand in again');
    const [given] = mounted.workspace.given(resubmit);
    expect(given).to.deep.equal([
      'channel-2',
      {
        businessManagerId: '840026310957144',
        legalEntityName: 'Harbour Goods Ltd',
        whatsAppAccountName: 'Harbour Goods',
        number: '+442079460111',
        name: 'Returns',
      },
      7,
    ]);
  });

  it('goes on with the mending that was begun, against the revision it began with', async () => {
    const mounted = await mend();
    await mounted.fill('#legalEntityName', 'Harbour Goods');
    await mounted.click('Back to the numbers');
    mounted.workspace.channels.set({ state: 'ready', items: [rejectedChannel({ revision: 8 })] });
    await settle();
    await mounted.click('Mend the request for Returns');
    expect(mounted.find<HTMLInputElement>('#legalEntityName').value).to.equal('Harbour Goods');
    expect(draftsOf(mounted)).to.have.length(1);
    await mounted.click('Hand in again');
    expect(mounted.workspace.given(resubmit)[0]?.[2]).to.equal(7);
  });

  it('says nothing of what the viewer may no longer see, once that is hidden', async () => {
    const told = 'Verification was answered by +44 7700 900905.';
    const at = { field: 'legalEntityName', at: 0 } as const;
    const rejected = rejectedChannel({ rejection: { ...at, reason: told } });
    const mounted = await mount([rejected]);
    await mounted.click('Mend the request for Returns');
    expect(helpOf(mounted, 'legalEntityName')).to.contain('900905');
    mounted.workspace.outcomes.set(resubmit, {
      ok: false,
      reason: 'validation-failed',
      problem: {
        title: 'Refused',
        status: 422,
        code: 'validation-failed',
        fields: [{ field: '/whatsAppAccountName', reason: told }],
      },
    });
    await mounted.click('Hand in again');
    expect(helpOf(mounted, 'whatsAppAccountName')).to.contain('900905');

    const viewer = { ...administrator, masking: { masked: true, because: 'group-hides-numbers' } };
    const hidden = rejectedChannel({ rejection: { ...at, reason: 'Verification was answered by +•••.' } });
    mounted.workspace.channels.set({ state: 'ready', items: [hidden] });
    mounted.workspace.viewer.set({ state: 'ready', viewer });
    await settle();
    expect(mounted.text()).not.to.contain('900905');
    expect(helpOf(mounted, 'legalEntityName')).to.equal('Rejected: Verification was answered by +•••.');
  });

  it('leaves no draft where nothing was changed', async () => {
    const mounted = await mend();
    await mounted.fill('#legalEntityName', 'Harbor Good');
    await mounted.fill('#legalEntityName', 'Harbor Goods');
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(draftsOf(mounted)).to.deep.equal([]);
  });

  it('shows theirs and mine, and hands mine in on top of theirs', async () => {
    const mounted = await mend();
    const current = rejectedChannel({ legalEntityName: 'Harbour Gods', name: 'Sendbacks', revision: 8 });
    await mounted.fill('#legalEntityName', 'Harbour Goods Ltd');
    mounted.workspace.outcomes.set(resubmit, { ok: false, reason: 'precondition-failed', current });
    await mounted.click('Hand in again');
    expect(mounted.all('.conflict tbody tr').map(wordsOf)).to.deep.equal([
      'Legal entity name Harbour Gods Harbour Goods Ltd',
      'Channel name Sendbacks Returns',
    ]);
    await expectFits(mounted.element);
    mounted.workspace.outcomes.set(resubmit, handedIn);
    await mounted.click('Keep mine and save again');
    expect(mounted.workspace.given(resubmit).at(-1)?.[2]).to.equal(8);
  });

  it('takes theirs to be mended further', async () => {
    const mounted = await mend();
    const current = rejectedChannel({ legalEntityName: 'Harbour Gods', revision: 8 });
    await mounted.fill('#legalEntityName', 'Harbour Goods Ltd');
    mounted.workspace.outcomes.set(resubmit, { ok: false, reason: 'precondition-failed', current });
    await mounted.click('Hand in again');
    await mounted.click('Take what stands now');
    expect(mounted.find<HTMLInputElement>('#legalEntityName').value).to.equal('Harbour Gods');
    expect(draftsOf(mounted)[0]?.content.revision).to.equal(8);
  });

  it('says that somebody else has handed it in again', async () => {
    const mounted = await mend();
    const current = rejectedChannel({ status: 'requested', revision: 8 });
    await mounted.fill('#legalEntityName', 'Harbour Goods Ltd');
    mounted.workspace.outcomes.set(resubmit, { ok: false, reason: 'precondition-failed', current });
    await mounted.click('Hand in again');
    expect(mounted.text()).to.contain('Somebody else has handed this request in again meanwhile.');
    await expectFits(mounted.element);
    await mounted.click('Discard mine');
    expect(draftsOf(mounted)).to.deep.equal([]);
  });

  it('becomes a new request where the channel is gone', async () => {
    const mounted = await mend();
    await mounted.fill('#name', 'Sendbacks');
    mounted.workspace.outcomes.set(resubmit, { ok: false, reason: 'not-found' });
    mounted.workspace.outcomes.set('channels.request', handedIn);
    await mounted.click('Hand in again');
    mounted.workspace.channels.set({ state: 'ready', items: [sampleChannel()] });
    await settle();
    await expectFits(mounted.element);
    await mounted.click('Make it a new request');
    await mounted.click('Hand in the request');
    expect(requests(mounted)[0]?.[0]).to.have.property('name', 'Sendbacks');
  });
});
