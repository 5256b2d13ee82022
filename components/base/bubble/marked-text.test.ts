import { expect, fixture, html } from '@open-wc/testing';
import { nothing, render } from 'lit';
import { relativeCost } from '../../../test/relative-cost.ts';
import { excerptOf, markedText } from './marked-text.ts';

const show = (text: string): Promise<HTMLElement> => fixture(html`<div>${markedText(text)}</div>`);

describe('markedText', () => {
  it('sets marks, and does not show them', async () => {
    const shown = await show('*bold* _italic_ ~strike~ `code`');
    expect(shown.querySelector('strong')).to.have.text('bold');
    expect(shown.querySelector('em')).to.have.text('italic');
    expect(shown.querySelector('s')).to.have.text('strike');
    expect(shown.querySelector('code')).to.have.text('code');
    expect(shown).to.have.text('bold italic strike code');
  });

  it('nests marks', async () => {
    const shown = await show('*bold _and italic_*');
    expect(shown.querySelector('strong em')).to.have.text('and italic');
  });

  it('shows lists and quotes as lines of their own', async () => {
    const shown = await show('- one\n1. two\n> three');
    expect([...shown.querySelectorAll('.line')].map((line) => line.textContent)).to.deep.equal([
      '•\u00a0one',
      '1. two',
      'three',
    ]);
    expect(shown.querySelector('.quote')).to.have.text('three');
  });

  it('keeps empty lines', async () => {
    expect((await show('a\n\nb')).querySelectorAll('.line')).to.have.length(3);
  });

  it('links http and https, into a page that knows nothing of this one', async () => {
    const link = (await show('See https://example.com/a.')).querySelector('a')!;
    expect(link.href).to.equal('https://example.com/a');
    expect(link.rel).to.equal('noopener noreferrer');
    expect(link.target).to.equal('_blank');
  });

  for (const hostile of [
    'javascript:alert(1)',
    'JaVaScRiPt://%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'https://bank.example@evil.example/',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '*<b onclick=alert(1)>x</b>*',
  ]) {
    it(`shows ${hostile} as text`, async () => {
      const shown = await show(hostile);
      expect(shown.querySelector('a, script, img, b')).to.equal(null);
      expect(shown.textContent).to.equal(hostile.replaceAll('*', ''));
    });
  }

  it('lets no direction mark reach beyond its line', async () => {
    const shown = await show('\u202Eabc\nnext');
    const [first, second] = shown.querySelectorAll<HTMLElement>('.line');
    for (const line of [first!, second!]) {
      expect(line.dir).to.equal('auto');
      expect(getComputedStyle(line).unicodeBidi).to.be.oneOf(['isolate', 'plaintext']);
    }
    expect(second).to.have.text('next');
  });
});

describe('a text of 64 KiB', () => {
  for (const [what, piece] of Object.entries({
    'direction marks': '\u202E',
    'line breaks': '\n',
    'marks that pair': '*a* ',
    'marks that do not': '*_~`',
    addresses: 'https://a.b ',
  })) {
    it(`of ${what} takes not much longer to show than one of 16 KiB`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const textOf = (length: number) => piece.repeat(length / piece.length);
      const [short, long] = [textOf(16_384), textOf(65_536)];
      const show = (text: string): void => {
        // Many times, so that a coarse clock does not decide.
        for (let time = 0; time < 10; time += 1) {
          render(nothing, place);
          render(markedText(excerptOf(text)), place);
          place.getBoundingClientRect();
        }
      };
      // Four times as long a text may take four times as long; what grows with its square takes sixteen times.
      expect(
        relativeCost(
          () => show(long),
          () => show(short),
        ),
      ).to.be.below(8);
      expect(place.querySelectorAll('*').length).to.be.below(500);
    });
  }
});

describe('excerptOf', () => {
  it('gives a text of a usual length as it is', () => {
    expect(excerptOf('abc\ndef')).to.equal('abc\ndef');
  });

  it('cuts at 4096 units, and no character in half', () => {
    expect(excerptOf('a'.repeat(5000))).to.have.length(4096);
    expect(excerptOf(`${'a'.repeat(4095)}🙏🙏`)).to.equal('a'.repeat(4095));
  });

  it('cuts at 80 lines', () => {
    expect(excerptOf('x\n'.repeat(500)).split('\n')).to.have.length(80);
  });
});
