import { describe, expect, it } from 'vitest';
import { foldOutNumbers, foldOutNumbersAroundIds, holdsThisNumber } from './tripwire.ts';

describe('foldOutNumbers trips on', () => {
  it.each([
    ['seven digits', '1234567', '•••'],
    ['fifteen digits', '123456789012345', '•••'],
    ['a number in the international format', 'Ana +34600111222', 'Ana +•••'],
    ['separators of all kinds', 'Ana (+34) 600.111-222/3', 'Ana (+•••'],
    ['spaces between all digits', 'A 3 4 6 0 0 1 1 1 2 2 2 Z', 'A ••• Z'],
    ['zero-width characters', '3\u200b4\u200c6\u200d0\u20600\ufeff1\u00ad1', '•••'],
    ['direction marks', '346\u202e001\u200f1\u2066', '•••\u2066'],
    ['full-width digits', '３４６００１１１２２２', '•••'],
    ['Arabic-Indic digits', 'آنا ٣٤٦٠٠١١١٢٢٢', 'آنا •••'],
    ['Persian digits', '۳۴۶۰۰۱۱۱۲۲۲', '•••'],
    ['Devanagari digits', '३४६००१११२२२', '•••'],
    ['Bengali digits', '৩৪৬০০১১১২২২', '•••'],
    ['Thai digits', '๓๔๖๐๐๑๑๑๒๒๒', '•••'],
    ['mathematical digits', '𝟑𝟒𝟔𝟎𝟎𝟏𝟏𝟏𝟐𝟐𝟐', '•••'],
    ['Adlam digits', '𞥓𞥔𞥖𞥐𞥐𞥑𞥑', '•••'],
    ['superscript digits', '³⁴⁶⁰⁰¹¹', '•••'],
    ['circled digits', '③④⑥⓪⓪①①', '•••'],
    ['dingbat digits', '❸❹❻⓿⓿❶❶', '•••'],
    ['keycaps', '3️⃣4️⃣6️⃣0️⃣0️⃣1️⃣1️⃣', '•••️⃣'],
    ['digits of several scripts', '3٤６๐𝟎¹1', '•••'],
    ['two numbers in a row', '34600111222 34600111223', '•••'],
    ['two numbers, each by itself', '34600111222 or 34600111223', '••• or •••'],
    ['zeros in front', '0000000034600111222', '•••'],
    ['a number beside what is none', '1234567890123456 34600111222', '1234567890123456 •••'],
    ['a number before what is none', '34600111222 1234567890123456', '••• 1234567890123456'],
    ['a whole date, which could be a number', '2026-11-23', '•••'],
    ['a price of seven digits', '€ 12.345,67', '€ •••'],
  ])('%s', (_case, text, folded) => {
    expect(foldOutNumbers(text)).toBe(folded);
    expect(foldOutNumbers(folded)).toBe(folded);
  });
});

describe('foldOutNumbers leaves', () => {
  it.each([
    ['no text', ''],
    ['text without digits', 'Ana Pérez 🌸'],
    ['six digits', '123456'],
    ['six digits with separators', '+1 2-3 (4) 5.6'],
    ['six digits of another script', '٣٤٦٠٠١'],
    ['sixteen digits', '1234567890123456'],
    ['sixteen digits after zeros', '001234567890123456'],
    ['few digits on either side of too many', '12345 1234567890123456 12345'],
    ['a short date', '23/11/26'],
    ['a price', '1,234.56 €'],
    ['letters between digits', '123a456b789'],
    ['letters of another script between digits', '123年456月789'],
    ['a time', '10:30:45'],
    ['a lone surrogate', '12\ud83456'],
  ])('%s', (_case, text) => {
    expect(foldOutNumbers(text)).toBe(text);
  });
});

describe('foldOutNumbers with a known number', () => {
  it.each([
    ['a short number', 'Desk 4321', '4321', 'Desk •••'],
    ['a short number beside other digits', 'Desk 5 4321', '4321', 'Desk •••'],
    ['a short number among more digits', 'Desk 14321', '4321', 'Desk 14321'],
    ['the number inside too many digits', 'x 9999934600111222', '+34600111222', 'x •••'],
    ['nothing where the number is not', 'Desk 1', '+34600111222', 'Desk 1'],
    ['nothing for a number without digits', 'Desk 1', '+', 'Desk 1'],
  ])('takes out %s', (_case, text, number, folded) => {
    expect(foldOutNumbers(text, number)).toBe(folded);
  });
});

describe('holdsThisNumber', () => {
  it.each([
    ['+34600111222', '+34600111222', true],
    ['a 34 600 111 222 b', '+34600111222', true],
    ['٣٤٦٠٠١١١٢٢٢', '+34600111222', true],
    ['0034600111222', '+34600111222', true],
    ['99346001112229', '+34600111222', true],
    ['600111222', '+34600111222', true],
    ['1 / 600111222', '+34600111222', true],
    ['00111222', '+34600111222', false],
    ['0111222', '+34600111222', false],
    ['1600111222', '+34600111222', false],
    ['34600111', '+34600111222', false],
    ['34600111223', '+34600111222', false],
    ['34600x111222', '+34600111222', false],
    ['4321', '4321', true],
    ['4321', '+4321', true],
    ['43210', '4321', false],
    ['4321567', '4321', false],
    ['', '4321', false],
    ['4321', '', false],
    ['', '', false],
    ['1234567', '1234567', true],
    ['12345678', '1234567', true],
    ['123456', '123456', true],
    ['0123456', '123456', false],
  ])('%j holds %j: %j', (text, number, holds) => {
    expect(holdsThisNumber(text, number)).toBe(holds);
  });
});

describe('foldOutNumbersAroundIds', () => {
  const uuid = '550e8400-e29b-41d4-a716-446655440000';

  it.each([
    ['a UUID stays', `Case ${uuid}.`, `Case ${uuid}.`],
    ['a UUID in capitals stays', uuid.toUpperCase(), uuid.toUpperCase()],
    [
      'a UUID with one letter stays',
      '55018400-1291-4114-1716-44665544000a',
      '55018400-1291-4114-1716-44665544000a',
    ],
    ['numbers around a UUID go', `+34600111222 ${uuid} 34600111222`, `+••• ${uuid} •••`],
    ['numbers between UUIDs go', `${uuid}:1234567:${uuid}`, `${uuid}:•••:${uuid}`],
    ['digits in the form of a UUID go', '55018400-1291-4114-1716-446655440000', '•••'],
    ['half a UUID is none', 'e29b-41d4-a716-446655440000', 'e29b-41d4-a•••'],
    ['more than a UUID is none', `${uuid}11`, '550e8400-e29b-41d4-a•••'],
    ['a UUID with more before it is none', `z${uuid}`, 'z550e8400-e29b-41d4-a•••'],
  ])('%s', (_case, text, folded) => {
    expect(foldOutNumbersAroundIds(text)).toBe(folded);
  });
});
