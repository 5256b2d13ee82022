import { body, describeVerdicts, header } from '../testing/verdict.ts';

const named = { parameterFormat: 'named' } as const;

describeVerdicts('variables', [
  ['two, numbered and apart, pass', body('Hello {{1}}, order {{2}} is on its way to you.', '1', '2'), []],
  [
    'ten pass in a long text',
    body(`Hello${' {{N}} and so on'.repeat(10).replace(/N/g, next(1))} end.`, ...count(10)),
    [],
  ],
  ['the same number again passes', body('Hello {{1}}, yes {{1}}, your order is on its way.', '1'), []],
  ['named pass', { ...named, ...body('Hello {{first_name}}, your order is on its way.', 'first_name') }, []],
  [
    'a name of 32 characters passes',
    { ...named, ...body(`Hello {{${'a'.repeat(32)}}}, your order is here.`, 'a'.repeat(32)) },
    [],
  ],
  ['a name with digits passes', { ...named, ...body('Hello {{name_2}}, your order is here.', 'name_2') }, []],
  ['no variable passes', body('Hello, your order is on its way.'), []],
  ['single braces around other words are a text', body('Hello {dear customer}, it is on its way.'), []],

  [
    'at the start are refused',
    body('{{1}}, your order is on its way.', '1'),
    ['error variable-at-start body'],
  ],
  [
    'at the start after white space are refused',
    body(' \n{{1}}, your order is on its way.', '1'),
    ['error variable-at-start body'],
  ],
  ['at the end are refused', body('Your order is on its way to {{1}}', '1'), ['error variable-at-end body']],
  [
    'at the end before white space are refused',
    body('Your order is on its way to {{1}} \n', '1'),
    ['error variable-at-end body'],
  ],
  [
    'alone are refused on both sides',
    body('{{1}}', '1'),
    ['error variable-at-start body', 'error variable-at-end body', 'warning too-many-variables body'],
  ],
  [
    'before a full stop at the end may be refused',
    body('Your order is on its way to {{1}}.', '1'),
    ['warning punctuation-at-edge body'],
  ],
  [
    'in bold at the start may be refused',
    body('*{{1}}*, your order is on its way.', '1'),
    ['warning punctuation-at-edge body'],
  ],
  ['before an emoji at the end pass', body('Your order is on its way to {{1}} 🎉', '1'), []],
  ['after a currency sign pass', body('Your total is to be paid now: {{1}} €', '1'), []],

  [
    'side by side are refused',
    body('Hello {{1}}{{2}}, your order is on its way to you.', '1', '2'),
    ['error variables-adjacent body'],
  ],
  [
    'with a space between are refused',
    body('Hello {{1}} {{2}}, your order is on its way to you.', '1', '2'),
    ['error variables-adjacent body'],
  ],
  [
    'with a newline between are refused',
    body('Hello {{1}}\n{{2}}, your order is on its way to you.', '1', '2'),
    ['error variables-adjacent body'],
  ],
  ['with a comma between pass', body('Hello {{1}}, {{2}}: your order is on its way.', '1', '2'), []],

  [
    'that begin with 2 are refused',
    body('Hello {{2}}, your order is on its way.', '2'),
    ['error variables-not-sequential body'],
  ],
  [
    'with a gap are refused',
    body('Hello {{1}}, order {{3}} is on its way to you.', '1', '3'),
    ['error variables-not-sequential body'],
  ],
  [
    'out of order are refused',
    body('Hello {{2}}, order {{1}} is on its way to you.', '1', '2'),
    ['error variables-not-sequential body'],
  ],
  [
    'of the header counted on in the body are refused',
    { ...header('Order {{1}}', '1'), ...body('Hello {{2}}, your order is here.', '2') },
    ['error variables-not-sequential body'],
  ],
  [
    'of header and body each from 1 pass',
    { ...header('Order {{1}}', '1'), ...body('Hello {{1}}, your order is here.', '1') },
    [],
  ],

  ['in one brace are refused', body('Hello {1}, your order is here.', '1'), ['error braces-mismatched body']],
  [
    'with one brace too few are refused',
    body('Hello {{1}, your order is here.', '1'),
    ['error braces-mismatched body'],
  ],
  ['on the other side too', body('Hello {1}}, your order is here.', '1'), ['error braces-mismatched body']],
  [
    'with one too many are refused',
    body('Hello {{{1}}}, your order is here.', '1'),
    ['error braces-mismatched body'],
  ],
  [
    'that are not closed are refused',
    body('Hello {{1, your order is here.'),
    ['error braces-mismatched body'],
  ],
  [
    'that are not opened are refused',
    body('Hello 1}}, your order is here.'),
    ['error braces-mismatched body'],
  ],
  ['with a lone brace are refused', body('Hello { friend, it is here.'), ['error braces-mismatched body']],
  [
    'in one brace with a name are refused',
    { ...named, ...body('Hello {first_name}, your order is here.', 'first_name') },
    ['error braces-mismatched body'],
  ],

  [
    'with a special character are refused',
    body('Hello {{#1}}, your order is here.', '1'),
    ['error variable-name body'],
  ],
  ['with a space are refused', body('Hello {{ 1 }}, your order is here.', '1'), ['error variable-name body']],
  ['numbered 0 are refused', body('Hello {{0}}, your order is here.'), ['error variable-name body']],
  [
    'with a leading zero are refused',
    body('Hello {{01}}, your order is here.', '1'),
    ['error variable-name body'],
  ],
  ['without a name are refused', body('Hello {{}}, your order is here.'), ['error variable-name body']],
  ['of other scripts are refused', body('Hello {{名前}}, your order is here.'), ['error variable-name body']],
  [
    'named in capitals are refused',
    { ...named, ...body('Hello {{First_Name}}, your order is here.', 'first_name') },
    ['error variable-name body'],
  ],
  [
    'named with a hyphen are refused',
    { ...named, ...body('Hello {{first-name}}, your order is here.', 'first_name') },
    ['error variable-name body'],
  ],
  [
    'with a name of 33 characters are refused',
    { ...named, ...body(`Hello {{${'a'.repeat(33)}}}, your order is here.`) },
    ['error variable-name body'],
  ],
  [
    'of the same name twice are refused',
    { ...named, ...body('Hello {{name}}, yes {{name}}, your order is here.', 'name') },
    ['error variable-repeated body'],
  ],
  [
    'of the same name in header and body pass',
    { ...named, ...header('For {{name}}', 'name'), ...body('Hello {{name}}, it is on its way.', 'name') },
    [],
  ],

  [
    'with a name where numbers are the format are refused',
    body('Hello {{first_name}}, your order is here.', 'first_name'),
    ['error variable-formats-mixed body'],
  ],
  [
    'with a number where names are the format are refused',
    { ...named, ...body('Hello {{1}}, your order is here.', '1') },
    ['error variable-formats-mixed body'],
  ],
  [
    'of both formats are refused',
    body('Hello {{1}}, your order {{order}} is on its way.', '1', 'order'),
    ['error variable-formats-mixed body'],
  ],
  [
    'of one format in the header and another in the body are refused',
    { ...header('Order {{order}}', 'order'), ...body('Hello {{1}}, your order is here.', '1') },
    ['error variable-formats-mixed header'],
  ],

  [
    'without examples are refused',
    body('Hello {{1}}, your order is here.'),
    ['error example-missing body.examples.1'],
  ],
  [
    'with a blank example are refused',
    { body: { text: 'Hello {{1}}, your order is here.', examples: { '1': ' ' } } },
    ['error example-missing body.examples.1'],
  ],
  [
    'each of which lacks an example are refused each',
    body('Hello {{1}}, order {{2}} is on its way to you.'),
    ['error example-missing body.examples.1', 'error example-missing body.examples.2'],
  ],
  [
    'named like what every object has need an example too',
    { ...named, ...body('Hello {{constructor}}, your order is here.') },
    ['error example-missing body.examples.constructor'],
  ],
  ['that come again need one example', body('Hello {{1}}, yes {{1}}, your order is on its way.', '1'), []],

  [
    'of which 3 have 10 words pass',
    body('Dear Guest, Reservation {{1}} arriving from {{2}} departs on {{3}} soon.', '1', '2', '3'),
    [],
  ],
  [
    'of which 4 have 12 words may be refused',
    body('Hello {{1}}, your order {{2}} for {{3}} will be delivered by {{4}} 🚚', ...count(4)),
    ['warning too-many-variables body'],
  ],
  [
    'of which 4 have 13 words pass',
    body('Hello {{1}}, your order {{2}} for {{3}} will be delivered by {{4}} today.', ...count(4)),
    [],
  ],
  [
    'with signs between that are no words may be refused',
    body('Hi {{1}} - {{2}} - {{3}} - bye!', '1', '2', '3'),
    ['warning too-many-variables body'],
  ],
]);

function count(to: number): string[] {
  return Array.from({ length: to }, (_, place) => String(place + 1));
}

/** A replacer that counts up. */
function next(from: number): () => string {
  let number = from;
  return () => String(number++);
}
