import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRightToLeft, languageName, normaliseLanguage, templateLanguages } from './index.ts';
import { isLanguageCode } from './languages.ts';

describe('templateLanguages', () => {
  it('has each language once, by a code of the right form, in order', () => {
    const codes = templateLanguages.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !isLanguageCode(code))).toEqual([]);
    expect(codes).toEqual(codes.toSorted());
    expect(codes).toEqual(
      expect.arrayContaining(['en', 'en_US', 'es', 'pt_BR', 'ar', 'zh_CN', 'prs_AF', 'fil']),
    );
    expect(codes.length).toBeGreaterThanOrEqual(83);
  });

  it('says which are written from right to left', () => {
    const codes = templateLanguages.filter(({ rightToLeft }) => rightToLeft).map(({ code }) => code);
    expect(codes).toEqual(['ar', 'ar_AE', 'ar_EG', 'ar_LB', 'ar_MA', 'ar_QA', 'fa', 'he', 'prs_AF', 'ur']);
    expect(isRightToLeft('ar_XX')).toBe(true);
    expect(isRightToLeft('art')).toBe(false);
  });

  it('has a name for each language, in the language of the viewer', () => {
    expect(templateLanguages.filter(({ code }) => languageName(code, 'en') === code)).toEqual([]);
    expect(languageName('pt_BR', 'en')).toBe('Brazilian Portuguese');
    expect(languageName('de', 'es')).toBe('alemán');
  });
});

describe('languageName', () => {
  it.each(['', 'not a code', '__', 'xx_YY_ZZ_1', '\ud83d'])('of %j is a text all the same', (code) => {
    expect(languageName(code, 'en')).toBe(code);
  });

  it('takes any locale', () => {
    expect(languageName('es', 'not a locale')).toBe('es');
  });
});

describe('normaliseLanguage', () => {
  it.each([
    ['pt-BR', 'pt_BR'],
    ['pt-br', 'pt_BR'],
    ['PT_BR', 'pt_BR'],
    [' EN ', 'en'],
    ['en', 'en'],
    ['fil', 'fil'],
    ['zh-Hans-CN', 'zh_Hans_CN'],
    ['English', 'English'],
    ['', ''],
  ])('%j: %j', (code, normal) => {
    expect(normaliseLanguage(code)).toBe(normal);
  });

  it('leaves what is normal as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z]{2,3}([-_][a-zA-Z]{2})?$/)), (code) => {
        expect(normaliseLanguage(normaliseLanguage(code))).toBe(normaliseLanguage(code));
      }),
    );
  });
});
