import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateVersion } from '../../src/templates/index.ts';
import { expectAccessible } from '../base/testing/accessible.ts';
import './define.ts';
import type { JfTemplatePreview } from './template-preview.ts';

const reminder: TemplateVersion = {
  name: 'appointment_reminder',
  category: 'utility',
  language: 'en',
  header: { kind: 'text', text: 'Your appointment, {{1}}', examples: { '1': 'Ana' } },
  body: { text: 'Hello {{1}}, see you on *{{2}}*.', examples: { '1': 'Ana Costa', '2': 'Monday' } },
  footer: { text: 'Jackfield *Bank*' },
  buttons: [
    { kind: 'quickReply', text: 'I will come' },
    { kind: 'url', text: 'Change it', url: 'https://bank.example/{{1}}', example: 'https://bank.example/7' },
  ],
};

const lines = (count: number) => Array.from({ length: count }, (_, line) => `Line ${line + 1}`).join('\n');

async function mount(
  change: Partial<TemplateVersion> = {},
  values: Record<string, string> = {},
): Promise<{
  element: JfTemplatePreview;
  text: () => string;
  find: (selector: string) => HTMLElement | null;
}> {
  const element = await fixture<JfTemplatePreview>(
    html`<jf-template-preview
      .version=${{ ...reminder, ...change }}
      .values=${values}
    ></jf-template-preview>`,
  );
  await drawn();
  const root = element.shadowRoot!;
  return {
    element,
    find: (selector) => root.querySelector(selector),
    text: () => (root.querySelector('.root')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
  };
}

/** Until what is measured after drawing is drawn too. */
async function drawn(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

describe('jf-template-preview', () => {
  it('fills in the examples, with the marks of the body and no others', async () => {
    const { text, find, element } = await mount();
    expect(text()).to.equal(
      'Your appointment, Ana Hello Ana Costa, see you on Monday. Jackfield *Bank* I will come Change it',
    );
    expect(find('strong')?.textContent).to.equal('Monday');
    await expectAccessible(element);
  });

  it('fills in the values before the examples, each in its own place', async () => {
    const { text } = await mount({}, { '1': 'Nadia', '2': '' });
    expect(text()).to.contain('Your appointment, Ana Hello Nadia, see you on Monday.');
  });

  it('leaves the placeholder of a variable that has neither', async () => {
    const { text } = await mount({ body: { text: 'Hello {{1}}!' }, header: undefined });
    expect(text()).to.contain('Hello {{1}}!');
  });

  it('takes no value from what every object has', async () => {
    const { text } = await mount({ parameterFormat: 'named', body: { text: 'To {{constructor}}.' } });
    expect(text()).to.contain('To {{constructor}}.');
  });

  it('shows nothing without a template, and says where the text will stand', async () => {
    const { element, text } = await mount({ body: { text: '' } });
    expect(text()).to.contain('The text will stand here.');
    element.version = null;
    await element.updateComplete;
    expect(text()).to.equal('');
  });

  it('cuts a long marketing text behind "Read more", by keyboard too', async () => {
    const { element, text, find } = await mount({ category: 'marketing', body: { text: lines(9) } });
    const body = find('.body')!;
    expect(body.clientHeight).to.be.below(body.scrollHeight);
    await expectAccessible(element);
    find('.more')!.focus();
    await sendKeys({ press: 'Enter' });
    await drawn();
    expect(body.clientHeight).to.equal(body.scrollHeight);
    expect(text()).not.to.contain('Read more');
  });

  it('stays open while its text is written, and cuts the next language anew', async () => {
    const english: Partial<TemplateVersion> = { category: 'marketing', body: { text: lines(9) } };
    const { element, text, find } = await mount(english);
    find('.more')!.click();
    await drawn();
    element.version = { ...reminder, ...english, body: { text: lines(10) } };
    await drawn();
    expect(text()).not.to.contain('Read more');
    element.version = { ...reminder, ...english, language: 'es' };
    await drawn();
    expect(text()).to.contain('Read more');
  });

  it('cuts no short one, and no text that is not marketing', async () => {
    const short = await mount({ category: 'marketing', body: { text: lines(5) } });
    expect(short.text()).not.to.contain('Read more');
    const useful = await mount({ category: 'utility', body: { text: lines(9) } });
    expect(useful.text()).not.to.contain('Read more');
  });

  it('measures anew when the text or the width changes', async () => {
    const { element, text } = await mount({
      category: 'marketing',
      body: { text: 'Come and see. '.repeat(11) },
    });
    element.style.inlineSize = '500px';
    await drawn();
    const wide = text().includes('Read more');
    element.style.inlineSize = '200px';
    await drawn();
    expect([wide, text().includes('Read more')]).to.deep.equal([false, true]);
    element.version = { ...reminder, category: 'marketing' };
    await drawn();
    expect(text()).not.to.contain('Read more');
  });

  it('shows three buttons, of more than three two and "See all options"', async () => {
    const replies = ['One', 'Two', 'Three', 'Four'].map((text) => ({ kind: 'quickReply' as const, text }));
    const three = await mount({ buttons: replies.slice(0, 3) });
    expect(three.text()).to.contain('One Two Three');
    const { text, find, element } = await mount({ buttons: replies });
    expect(text()).to.match(/One Two See all options$/);
    await expectAccessible(element);
    find('.all')!.click();
    await drawn();
    expect(text()).to.match(/One Two Three Four$/);
  });

  for (const kind of ['image', 'video', 'document', 'location'] as const) {
    it(`shows that there is a header of the kind ${kind}`, async () => {
      const { element, text } = await mount({ header: { kind } });
      expect(text().toLowerCase()).to.contain(kind);
      await expectAccessible(element);
    });
  }

  it("shows the platform's words of an authentication template", async () => {
    const { text } = await mount({
      category: 'authentication',
      header: undefined,
      body: { text: '' },
      authentication: { securityLine: true, expiryMinutes: 5, button: { kind: 'copyCode' } },
    });
    expect(text()).to.match(/123456 is your verification code\..+expires in 5 minutes\. Copy code$/);
  });

  it('can be as on a dark phone on a light page', async () => {
    const { element, find } = await mount();
    const colour = () => getComputedStyle(find('.bubble')!).backgroundColor;
    element.scheme = 'light';
    await element.updateComplete;
    const light = colour();
    element.scheme = 'dark';
    await element.updateComplete;
    expect(colour()).not.to.equal(light);
    await expectAccessible(element);
  });

  it('lets each line find its own direction, and says in which language it is', async () => {
    const { find, element } = await mount({
      language: 'ar',
      header: undefined,
      body: { text: 'مرحبا {{1}}', examples: { '1': 'Ana' } },
    });
    expect(getComputedStyle(find('.line')!).direction).to.equal('rtl');
    expect([find('.bubble')?.lang, find('.bubble')?.dir]).to.deep.equal(['ar', 'rtl']);
    await expectAccessible(element);
  });

  it('takes what is hostile for text', async () => {
    const { find, text } = await mount({
      body: { text: '<img src=x onerror=alert(1)> {{1}}', examples: { '1': '<b>x</b>' } },
    });
    expect(text()).to.contain('<img src=x onerror=alert(1)> <b>x</b>');
    expect(find('img, b')).to.equal(null);
  });
});
