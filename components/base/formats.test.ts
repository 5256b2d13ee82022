import { expect } from '@open-wc/testing';
import { Formats } from './formats.ts';
import { firstLocale } from './locale.ts';
import { messagesFor, registerMessages } from './messages.ts';
import { en } from './messages/en.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const formats = new Formats('en-GB', en.units);

describe('spans of time', () => {
  const rows: [milliseconds: number, text: string][] = [
    [24 * HOUR, '24 h'],
    [24 * HOUR - 1, '23 h'],
    [HOUR, '1 h'],
    [HOUR - 1, '60 min'],
    [58 * MINUTE, '58 min'],
    [1, '1 min'],
    [0, '1 min'],
    [50 * HOUR, '2 d'],
  ];
  for (const [milliseconds, text] of rows) {
    it(`${milliseconds} ms is ${text}`, () => expect(formats.span(milliseconds)).to.equal(text));
  }
});

describe('the short time of a message', () => {
  const now = new Date(2026, 10, 23, 12, 4).getTime();
  it('is the time of today', () => expect(formats.shortTime(now - HOUR, now)).to.equal('11:04'));
  it('is the weekday of the last days', () =>
    expect(formats.shortTime(now - 24 * HOUR, now)).to.equal('Sun'));
  it('is the day before that', () => expect(formats.shortTime(now - 20 * 24 * HOUR, now)).to.equal('3 Nov'));
});

describe('the time of what is near', () => {
  const now = new Date(2026, 10, 23, 12, 4).getTime();
  it('is alone today, and has its weekday otherwise', () => {
    expect(formats.nearTime(now + HOUR, now)).to.equal('13:04');
    expect(formats.nearTime(now + 23 * HOUR, now)).to.equal('Tue 11:04');
  });
});

describe('texts', () => {
  it('are English for a locale without texts', () => expect(messagesFor('tlh').you).to.equal(en.you));
  it('are those of the locale, else of its language', () => {
    const other = { ...en, you: 'Você' };
    registerMessages('pt', other);
    expect(messagesFor('pt-BR').you).to.equal('Você');
  });
});

describe('the locale', () => {
  it('is the first that is a language tag', () => {
    expect(firstLocale(null, '', 'en-US@posix', 'pt-br')).to.equal('pt-BR');
    expect(firstLocale('en_US', null)).to.equal('en');
  });
});
