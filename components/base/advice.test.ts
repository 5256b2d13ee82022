import { expect } from '@open-wc/testing';
import { adviceFor, platformAdvice } from './advice.ts';
import { en } from './messages/en.ts';

/** What the platform's errors ask of an agent, as its documentation has it. */
const asked: readonly (readonly [number, RegExp])[] = [
  [131047, /Send a template/],
  [131026, /another channel/],
  [131049, /Wait a day/],
  [131050, /Do not send/],
  [131048, /administrator/],
  [131056, /Wait/],
  [130429, /Wait/],
  [130472, /Nothing can be done/],
  [132000, /Fill in all/],
  [132001, /Choose another/],
  [132005, /Shorten/],
  [132007, /administrator/],
  [132012, /Correct it/],
  [132015, /Choose another/],
  [132016, /Choose another/],
  [132018, /Clean it/],
  [131031, /administrator/],
  [368, /administrator/],
  [131037, /administrator/],
  [131042, /administrator/],
  [131051, /another file/],
  [131052, /another file/],
  [131053, /another file/],
  [131062, /Ask for it/],
  [133010, /administrator/],
];

describe('what an agent is told', () => {
  for (const [code, advice] of asked) {
    it(`of the platform's error ${code} is what to do, without the number`, () => {
      const words = platformAdvice(code, en);
      expect(words).to.match(advice);
      expect(words).not.to.contain(String(code));
    });
  }

  it('is what the platform error means, whatever the code', () => {
    expect(adviceFor({ code: 'platform-refused', platformError: 132015 }, en)).to.contain('paused');
    expect(platformAdvice(131047, en)).to.contain('Send a template');
  });

  it('names a platform error that nobody knows by its number', () => {
    expect(platformAdvice(999_999, en)).to.contain('999999');
  });

  it('is what the refusal means', () => {
    expect(adviceFor({ code: 'window-closed' }, en)).to.contain('Send a template');
  });

  it('names a refusal that nobody knows', () => {
    expect(adviceFor({ code: 'new-code' }, en)).to.contain('new-code');
  });
});
