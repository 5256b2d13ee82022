import type { TemplateVersion } from '../index.ts';
import { describeVerdicts } from '../testing/verdict.ts';

type Button = NonNullable<TemplateVersion['buttons']>[number];

const quickReply = (text: string): Button => ({ kind: 'quickReply', text });
const url = (text: string, address = 'https://example.com/orders', example?: string): Button => ({
  kind: 'url',
  text,
  url: address,
  ...(example !== undefined && { example }),
});
const phone = (text: string, number = '+15550783881'): Button => ({ kind: 'phone', text, number });
const copyCode = (text: string, example = 'SAVE10'): Button => ({ kind: 'copyCode', text, example });
const buttons = (...list: Button[]) => ({ buttons: list });
const many = (count: number): Button[] =>
  Array.from({ length: count }, (_, place) => quickReply(`Answer ${place}`));

describeVerdicts('buttons', [
  ['none pass', buttons(), []],
  ['one of each kind pass', buttons(quickReply('Yes'), url('Track'), phone('Call'), copyCode('Copy')), []],
  ['10 quick replies pass', buttons(...many(10)), []],
  ['11 quick replies are refused', buttons(...many(11)), ['error too-many-buttons buttons']],
  [
    '8 quick replies and 3 others are refused',
    buttons(...many(8), url('A'), url('B'), phone('C')),
    ['error too-many-buttons buttons'],
  ],
  ['2 addresses pass', buttons(url('Track'), url('Return')), []],
  [
    '3 addresses are refused',
    buttons(url('A'), url('B'), url('C')),
    ['error too-many-url-buttons buttons.2'],
  ],
  ['2 numbers are refused', buttons(phone('A'), phone('B')), ['error too-many-phone-buttons buttons.1']],
  [
    '2 codes are refused',
    buttons(copyCode('A'), copyCode('B')),
    ['error too-many-copy-code-buttons buttons.1'],
  ],

  ['quick replies first pass', buttons(quickReply('A'), quickReply('B'), url('C')), []],
  ['quick replies last pass', buttons(url('A'), phone('B'), quickReply('C'), quickReply('D')), []],
  [
    'quick replies around another are refused',
    buttons(quickReply('A'), url('B'), quickReply('C')),
    ['error quick-replies-split buttons.2'],
  ],
  [
    'quick replies between others are refused',
    buttons(url('A'), quickReply('B'), url('C')),
    ['error quick-replies-split buttons.2'],
  ],

  ['a label of 25 characters passes', buttons(quickReply('x'.repeat(25))), []],
  [
    'a label of 26 characters is refused',
    buttons(quickReply('x'.repeat(26))),
    ['error button-label-too-long buttons.0.text'],
  ],
  ['a label of 25 emoji passes', buttons(quickReply('🎉'.repeat(25))), []],
  ['no label is refused', buttons(quickReply('')), ['error button-label-missing buttons.0.text']],
  ['a blank label is refused', buttons(url(' ')), ['error button-label-missing buttons.0.text']],
  [
    'a label with a variable is refused',
    buttons(quickReply('Yes {{1}}')),
    ['error button-label-has-variables buttons.0.text'],
  ],
  [
    'equal labels are refused',
    buttons(quickReply('Yes'), quickReply('Yes')),
    ['error button-labels-equal buttons.1.text'],
  ],
  [
    'equal labels of different kinds are refused',
    buttons(quickReply('More'), url('More ')),
    ['error button-labels-equal buttons.1.text'],
  ],
  [
    'of three equal labels two are refused',
    buttons(quickReply('A'), quickReply('A'), quickReply('A')),
    ['error button-labels-equal buttons.1.text', 'error button-labels-equal buttons.2.text'],
  ],
  ['labels in another case pass', buttons(quickReply('Yes'), quickReply('YES')), []],

  ['an address of 2000 characters passes', buttons(url('A', `https://example.com/${'x'.repeat(1980)}`)), []],
  [
    'one of 2001 is refused',
    buttons(url('A', `https://example.com/${'x'.repeat(1981)}`)),
    ['error url-too-long buttons.0.url'],
  ],
  ['no address is refused', buttons(url('A', '')), ['error url-missing buttons.0.url']],
  ['its beginning alone is refused', buttons(url('A', ' https:// ')), ['error url-missing buttons.0.url']],
  ['in whatever case', buttons(url('A', 'HTTP:')), ['error url-missing buttons.0.url']],
  [
    'a path of no site is refused',
    buttons(url('A', 'https:///?order=7')),
    ['error url-missing buttons.0.url'],
  ],
  ['so is a port of none', buttons(url('A', 'https://:8080/orders')), ['error url-missing buttons.0.url']],
  [
    'a variable for the whole of it may be refused',
    buttons(url('A', 'https://{{1}}', 'https://example.com')),
    ['warning url-malformed buttons.0.url'],
  ],
  ['a site in another script passes', buttons(url('A', 'https://例え.jp/')), []],
  [
    'a variable at its end passes',
    buttons(url('A', 'https://example.com/{{1}}', 'https://example.com/x9')),
    [],
  ],
  [
    'a named variable at its end passes',
    {
      parameterFormat: 'named',
      body: { text: 'Your order is here.' },
      ...buttons(url('A', 'https://example.com/{{code}}', 'x9')),
    },
    [],
  ],
  [
    'a numbered one beside names passes',
    {
      parameterFormat: 'named',
      body: { text: 'Your order is here.' },
      ...buttons(url('A', 'https://example.com/{{1}}', 'x9')),
    },
    [],
  ],
  [
    'a variable without example is refused',
    buttons(url('A', 'https://example.com/{{1}}')),
    ['error example-missing buttons.0.example'],
  ],
  [
    'a variable in the middle is refused',
    buttons(url('A', 'https://example.com/{{1}}/track', 'x9')),
    ['error url-variable-not-at-end buttons.0.url'],
  ],
  [
    'two variables are refused',
    buttons(url('A', 'https://example.com/{{1}}/{{2}}', 'x9')),
    ['error url-too-many-variables buttons.0.url'],
  ],
  [
    'a variable that is not the first is refused',
    buttons(url('A', 'https://example.com/{{2}}', 'x9')),
    ['error variables-not-sequential buttons.0.url'],
  ],
  [
    'a link to wa.me is refused',
    buttons(url('A', 'https://wa.me/15550783881')),
    ['error url-wa-me buttons.0.url'],
  ],
  ['in whatever case', buttons(url('A', 'HTTPS://WA.ME/15550783881')), ['error url-wa-me buttons.0.url']],
  ['a host that only begins so passes', buttons(url('A', 'https://wa.me.example.com/')), []],
  [
    'an address without https:// may be refused',
    buttons(url('A', 'example.com/orders')),
    ['warning url-malformed buttons.0.url'],
  ],
  ['so may one that is none', buttons(url('A', 'my orders')), ['warning url-malformed buttons.0.url']],
  ['and script', buttons(url('A', 'javascript:alert(1)')), ['warning url-malformed buttons.0.url']],
  ['and a short link', buttons(url('A', 'https://bit.ly/abc')), ['warning url-shortener buttons.0.url']],

  ['a number of 20 characters passes', buttons(phone('A', '+1 (555) 078-3881 12')), []],
  [
    'one of 21 is refused',
    buttons(phone('A', '+1 (555) 078-3881 123')),
    ['error phone-number-too-long buttons.0.number'],
  ],
  ['no number is refused', buttons(phone('A', ' ')), ['error phone-number-missing buttons.0.number']],
  [
    'a number without digits is refused',
    buttons(phone('A', 'call us')),
    ['error phone-number-missing buttons.0.number'],
  ],
  [
    'a number with letters may be refused',
    buttons(phone('A', 'abc1')),
    ['warning phone-number-malformed buttons.0.number'],
  ],
  ['one in other digits passes', buttons(phone('A', '+٩٦٦ ٥٥٥ ٠٧٨٣')), []],

  ['a code of 15 characters passes', buttons(copyCode('A', 'x'.repeat(15))), []],
  [
    'one of 16 is refused',
    buttons(copyCode('A', 'x'.repeat(16))),
    ['error code-example-too-long buttons.0.example'],
  ],
  ['no code is refused', buttons(copyCode('A', '')), ['error code-example-missing buttons.0.example']],
]);
