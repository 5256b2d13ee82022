import { expect } from '@open-wc/testing';
import { differences, isSame, merged, turned } from './draft.ts';

const state = (channels: string, outbound = '') => ({
  channels: channels.split(' ').filter(Boolean),
  outboundChannelIds: outbound.split(' ').filter(Boolean),
});

describe('the draft of the channels of a user', () => {
  it('is the same in any order', () => {
    expect(isSame(state('voice sms', 'a b'), state('sms voice', 'b a'))).to.equal(true);
    expect(isSame(state('voice', 'a'), state('voice', 'b'))).to.equal(false);
    // A kind and an outbound channel of the same name are two things.
    expect(isSame(state('a'), state('', 'a'))).to.equal(false);
  });

  it('turns one switch and leaves the others in their order', () => {
    const draft = turned(state('voice sms'), { list: 'channels', value: 'voice' }, false);
    expect(draft.channels).to.deep.equal(['sms']);
    expect(turned(draft, { list: 'channels', value: 'sms' }, true).channels).to.deep.equal(['sms']);
  });

  it('is merged with what another did, switch by switch, for every way in which three states can differ', () => {
    for (let bits = 0; bits < 8; bits += 1) {
      const [base, mine, theirs] = [1, 2, 4].map((bit) => state(bits & bit ? 'voice' : ''));
      const iTurned = !isSame(base!, mine!);
      expect(merged(base!, mine!, theirs!)).to.deep.equal(iTurned ? mine : theirs);
    }
    expect(merged(state('voice', 'a'), state('voice whatsapp', 'a b'), state('', 'a'))).to.deep.equal(
      state('whatsapp', 'a b'),
    );
  });

  it('names the switches in which two states differ', () => {
    expect(differences(state('voice', 'a'), state('sms', 'a'))).to.deep.equal([
      { list: 'channels', value: 'sms', theirs: true },
      { list: 'channels', value: 'voice', theirs: false },
    ]);
  });
});
