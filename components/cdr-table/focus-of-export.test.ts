import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focused, settle, wordsOf } from '../base/testing/dom.ts';
import { mountLocal, sampleRows } from './testing/mount.ts';

describe('the focus in the export of jf-cdr-table', () => {
  it('stays in the menu while a file is saved, and goes back to its button', async () => {
    const { button } = await mountLocal(sampleRows(20));
    button('Export').focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    button('Save as CSV').focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    await settle();
    expect(wordsOf(focused()!)).to.equal('Save as CSV');
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(wordsOf(focused()!)).to.equal('Export');
  });
});
