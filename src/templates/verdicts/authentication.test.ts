import type { TemplateVersion } from '../index.ts';
import { describeVerdicts, type Verdict } from '../testing/verdict.ts';

type Choices = NonNullable<TemplateVersion['authentication']>;

const choices: Choices = { securityLine: true, button: { kind: 'copyCode' } };
const version = { category: 'authentication', body: { text: '' }, authentication: choices } as const;
const chosen = (change: Partial<Choices>) => ({ authentication: { ...choices, ...change } });
const button = (text: string) => chosen({ button: { kind: 'copyCode', text } });

const verdicts: Verdict[] = [
  ['that leaves all to the platform passes', {}, []],
  ['without the security line passes', chosen({ securityLine: false }), []],
  ['with the one-tap button passes', chosen({ button: { kind: 'oneTap' } }), []],
  ['with the zero-tap button passes', chosen({ button: { kind: 'zeroTap' } }), []],
  ['that expires after 1 minute passes', chosen({ expiryMinutes: 1 }), []],
  ['that expires after 90 minutes passes', chosen({ expiryMinutes: 90 }), []],
  [
    'after 0 is refused',
    chosen({ expiryMinutes: 0 }),
    ['error authentication-expiry authentication.expiryMinutes'],
  ],
  [
    'after 91 is refused',
    chosen({ expiryMinutes: 91 }),
    ['error authentication-expiry authentication.expiryMinutes'],
  ],
  [
    'after 1.5 is refused',
    chosen({ expiryMinutes: 1.5 }),
    ['error authentication-expiry authentication.expiryMinutes'],
  ],
  [
    'without a button is refused',
    { authentication: undefined },
    ['error authentication-missing authentication'],
  ],
  [
    'with a body of its own is refused, and not looked into',
    { body: { text: '{{3}} is your code, see https://bit.ly/x 🎉' } },
    ['error authentication-body body'],
  ],
  [
    'with a header is refused',
    { header: { kind: 'text', text: '*Code*' } },
    ['error authentication-header header'],
  ],
  ['with media is refused', { header: { kind: 'image' } }, ['error authentication-header header']],
  ['with a location is refused', { header: { kind: 'location' } }, ['error authentication-header header']],
  ['with a footer is refused', { footer: { text: 'x'.repeat(70) } }, ['error authentication-footer footer']],
  [
    'with another button is refused',
    { buttons: [{ kind: 'url', text: 'Go', url: 'https://example.com' }] },
    ['error authentication-buttons buttons'],
  ],
  ['with a label of 25 characters passes', button('x'.repeat(25)), []],
  [
    'with one of 26 is refused',
    button('x'.repeat(26)),
    ['error button-label-too-long authentication.button.text'],
  ],
  ['with a blank label is refused', button(' '), ['error button-label-missing authentication.button.text']],
  [
    'with a variable in it is refused',
    button('{{1}}'),
    ['error button-label-has-variables authentication.button.text'],
  ],
  [
    'with an emoji in it is refused',
    button('Copy 🔑'),
    ['error authentication-label-emoji authentication.button.text'],
  ],
];

describeVerdicts(
  'an authentication template',
  verdicts.map(([why, change, expected]) => [why, { ...version, ...change }, expected]),
);

describeVerdicts('another template', [
  [
    'may keep choices for authentication: they are not used',
    { authentication: chosen({ expiryMinutes: 0 }).authentication },
    [],
  ],
]);
