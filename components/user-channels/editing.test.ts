import { expect } from '@open-wc/testing';
import { sampleUser } from '../user-list/testing/mount.ts';
import { afterSaving, begin, isDirty, onto } from './editing.ts';

const user = (revision: number, ...channels: string[]) => sampleUser({ revision, channels });
const drafted = (base: ReturnType<typeof user>, ...channels: string[]) => ({
  ...begin(base),
  draft: { channels, outboundChannelIds: base.outboundChannelIds },
});

describe('the work on a user once it was saved', () => {
  const mine = drafted(user(1, 'voice'), 'voice', 'sms');

  it('is what was saved', () => {
    expect(afterSaving(mine, user(2, 'voice', 'sms'), mine.draft)).to.deep.equal(
      begin(user(2, 'voice', 'sms')),
    );
  });

  it('keeps what was turned meanwhile', () => {
    const meanwhile = drafted(user(1, 'voice'), 'voice', 'sms', 'email');
    const saved = afterSaving(meanwhile, user(2, 'voice', 'sms'), mine.draft);
    expect(saved.base.revision).to.equal(2);
    expect(saved.draft.channels).to.deep.equal(['voice', 'sms', 'email']);
    expect(isDirty(saved)).to.equal(true);
  });

  it('is not older than what somebody else made of it and was told first', () => {
    const newest = user(3, 'voice', 'sms', 'webchat');
    for (const told of [onto(mine, newest), onto(onto(mine, user(2, 'voice', 'sms')), newest)]) {
      const saved = afterSaving(told, user(2, 'voice', 'sms'), mine.draft);
      expect(saved).to.deep.equal(begin(newest));
    }
    const undone = onto(onto(mine, user(2, 'voice', 'sms')), user(3, 'voice'));
    expect(afterSaving(undone, user(2, 'voice', 'sms'), mine.draft)).to.deep.equal(begin(user(3, 'voice')));
  });
});
