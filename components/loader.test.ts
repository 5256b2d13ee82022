import { aTimeout, expect } from '@open-wc/testing';
import { forgetPretendedNetwork, pretendOnline } from './base/testing/network.ts';
import './loader.ts';

describe('the loader', () => {
  it('defines only the tags that the page holds, as they appear', async () => {
    expect(customElements.get('jf-notices')).to.equal(undefined);
    document.body.append(document.createElement('jf-notices'));
    await customElements.whenDefined('jf-notices');
    expect(customElements.get('jf-conversation')).to.equal(undefined);
  });

  it('finds tags inside what is added, and inside shadow roots', async () => {
    const around = document.createElement('div');
    const root = around.attachShadow({ mode: 'open' });
    root.append(document.createElement('jf-conversation-list'));
    document.body.append(around);
    await customElements.whenDefined('jf-conversation-list');
    const later = document.createElement('div');
    later.append(document.createElement('jf-workspace'));
    root.append(later);
    await customElements.whenDefined('jf-workspace');
  });

  it('does not look into the elements themselves, which define what they need', async () => {
    const notices = document.createElement('jf-notices');
    document.body.append(notices);
    await customElements.whenDefined('jf-notices');
    await notices.updateComplete;
    // Moved: it comes into the page with its own tree.
    document.body.append(notices);
    await aTimeout(0);
    notices.renderRoot.append(document.createElement('jf-masking-policy'));
    document.body.append(document.createElement('jf-user-import'));
    await customElements.whenDefined('jf-user-import');
    await aTimeout(1000);
    expect(customElements.get('jf-masking-policy')?.name).to.equal(undefined);
  });

  it('waits for the network where there is none', async () => {
    pretendOnline(false);
    document.body.append(document.createElement('jf-conversation'));
    await aTimeout(50);
    expect(customElements.get('jf-conversation')).to.equal(undefined);
    pretendOnline(true);
    await customElements.whenDefined('jf-conversation');
    forgetPretendedNetwork();
  });
});
