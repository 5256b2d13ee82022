import { expect, fixture, html } from '@open-wc/testing';
import { messagesFor } from './messages.ts';
import { qualityMark, rejectionWords, statusMark } from './template-status.ts';

const msg = messagesFor('en');

describe('the state of a template', () => {
  it('is an icon and a word', async () => {
    const place = await fixture(html`<p>${statusMark('pending', msg)} ${qualityMark('green', msg)}</p>`);
    expect(place.textContent.replaceAll(/\s+/g, ' ').trim()).to.equal('In review High');
    expect(place.querySelectorAll('svg').length).to.equal(2);
  });

  it('is shown as it came where it is new to us, also when it is a word of the language itself', async () => {
    for (const word of ['QUARANTINED', 'constructor', '__proto__', '<b>bold</b>']) {
      const place = await fixture(
        html`<p>${statusMark(word, msg)}</p>
          <p>${qualityMark(word as 'red', msg)}</p>`,
      );
      expect(place.parentElement!.querySelector('b')).to.equal(null);
      for (const mark of place.parentElement!.querySelectorAll('.state'))
        expect(mark.textContent.trim()).to.equal(word);
    }
  });

  it('says why it was rejected, with what is recommended', () => {
    expect(rejectionWords({ reason: 'invalidFormat', recommendation: 'Write more.' }, msg)).to.equal(
      'Something in its format is not allowed. Mend it and submit it again. Write more.',
    );
    expect(rejectionWords({ reason: 'TOO_LOUD' }, msg)).to.equal('The review rejected it (TOO_LOUD).');
  });
});
