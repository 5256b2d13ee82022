import { templateLimits } from './limits.ts';

/** Letters that do not come apart into a letter of a to z and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * A name that the platform takes, from any title: `Order sent – Größe XL` gives `order_sent_grosse_xl`. A title of
 * which nothing is left (of another script, say) gives `template`.
 */
export function suggestName(title: string): string {
  const name = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[æœøßðđþłı]/g, (letter) => LETTERS[letter]!)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_/, '')
    .slice(0, templateLimits.name)
    .replace(/_$/, '');
  return name || 'template';
}
