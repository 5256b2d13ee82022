import { describe, expect, it } from 'vitest';
import { compareLanguages, type TemplateVersion } from './index.ts';
import { good, header } from './testing/verdict.ts';

const version = (language: string, text: string, change: Partial<TemplateVersion> = {}): TemplateVersion => ({
  ...good,
  language,
  body: { text },
  ...change,
});

describe('compareLanguages', () => {
  it('has no variables where no language has any', () => {
    expect(compareLanguages([])).toEqual([]);
    expect(compareLanguages([version('en', 'Hello'), version('es', 'Hola')])).toEqual([]);
  });

  it('says of each variable in which languages it is and in which it is missing', () => {
    const versions = [
      version('en', 'Hello {{1}}, order {{2}} is here.'),
      version('es', 'Hola {{1}}, su pedido está aquí.'),
      version('de', 'Guten Tag, Bestellung {{2}} ist da, {{3}}.'),
    ];
    expect(compareLanguages(versions)).toEqual([
      { key: '1', name: '1', part: 'body', presentIn: ['en', 'es'], missingIn: ['de'] },
      { key: '2', name: '2', part: 'body', presentIn: ['en', 'de'], missingIn: ['es'] },
      { key: '3', name: '3', part: 'body', presentIn: ['de'], missingIn: ['en', 'es'] },
    ]);
  });

  it('keeps the variables of header, body and buttons apart', () => {
    const versions = [
      version('en', 'Hello {{1}}.', {
        ...header('Order {{1}}'),
        buttons: [{ kind: 'url', text: 'Go', url: 'https://example.com/{{1}}' }],
      }),
      version('es', 'Hola {{1}}.'),
    ];
    expect(compareLanguages(versions).map(({ key, button, missingIn }) => [key, button, missingIn])).toEqual([
      ['header_1', undefined, ['es']],
      ['1', undefined, []],
      ['button0_1', 0, ['es']],
    ]);
  });

  it('does not mind the order in which a language has them', () => {
    const versions = [version('en', 'Hello {{1}}, order {{2}}.'), version('ja', '{{2}} 様、{{1}}')];
    expect(compareLanguages(versions).map(({ missingIn }) => missingIn)).toEqual([[], []]);
  });
});
