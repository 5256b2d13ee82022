const plural = new Intl.PluralRules('en');
const figures = new Intl.NumberFormat('en');

/** Whether English says so many of something in the singular. */
export const isOne = (many: number): boolean => plural.select(many) === 'one';

/** A number as English writes it. */
export const figure = (many: number): string => figures.format(many);

/** So many of something in English: “1 user”, “2,000 users”; the number as it is `written`, where that is given. */
export const counted = (many: number, one: string, other: string, written = figure(many)): string =>
  `${written} ${isOne(many) ? one : other}`;
