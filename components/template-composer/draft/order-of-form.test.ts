import { expect } from '@open-wc/testing';
import type { Finding } from '../../../src/templates/index.ts';
import { inOrderOfForm } from './order-of-form.ts';

describe('findings in the order of the form', () => {
  const ordered = (...found: string[]): string[] =>
    inOrderOfForm(
      found.map((one): Finding => {
        const [part = '', rule = 'rule'] = one.split(' ');
        return { part: part as Finding['part'], rule, severity: 'error', message: '' };
      }),
    ).map(({ part, rule }) => (rule === 'rule' ? part : `${part} ${rule}`));

  it('go from the header down to the buttons, and in a button from its label down', () => {
    expect(
      ordered(
        'buttons.1.example',
        'footer',
        'buttons',
        'buttons.1.url',
        'buttons.10.text',
        'buttons.1',
        'buttons.1.text',
        'body.examples.1',
        'body',
        'header.exampleUrl',
        'header',
      ),
    ).to.deep.equal([
      'header',
      'header.exampleUrl',
      'body',
      'body.examples.1',
      'footer',
      'buttons.1.text',
      'buttons.1.url',
      'buttons.1.example',
      'buttons.1',
      'buttons.10.text',
      'buttons',
    ]);
  });

  it('stay in the order of the rules where they are of one field', () => {
    expect(ordered('body second', 'header', 'body first')).to.deep.equal([
      'header',
      'body second',
      'body first',
    ]);
    expect(ordered('body.examples.2', 'body.examples.1')).to.deep.equal([
      'body.examples.2',
      'body.examples.1',
    ]);
  });
});
