/**
 * How long it takes to check 64 KiB of text as a template, whatever the text is, as a ratio to the least that any
 * checker could do: one plain scan that looks at each character. Run by `npm run bench:templates`.
 */
import { checkTemplate, type TemplateVersion } from '../../src/templates/index.ts';

const SIZE = 64 * 1024;
const WARM_UP_ROUNDS = 2;
const ROUNDS = 7;
/** The run fails above these, for whatever text. */
const CEILING_MS = 50;
const CEILING_RATIO = 200;

/** What costs most: all that rules look for, over and over. */
const texts: Record<string, string> = {
  words: 'a word and another ',
  variables: '{{1}} ',
  'variables that count up': Array.from({ length: 999 }, (_, place) => `word {{${place + 1}}} `).join(''),
  'named variables': '{{first_name}} and ',
  'variables to be mended': '{{First Name}} ',
  'variables in one brace': '{1} ',
  'lone braces': '{ ',
  'open braces': '{{',
  'one run of braces': '{',
  'formatting marks': '*a _b_* ',
  underscores: '_',
  backticks: '` ',
  emoji: '🎉',
  families: '👩‍👩‍👧‍👦',
  flags: '\u{1F1E6}',
  keycaps: '1\uFE0F\u20E3',
  accents: 'e\u0301',
  Chinese: '中文',
  Arabic: 'مرحبا ',
  addresses: 'https://example.com/a ',
  'short links': 'bit.ly/a ',
  'one short link': 'bit.ly/aaaaaaaaa',
  'almost short links': 'bit.lyx ',
  punctuation: '.',
  'line breaks': '\n',
  spaces: ' ',
  'lone surrogates': '\ud83d',
  'control characters': '\u0000',
};

const fill = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);

const version = (change: Partial<TemplateVersion>): TemplateVersion => ({
  name: 'order_sent',
  category: 'marketing',
  language: 'en',
  body: { text: 'Your order is on its way.' },
  ...change,
});

/** Each part that a text can be put into. */
const parts: Record<string, (text: string) => TemplateVersion> = {
  body: (text) => version({ body: { text } }),
  'named body': (text) => version({ parameterFormat: 'named', body: { text } }),
  header: (text) => version({ header: { kind: 'text', text } }),
  footer: (text) => version({ footer: { text } }),
  label: (text) => version({ buttons: [{ kind: 'quickReply', text }] }),
  address: (text) => version({ buttons: [{ kind: 'url', text: 'Go', url: text }] }),
  name: (text) => version({ name: text }),
};

/** The plain scan: every character looked at once, as code points, and compared with one. */
function plainScan(text: string): number {
  let braces = 0;
  for (let offset = 0; offset < text.length;) {
    const codePoint = text.codePointAt(offset)!;
    if (codePoint === 0x7b) braces++;
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return braces;
}

/** Milliseconds of the processor, so that what else the machine does is not counted. */
function leastOf(work: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    if (round >= WARM_UP_ROUNDS) least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

let scanned = 0;
const rows = Object.entries(texts).map(([name, unit]) => {
  const text = fill(unit);
  const plain = leastOf(() => (scanned += plainScan(text)));
  const times = Object.entries(parts).map(([part, asVersion]) => {
    const whole = asVersion(text);
    return { part, ms: leastOf(() => checkTemplate(whole)) };
  });
  const worst = times.toSorted((one, other) => other.ms - one.ms)[0]!;
  return {
    text: name,
    'plain scan ms': Number(plain.toFixed(2)),
    'slowest part': worst.part,
    ms: Number(worst.ms.toFixed(1)),
    ratio: Math.round(worst.ms / plain),
  };
});

console.log(
  `64 KiB of each text in each part; the least of ${ROUNDS} rounds. Node ${process.versions.node}.`,
  scanned > 0 ? '' : 'Nothing scanned.',
);
console.table(rows);
const slowest = Math.max(...rows.map(({ ms }) => ms));
const ratio = Math.max(...rows.map((row) => row.ratio));
console.log(`slowest ${slowest} ms (ceiling ${CEILING_MS}), ratio ${ratio} (ceiling ${CEILING_RATIO})`);
if (!(slowest < CEILING_MS && ratio < CEILING_RATIO)) process.exitCode = 1;
