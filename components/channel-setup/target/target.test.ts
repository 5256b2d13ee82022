import { expect } from '@open-wc/testing';
import { partsOf, readTarget, targetUnits } from './target.ts';

describe('a service-level target', () => {
  it('is shown in the largest unit that needs no fraction', () => {
    expect(partsOf(300_000)).to.deep.equal({ amount: 5, unit: 'minute' });
    expect(partsOf(90_000)).to.deep.equal({ amount: 90, unit: 'second' });
    expect(partsOf(3_600_000)).to.deep.equal({ amount: 1, unit: 'hour' });
    expect(partsOf(604_800_000)).to.deep.equal({ amount: 7, unit: 'day' });
    expect(partsOf(1500)).to.deep.equal({ amount: 1.5, unit: 'second' });
  });

  it('is read with a point or a comma', () => {
    expect(readTarget(' 1.5 ', 'hour')).to.deep.equal({ ok: true, target: 5_400_000 });
    expect(readTarget('1,5', 'minute')).to.deep.equal({ ok: true, target: 90_000 });
    expect(readTarget('５', 'minute')).to.deep.equal({ ok: true, target: 300_000 });
  });

  it('lies between 1 second and 7 days', () => {
    expect(readTarget('1', 'second')).to.deep.equal({ ok: true, target: 1000 });
    expect(readTarget('0.9994', 'second')).to.deep.equal({ ok: false, problem: 'too-short' });
    expect(readTarget('7', 'day')).to.deep.equal({ ok: true, target: 604_800_000 });
    expect(readTarget('7.0001', 'day')).to.deep.equal({ ok: false, problem: 'too-long' });
  });

  it('is a number', () => {
    for (const typed of ['', 'five', '-5', '1e3', '5 min', '.', '1.2.3'])
      expect(readTarget(typed, 'minute')).to.deep.equal({ ok: false, problem: 'no-number' });
  });

  it('is read as it is shown', () => {
    for (const target of [1000, 1001, 59_999, 300_000, 604_800_000]) {
      const { amount, unit } = partsOf(target);
      expect(targetUnits).to.contain(unit);
      expect(readTarget(String(amount), unit)).to.deep.equal({ ok: true, target });
    }
  });
});
