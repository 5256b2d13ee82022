import { expect } from '@open-wc/testing';
import { phoneNumberCode } from '../phone-number-code.ts';
import { bareNumber, caretIn, plainNumbers, type NumberEntry, type PhoneNumbers } from './typed-number.ts';

const problemOf = (entry: NumberEntry) => (entry.ok ? null : entry.problem);
const numberOf = (entry: NumberEntry) => (entry.ok ? entry.reading.number : null);

/** One number as it comes from chats, documents, links and other systems. */
const pasted = [
  '+442079460958',
  ' +44 20 7946 0958 ',
  '+44 (20) 7946-0958',
  '0044 20 7946 0958',
  '00 44 20 7946 0958',
  '+0044 20 7946 0958',
  'tel:+44-20-7946-0958',
  'whatsapp:+442079460958',
  'https://wa.me/442079460958',
  'wa.me/442079460958?text=Hello'.split('?')[0]!,
  'https://api.whatsapp.com/send?phone=442079460958&text=Hello',
  '＋４４２０７９４６０９５８',
  '\u202A+44 20 7946 0958\u202C',
  '+44‑20‑7946‑0958',
];

describe('a number that was typed or pasted', () => {
  let numbers: PhoneNumbers;
  before(async () => (numbers = await phoneNumberCode.load()));

  for (const typed of pasted) {
    it(`is read from ${JSON.stringify(typed)}`, () => {
      expect(numberOf(numbers.read(typed, null))).to.equal('+442079460958');
      expect(numberOf(plainNumbers.read(typed, null))).to.equal('+442079460958');
    });
  }

  it('has a country, and groups for people', () => {
    expect(numbers.read('+442079460958', null)).to.deep.equal({
      ok: true,
      reading: { number: '+442079460958', shown: '+44 20 7946 0958', country: 'GB', isKnown: true },
    });
  });

  it('is one of the chosen country where it has no country code', () => {
    expect(numberOf(numbers.read('020 7946 0958', 'GB'))).to.equal('+442079460958');
    expect(numberOf(numbers.read('٠٢٠٧٩٤٦٠٩٥٨', 'GB'))).to.equal('+442079460958');
    expect(numberOf(numbers.read('+44 (0)20 7946 0958', 'BR'))).to.equal('+442079460958');
    expect(numberOf(numbers.read('011 44 20 7946 0958', 'US'))).to.equal('+442079460958');
  });

  it('is international without its plus, where it can be nothing else', () => {
    expect(numberOf(numbers.read('442079460958', null))).to.equal('+442079460958');
    expect(numberOf(numbers.read('442079460958', 'BE'))).to.equal('+442079460958');
  });

  it('is taken, with a doubt, where no country is known to give it out', () => {
    const entry = numbers.read('+1 555 078 3881', 'US');
    expect(entry).to.deep.equal({
      ok: true,
      reading: { number: '+15550783881', shown: '+1 555 078 3881', country: 'US', isKnown: false },
    });
  });

  it('says what is wrong with it', () => {
    const cases: [typed: string, country: string | null, problem: string][] = [
      ['', null, 'missing'],
      [' \u200e', null, 'missing'],
      ['call me', null, 'no-number'],
      ['+44 call me', null, 'no-number'],
      ['020 7946 0958', null, 'no-country'],
      ['+999 1234567', null, 'no-country'],
      ['+', null, 'no-number'],
      ['+44 20', null, 'too-short'],
      ['+4', null, 'too-short'],
      ['+44 20 7946 0958 1234', null, 'too-long'],
      ['+44 20 7946 0958 1234 5678', null, 'too-long'],
      ['+1 415 555 2671 ext. 5', null, 'extension'],
    ];
    for (const [typed, country, problem] of cases)
      expect(problemOf(numbers.read(typed, country)), typed).to.equal(problem);
  });

  it('says what is wrong with it also where less is known', () => {
    const cases: [typed: string, problem: string][] = [
      ['', 'missing'],
      ['call me', 'no-number'],
      ['020 7946 0958', 'no-country'],
      ['+4', 'too-short'],
      ['+44 20 7946 0958 1234', 'too-long'],
    ];
    for (const [typed, problem] of cases)
      expect(problemOf(plainNumbers.read(typed, null)), typed).to.equal(problem);
  });

  it('is grouped while it is typed, and comes to its country', () => {
    expect(numbers.format('+442079', null)).to.deep.equal({ text: '+44 20 79', country: null });
    expect(numbers.format('+4420794609', null)).to.deep.equal({ text: '+44 20 7946 09', country: null });
    expect(numbers.format('+442079460958', null)).to.deep.equal({ text: '+44 20 7946 0958', country: 'GB' });
    expect(numbers.format('02079460958', 'GB')).to.deep.equal({ text: '020 7946 0958', country: 'GB' });
    expect(numbers.format('+1 555 07', 'US')).to.deep.equal({ text: '+1 555 07', country: 'US' });
    expect(numbers.format('+44', 'US').country).to.not.equal('US');
  });

  it('leaves alone what is no number, or no number of a known country', () => {
    expect(numbers.format('020 7946', null)).to.deep.equal({ text: '020 7946', country: null });
    expect(numbers.format('call me', 'GB')).to.deep.equal({ text: 'call me', country: 'GB' });
  });

  it('knows the countries with their calling codes', () => {
    expect(numbers.countries).to.deep.include({ country: 'BR', callingCode: '55' });
    expect(numbers.countries.length).to.be.greaterThan(200);
  });
});

describe('bareNumber', () => {
  it('leaves a national zero where it is', () => {
    expect(bareNumber('020 7946 0958')).to.equal('020 7946 0958');
  });
});

describe('the caret in a number that is grouped anew', () => {
  it('stays behind the same digit', () => {
    expect(caretIn('+44 20 7946', '+44207946', 9)).to.equal(11);
    expect(caretIn('+44 20 7946', '+44207946', 4)).to.equal(5);
    expect(caretIn('+44 20', '+4420', 0)).to.equal(0);
    expect(caretIn('', '', 0)).to.equal(0);
  });
});
