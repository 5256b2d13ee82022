import { describe, expect, it } from 'vitest';
import { parseMarks } from './parse-marks.ts';

/** A text's tokens in one line: styled text as `bold+italic(text)`, links as `<href>`, marks left out. */
function outline(text: string): string {
  return parseMarks(text)
    .map((token) => {
      if (token.kind === 'text') return `${token.styles.join('+')}(${token.source})`;
      if (token.kind === 'link') return `${token.styles.join('+')}<${token.href}>`;
      return token.kind === 'mark' ? '' : `[${token.kind}]`;
    })
    .join('');
}

describe('parseMarks', () => {
  it('says of each token what it is', () => {
    expect(parseMarks('1. *a* `b`\r\nhttps://example.com')).toEqual([
      { kind: 'numbered', source: '1. ' },
      { kind: 'mark', source: '*' },
      { kind: 'text', source: 'a', styles: ['bold'] },
      { kind: 'mark', source: '*' },
      { kind: 'text', source: ' ', styles: [] },
      { kind: 'mark', source: '`' },
      { kind: 'text', source: 'b', styles: ['code'] },
      { kind: 'mark', source: '`' },
      { kind: 'lineBreak', source: '\r\n' },
      { kind: 'link', source: 'https://example.com', styles: [], href: 'https://example.com/' },
    ]);
    expect(parseMarks('')).toEqual([]);
  });

  it.each([
    // Styles
    ['*bold*', 'bold(bold)'],
    ['_italic_', 'italic(italic)'],
    ['~strike~', 'strike(strike)'],
    ['```mono```', 'monospace(mono)'],
    ['`code`', 'code(code)'],
    ['a *b* c', '(a )bold(b)( c)'],
    ['*a b*', 'bold(a b)'],
    ['*a* *b*,*c*', 'bold(a)( )bold(b)(,)bold(c)'],
    ['(*a*)', '(()bold(a)())'],
    ['¿*a*?', '(¿)bold(a)(?)'],
    ['*a*b', '(*a*b)'],
    ['a*b*', '(a*b*)'],
    // Where marks mean nothing
    ['2*3*4', '(2*3*4)'],
    ['2 * 3 * 4', '(2 * 3 * 4)'],
    ['snake_case_name', '(snake_case_name)'],
    ['_snake_case_', 'italic(snake_case)'],
    ['a~b~c', '(a~b~c)'],
    ['𝐱*b*', '(𝐱*b*)'],
    ['*b*𝐱', '(*b*𝐱)'],
    ['e\u0301*b*', '(e\u0301*b*)'],
    ['* a*', '[bullet](a*)'],
    ['a * b*', '(a * b*)'],
    ['*a *', '(*a *)'],
    ['*a', '(*a)'],
    ['a*', '(a*)'],
    ['*', '(*)'],
    ['**', '(**)'],
    ['***', '(***)'],
    ['_ _', '(_ _)'],
    ['*_*', '(*_*)'],
    ['____', '(____)'],
    ['`` `', '(`` `)'],
    ['` `', '(` `)'],
    ['```', '(```)'],
    ['``````', '(``````)'],
    // Around emoji, which are no letters
    ['❤️*b*❤️', '(❤️)bold(b)(❤️)'],
    ['1️⃣*b*', '(1️⃣)bold(b)'],
    ['👋*b*👋', '(👋)bold(b)(👋)'],
    ['*👋*', 'bold(👋)'],
    ['\u200f*b*\u200f', '(\u200f)bold(b)(\u200f)'],
    // Nested
    ['*_a_*', 'bold+italic(a)'],
    ['_*a*_', 'italic+bold(a)'],
    ['*a _b_ ~c~ d*', 'bold(a )bold+italic(b)bold( )bold+strike(c)bold( d)'],
    ['~*_a_*~', 'strike+bold+italic(a)'],
    ['*a _b* c_', 'bold(a _b)( c_)'],
    ['**a**', '(*)bold(a)(*)'],
    ['_*_*a*_*_', '(_*)italic+bold(a)(*_)'],
    ['*a *b*', '(*a )bold(b)'],
    ['(*) see *note*', '((*) see )bold(note)'],
    ['*a*b*', 'bold(a*b)'],
    // Code and monospace hold no marks
    ['`*a*`', 'code(*a*)'],
    ['```_a_ `b` https://example.com```', 'monospace(_a_ `b` https://example.com)'],
    ['*`a`*', 'bold+code(a)'],
    ['*a `b* c`', '(*a )code(b* c)'],
    ['``a`', '(`)code(a)'],
    ['````a```', 'monospace(`a)'],
    ['`a` `b`', 'code(a)( )code(b)'],
    ['```a `b`', '(``)code(a )(b`)'],
    ['`a ```b```', 'code(a )(`)code(b)(``)'],
    // Lines
    ['*a\nb*', '(*a)[lineBreak](b*)'],
    ['*a*\n*b*', 'bold(a)[lineBreak]bold(b)'],
    ['`a\nb`', '(`a)[lineBreak](b`)'],
    ['a\n\r\n\rb', '(a)[lineBreak][lineBreak][lineBreak](b)'],
    [
      '- a\n* b\n1. c\n10. d\n> e',
      '[bullet](a)[lineBreak][bullet](b)[lineBreak][numbered](c)[lineBreak][numbered](d)[lineBreak][quote](e)',
    ],
    ['- *a*', '[bullet]bold(a)'],
    ['- - a', '[bullet](- a)'],
    ['-a', '(-a)'],
    ['-  a', '[bullet]( a)'],
    [' - a', '( - a)'],
    ['a - b', '(a - b)'],
    ['x\n- ', '(x)[lineBreak](- )'],
    ['>', '(>)'],
    ['>a', '(>a)'],
    ['> \u00a0', '(> \u00a0)'],
    ['1.a', '(1.a)'],
    ['1) a', '(1) a)'],
    ['1234567890. a', '(1234567890. a)'],
    ['123456789. a', '[numbered](a)'],
  ])('%j: %s', (text, expected) => {
    expect(outline(text)).toBe(expected);
  });
});

describe('links', () => {
  it.each([
    ['https://example.com', '<https://example.com/>'],
    ['http://example.com/a?b=c&d#e', '<http://example.com/a?b=c&d#e>'],
    ['HTTPS://EXAMPLE.com/A', '<https://example.com/A>'],
    ['see https://example.com/a_b_c.', '(see )<https://example.com/a_b_c>(.)'],
    ['https://example.com/a*b*c, ok', '<https://example.com/a*b*c>(, ok)'],
    ['(https://example.com)', '(()<https://example.com/>())'],
    ['https://example.com/a_(b)', '<https://example.com/a_(b)>'],
    ['(https://example.com/a_(b))', '(()<https://example.com/a_(b)>())'],
    ['https://example.com/a).', '<https://example.com/a>().)'],
    ['"https://example.com/a"', '(")<https://example.com/a>(")'],
    ['<https://example.com/a>', '(<)<https://example.com/a>(>)'],
    ['«https://example.com/a»…', '(«)<https://example.com/a>(»…)'],
    ['*https://example.com/a*', 'bold<https://example.com/a>'],
    ['_see https://example.com/a_', 'italic(see )italic<https://example.com/a>'],
    ['https://example.com https://example.org', '<https://example.com/>( )<https://example.org/>'],
    ['https://example.com/\u202egpj.exe', '<https://example.com/>(\u202egpj.exe)'],
    ['https://example.com/\ud800', '<https://example.com/>(\ud800)'],
    ['https://bücher.example', '<https://xn--bcher-kva.example/>'],
    ['-https://example.com', '(-)<https://example.com/>'],
    ['https://example.com/?x=/', '<https://example.com/?x=/>'],
  ])('%j: %s', (text, expected) => {
    expect(outline(text)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT://example.com/%0aalert(1)',
    'data:text/html,x',
    'ftp://example.com',
    'file:///etc/passwd',
    '//example.com',
    'www.example.com',
    'mailto:a@example.com',
    'https:example.com',
    'https://',
    'https://.',
    'https://***',
    'http://[',
    'http://a b'.slice(0, 7),
    'xhttps://example.com',
    '1https://example.com',
    'https://bank.example@example.com',
    'https://:secret@example.com',
    'https://a%zz.example',
    'https://exa\u200bmple.com/'.slice(0, 8),
  ])('%j is none', (text) => {
    expect(outline(text)).toBe(`(${text})`);
  });

  it('does not take the marks in what only looks like an address', () => {
    expect(outline('https://a@b/*c*d https://a@b/ *e*')).toBe('(https://a@b/*c*d https://a@b/ )bold(e)');
  });
});
