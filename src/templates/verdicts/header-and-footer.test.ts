import { describeVerdicts, header } from '../testing/verdict.ts';

const footer = (text: string) => ({ footer: { text } });

describeVerdicts('a header', [
  ['of text passes', header('Your order'), []],
  ['with one variable passes', header('Order {{1}} is here', '1'), []],
  ['that is a variable passes', header('{{1}}', '1'), []],
  ['of 60 characters passes', header('x'.repeat(60)), []],
  ['of 61 characters is refused', header('x'.repeat(61)), ['error header-too-long header']],
  ['of 60 accented letters passes', header('é'.repeat(60)), []],
  [
    'with two variables is refused',
    header('Order {{1}} of {{2}}', '1', '2'),
    ['error header-too-many-variables header'],
  ],
  [
    'whose variable has no example is refused',
    header('Order {{1}}'),
    ['error example-missing header.examples.1'],
  ],
  [
    'whose variable is not the first is refused',
    header('Order {{2}}', '2'),
    ['error variables-not-sequential header'],
  ],
  ['with a newline is refused', header('Your\norder'), ['error header-has-newline header']],
  ['with bold is refused', header('Your *order*'), ['error header-has-marks header']],
  ['with italic is refused', header('Your _order_'), ['error header-has-marks header']],
  ['with strike is refused', header('Your ~order~'), ['error header-has-marks header']],
  ['with monospace is refused', header('Your ```order```'), ['error header-has-marks header']],
  ['with code is refused', header('Your `order`'), ['error header-has-marks header']],
  ['with an asterisk is refused', header('Your order*'), ['error header-has-marks header']],
  ['with an underscore in a word passes', header('Your order_number'), []],
  ['with an emoji is refused', header('Your order 🎉'), ['error header-has-emoji header']],
  ['with a heart is refused', header('With ❤️'), ['error header-has-emoji header']],
  ['with a trade mark passes', header('Jackfield™ © 2026'), []],
  [
    'with all of these is refused for each',
    header('*Your*\norder 🎉'),
    ['error header-has-newline header', 'error header-has-marks header', 'error header-has-emoji header'],
  ],
  ['without a word is refused', header('  '), ['error header-missing header']],
  ['with mismatched braces is refused', header('Order {{1}', '1'), ['error braces-mismatched header']],
  ['with a short link may be refused', header('See bit.ly/a'), ['warning url-shortener header']],
  [
    'of an image with a sample passes',
    { header: { kind: 'image', exampleUrl: 'https://example.com/a.png' } },
    [],
  ],
  [
    'of an image without may be refused',
    { header: { kind: 'image' } },
    ['warning header-sample-missing header.exampleUrl'],
  ],
  [
    'of a video without likewise',
    { header: { kind: 'video' } },
    ['warning header-sample-missing header.exampleUrl'],
  ],
  [
    'of a document without likewise',
    { header: { kind: 'document', exampleUrl: ' ' } },
    ['warning header-sample-missing header.exampleUrl'],
  ],
  ['of a location passes', { header: { kind: 'location' } }, []],
  ['of a location for marketing passes', { category: 'marketing', header: { kind: 'location' } }, []],
]);

describeVerdicts('a footer', [
  ['of text passes', footer('Reply STOP to stop'), []],
  ['of 60 characters passes', footer('x'.repeat(60)), []],
  ['of 61 characters is refused', footer('x'.repeat(61)), ['error footer-too-long footer']],
  ['with formatting marks passes, and shows them', footer('Reply *STOP* to stop'), []],
  ['with a variable is refused', footer('Order {{1}}'), ['error footer-has-variables footer']],
  ['with a variable in one brace is refused', footer('Order {1}'), ['error footer-has-variables footer']],
  ['with a newline is refused', footer('Reply STOP\r\nto stop'), ['error footer-has-newline footer']],
  ['with an emoji is refused', footer('Reply STOP 🛑'), ['error footer-has-emoji footer']],
  ['without a word is refused', footer(' '), ['error footer-missing footer']],
  ['with a short link may be refused', footer('goo.gl/abc'), ['warning url-shortener footer']],
]);
