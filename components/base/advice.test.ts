import { expect } from '@open-wc/testing';
import { adviceFor, platformAdvice } from './advice.ts';
import { en } from './messages/en.ts';

describe('what an agent is told', () => {
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
