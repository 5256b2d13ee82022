import { body, describeVerdicts } from '../testing/verdict.ts';

const astral = '𝐱';
const combined = 'e\u0301';

describeVerdicts('a body', [
  ['of plain words passes', body('Your order is on its way.'), []],
  ['with newlines passes', body('Hello,\n\nyour order\nis on its way.'), []],
  ['with carriage returns and tabs passes', body('Hello,\r\n\tyour order is on its way.'), []],
  ['with many spaces passes', body('Your order      is on its way.'), []],
  ['with formatting marks passes', body('*Good news*: your _order_ is ~late~ ```here```.'), []],
  [
    'with lists and quotes passes',
    body('You ordered:\n- a lamp\n- a shade\n> 2 parcels\n1. open\n2. enjoy'),
    [],
  ],
  ['with a whole address passes', body('See https://example.com/orders?x=1 for your order.'), []],
  ['in Arabic passes', body('مرحبا {{1}}، طلبك في الطريق إليك الآن.', '1'), []],
  ['in Chinese passes', body('尊敬的{{1}}，您的订单已经发货，请注意查收。', '1'), []],
  ['that is empty is refused', body(''), ['error body-missing body']],
  ['of nothing but white space is refused', body(' \n\t '), ['error body-missing body']],
  ['of one character passes', body('x'), []],
  ['of 1024 characters passes', body('x'.repeat(1024)), []],
  ['of 1025 characters is refused', body('x'.repeat(1025)), ['error body-too-long body']],
  ['of 1024 characters of two UTF-16 units passes', body(astral.repeat(1024)), []],
  ['of 1025 of them is refused', body(astral.repeat(1025)), ['error body-too-long body']],
  ['with combining marks counts each: 1024 pass', body(combined.repeat(512)), []],
  ['and 1025 are refused', body(`${combined.repeat(512)}x`), ['error body-too-long body']],
  [
    'counts a variable as it is written: 1024 pass',
    body(`${'word '.repeat(200)}{{1}}${' word'.repeat(3)} xxx`, '1'),
    [],
  ],
  [
    'and 1025 are refused',
    body(`${'word '.repeat(200)}{{1}}${' word'.repeat(3)} xxxx`, '1'),
    ['error body-too-long body'],
  ],
  ['for utility with 6 emoji passes', body('Your order is here 🎉🎉🎉🎉🎉🎉.'), []],
  [
    'for utility with 7 emoji may be refused',
    body('Your order is here 🎉🎉🎉🎉🎉🎉🎉.'),
    ['warning too-many-emoji body'],
  ],
  [
    'for marketing with 10 emoji passes',
    { category: 'marketing', ...body('Our sale is on 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉.') },
    [],
  ],
  [
    'for marketing with 11 emoji may be refused',
    { category: 'marketing', ...body('Our sale is on 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉.') },
    ['warning too-many-emoji body'],
  ],
  ['counts a family, a flag and a skin tone as one emoji each', body('See you: 👩‍👩‍👧‍👦 🇪🇸 👋🏽 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿.'), []],
  ['takes no sign for an emoji', body('Jackfield™ © 2026 → 50 % ✓ № 1234567890 # * ♀'), []],
  [
    'with a bit.ly link may be refused',
    body('Track it at https://bit.ly/3xYz now.'),
    ['warning url-shortener body'],
  ],
  ['with a tinyurl link likewise', body('Track it at tinyurl.com/abc now.'), ['warning url-shortener body']],
  [
    'with a goo.gl link likewise',
    body('Track it at HTTP://WWW.GOO.GL/abc now.'),
    ['warning url-shortener body'],
  ],
  ['with a host that only ends like one passes', body('Track it at https://notbit.ly.example.com now.'), []],
  ['with a host that only begins like one passes', body('Track it at bit.lyon.example now.'), []],
]);
