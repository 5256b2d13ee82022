import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectFits } from '../../base/testing/fits.ts';
import { isFocused, settle, wordsOf } from '../../base/testing/dom.ts';
import '../../workspace/define.ts';
import '../define.ts';
import { mount, sampleChannel } from '../testing/mount.ts';

const change = 'Change the service-level target of Support line';
const name = 'channels.setServiceLevelTarget';

async function open() {
  const mounted = await mount();
  await mounted.click(change);
  return mounted;
}

const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('the service-level target', () => {
  it('is changed by keyboard alone, and shown as the backend has it', async () => {
    const mounted = await open();
    const { workspace } = mounted;
    workspace.outcomes.set(name, { ok: true, value: sampleChannel({ serviceLevelTarget: 600_000 }) });
    await expectFits(mounted.element);
    expect(isFocused(mounted.find('#amount'))).to.equal(true);
    await sendKeys({ type: '10' });
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(workspace.given(name)).to.deep.equal([['channel-1', 600_000, 4]]);
    workspace.channels.set({ state: 'ready', items: [sampleChannel({ serviceLevelTarget: 600_000 })] });
    await settle();
    expect(mounted.text()).to.contain('First answer within 10 min');
    expect(mounted.all('[role=status]').map(wordsOf)).to.contain('Saved: first answer within 10 min.');
    expect(isFocused(mounted.button(change))).to.equal(true);
  });

  it('takes another unit', async () => {
    const mounted = await open();
    const unit = mounted.find<HTMLSelectElement>('.amount-line select');
    unit.value = 'hour';
    unit.dispatchEvent(new Event('change'));
    await mounted.fill('#amount', '1,5');
    await mounted.click('Save target');
    expect(mounted.workspace.given(name)).to.deep.equal([['channel-1', 5_400_000, 4]]);
  });

  it('is checked when its field is left, then while typing, and not saved while it is wrong', async () => {
    const mounted = await open();
    await mounted.fill('#amount', '0');
    expect(mounted.find('#amount').hasAttribute('aria-invalid')).to.equal(false);
    mounted.find('#amount').blur();
    await settle();
    expect(wordsOf(mounted.find('#amount-help'))).to.equal('At least 1 second.');
    await expectFits(mounted.element);
    await mounted.fill('#amount', 'soon');
    expect(wordsOf(mounted.find('#amount-help'))).to.contain('Write a number');
    await mounted.click('Save target');
    expect(mounted.workspace.given(name)).to.deep.equal([]);
    expect(isFocused(mounted.find('#amount'))).to.equal(true);
    await mounted.fill('#amount', '10');
    expect(mounted.find('#amount').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('guards the page while it is changed and not saved', async () => {
    const mounted = await open();
    expect(leaves()).to.equal(true);
    await mounted.fill('#amount', '10');
    expect(leaves()).to.equal(false);
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(leaves()).to.equal(true);
    expect(mounted.all('#amount')).to.deep.equal([]);
    expect(isFocused(mounted.button(change))).to.equal(true);
  });

  it('shows theirs and mine where somebody else changed it, and keeps what is chosen', async () => {
    const mounted = await open();
    const current = sampleChannel({ serviceLevelTarget: 120_000, revision: 5 });
    mounted.workspace.outcomes.set(name, { ok: false, reason: 'precondition-failed', current });
    await mounted.fill('#amount', '10');
    await mounted.click('Save target');
    expect(mounted.all('.conflict td').map(wordsOf)).to.deep.equal(['', '2 min', '10 min']);
    await expectFits(mounted.element);
    mounted.workspace.outcomes.set(name, { ok: true, value: sampleChannel() });
    await mounted.click('Keep mine and save again');
    expect(mounted.workspace.given(name).at(-1)).to.deep.equal(['channel-1', 600_000, 5]);
    expect(mounted.all('.conflict')).to.deep.equal([]);
  });

  it('asks where theirs was told before it is saved, and something else was changed after that', async () => {
    const mounted = await open();
    await mounted.fill('#amount', '10');
    const theirs = sampleChannel({ serviceLevelTarget: 120_000, revision: 5 });
    mounted.workspace.channels.set({ state: 'ready', items: [theirs] });
    await settle();
    const current = { ...theirs, quality: 'yellow', revision: 6 };
    mounted.workspace.outcomes.set(name, { ok: false, reason: 'precondition-failed', current });
    await mounted.click('Save target');
    expect(mounted.workspace.given(name)).to.deep.equal([['channel-1', 600_000, 4]]);
    expect(mounted.all('.conflict td').map(wordsOf)).to.deep.equal(['', '2 min', '10 min']);
  });

  it('takes theirs', async () => {
    const mounted = await open();
    const current = sampleChannel({ serviceLevelTarget: 120_000, revision: 5 });
    mounted.workspace.outcomes.set(name, { ok: false, reason: 'precondition-failed', current });
    await mounted.fill('#amount', '10');
    await mounted.click('Save target');
    await mounted.click('Take what stands now');
    expect(mounted.all('#amount')).to.deep.equal([]);
    expect(mounted.workspace.given(name)).to.have.length(1);
  });

  it('is saved on top of a change of something else', async () => {
    const mounted = await open();
    const current = sampleChannel({ quality: 'yellow', revision: 5 });
    let asked = 0;
    const { setServiceLevelTarget } = mounted.administration.channels;
    mounted.administration.channels.setServiceLevelTarget = (...given) => {
      asked += 1;
      mounted.workspace.outcomes.set(
        name,
        asked === 1
          ? { ok: false, reason: 'precondition-failed', current }
          : { ok: true, value: sampleChannel({ serviceLevelTarget: 600_000, revision: 6 }) },
      );
      return setServiceLevelTarget(...given);
    };
    await mounted.fill('#amount', '10');
    await mounted.click('Save target');
    expect(mounted.workspace.given(name).map(([, , revision]) => revision)).to.deep.equal([4, 5]);
    expect(mounted.all('#amount')).to.deep.equal([]);
  });

  it('keeps what was entered where it could not be saved', async () => {
    const mounted = await open();
    mounted.workspace.outcomes.set(name, { ok: false, reason: 'network' });
    await mounted.fill('#amount', '10');
    await mounted.click('Save target');
    expect(mounted.text()).to.contain('No connection. Try again.');
    expect(mounted.find<HTMLInputElement>('#amount').value).to.equal('10');
    await expectFits(mounted.element);
    mounted.workspace.outcomes.set(name, new Promise(() => {}));
    await mounted.click('Save target');
    expect(mounted.hasButton('Saving')).to.equal(true);
    await expectFits(mounted.element);
  });
});
