/*
 * Words by which the pretend review judges, in the languages of the demo. The platform's own are not public: these stand
 * for them, so that each reason of a rejection can be seen.
 */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const promotionalWords = listed(`
  coupon deal discount offer promo promotion sale voucher
  cupón descuento oferta promoción rebajas
  cupom desconto liquidação promoção
  تخفيضات خصم عرض
`);

export const abusiveWords = listed(`
  idiot moron stupid
  idiota estúpido estúpida imbécil
  burro
  غبي أحمق
`);

export const scamWords = listed(`
  bitcoin inheritance jackpot lottery
  herencia lotería
  herança loteria
  ميراث يانصيب
`);

/** Which of the words stand in a text, each once, in the order of the text. */
export function wordsFoundIn(text: string, words: ReadonlySet<string>): string[] {
  const found =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return [...new Set(found)].filter((word) => words.has(word));
}
