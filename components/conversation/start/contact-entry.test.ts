import { expect } from '@open-wc/testing';
import { readContact } from './contact-entry.ts';

describe('readContact', () => {
  it('takes what begins with + for a number, whatever stands between the digits', () => {
    for (const typed of [
      '+442079460958',
      ' +44 20 7946 0958 ',
      '+44 (20) 7946-0958',
      '\u202A+44.20.7946.0958\u202C',
      '＋４４ ２０ ７９４６ ０９５８',
      'tel:+442079460958',
      'https://wa.me/442079460958',
    ])
      expect(readContact(typed)).to.deep.equal({ ok: true, contact: { number: '+442079460958' } });
  });

  it('takes everything else for an account ID', () => {
    expect(readContact(' Acc 10342 ')).to.deep.equal({ ok: true, contact: { accountId: 'Acc 10342' } });
    expect(readContact('0010342')).to.deep.equal({ ok: true, contact: { accountId: '0010342' } });
    expect(readContact('10342')).to.deep.equal({ ok: true, contact: { accountId: '10342' } });
  });

  it('says what is wrong', () => {
    expect(readContact('  ')).to.deep.equal({ ok: false, problem: 'missing' });
    for (const typed of ['+', '+0123456', '+1234567890123456', '+44 call me'])
      expect(readContact(typed)).to.deep.equal({ ok: false, problem: 'wrong-number' });
    expect(readContact('x'.repeat(257))).to.deep.equal({ ok: false, problem: 'too-long' });
  });
});
