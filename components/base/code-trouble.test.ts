import { expect, fixture, html } from '@open-wc/testing';
import '../conversation/define.ts';
import '../conversation-list/define.ts';
import '../notices/define.ts';
import { codeTroublePlace } from './code-trouble.ts';
import type { JackfieldElement } from './element.ts';
import { en } from './messages/en.ts';
import { expectAccessible } from './testing/accessible.ts';
import { FakeWorkspace } from './testing/fake-workspace.ts';
import { forgetPretendedNetwork, pretendOnline } from './testing/network.ts';
import { workspaceCode } from './workspace-code.ts';
import '../workspace/define.ts';

const wordsOf = (element: Element) =>
  (element.shadowRoot ?? element).textContent.replaceAll(/\s+/g, ' ').trim();

describe('where the code of the workspace does not arrive', () => {
  it('it is asked for again at first', async () => {
    let asked = 0;
    const place = await fixture<HTMLElement>(
      html`<div>${codeTroublePlace('failed', en, () => (asked += 1))}</div>`,
    );
    expect(wordsOf(place)).to.contain('The desk could not be loaded A part of it did not arrive.');
    place.querySelector('button')!.click();
    expect(asked).to.equal(1);
    await expectAccessible(place);
  });

  it('the page is to be loaded anew when that did not help', async () => {
    const place = await fixture<HTMLElement>(
      html`<div>${codeTroublePlace('failed-again', en, () => {})}</div>`,
    );
    expect([...place.querySelectorAll('button')].map(wordsOf)).to.deep.equal(['Reload this page']);
    await expectAccessible(place);
  });

  it('each element says so itself, until it has a workspace', async function () {
    // Unbundled, the workspace's many modules take a while.
    this.timeout(30_000);
    pretendOnline(false);
    const desk = await fixture<HTMLElement>(
      html`<div>
        <jf-notices></jf-notices><jf-conversation-list></jf-conversation-list
        ><jf-conversation></jf-conversation>
      </div>`,
    );
    const elements = [...desk.children] as JackfieldElement[];
    for (const element of elements) {
      await element.updateComplete;
      expect(wordsOf(element)).to.contain('You are offline');
      expect(element.shadowRoot!.querySelector('.bone, [aria-busy=true]')).to.equal(null);
      await expectAccessible(element);
    }
    const owner = await fixture<HTMLElement>(
      html`<jf-workspace .workspace=${new FakeWorkspace()}></jf-workspace>`,
    );
    const [notices] = elements;
    owner.append(notices!);
    await notices!.updateComplete;
    expect(wordsOf(notices!)).to.equal('');

    elements[1]!.shadowRoot!.querySelector<HTMLElement>('.place button')!.click();
    await workspaceCode.load();
    forgetPretendedNetwork();
    for (const element of elements) {
      await element.updateComplete;
      expect(wordsOf(element)).not.to.contain('You are offline');
    }
  });
});
