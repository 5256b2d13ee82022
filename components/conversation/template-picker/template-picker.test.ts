import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Template } from '../../../src/contract/template.ts';
import { expectAccessible } from '../../base/testing/accessible.ts';
import { sampleSummary } from '../../base/testing/samples.ts';
import '../../workspace/define.ts';
import '../define.ts';
import { isFocused, mount, settle, textOf, type Mounted } from '../testing/mount.ts';
import {
  onlyTemplates,
  plainTemplate,
  sampleLanguage,
  sampleTemplate,
  sentItem,
} from '../testing/samples.ts';
import { firstLanguage, usableTemplates } from './usable-templates.ts';

const pick = (templates: readonly Template[], change: Parameters<typeof mount>[0] = {}): Promise<Mounted> =>
  mount(
    { maySend: onlyTemplates, ...change },
    { prepare: (workspace) => (workspace.templates.value = { state: 'ready', items: templates }) },
  );

const names = ({ all }: Mounted): string[] => all('[role=option] .template-name').map(textOf);
const active = ({ find }: Mounted): string => textOf(find('[aria-selected=true] .template-name'));

const positional = sampleTemplate({
  id: 'positional',
  name: 'order_update',
  languages: [
    sampleLanguage({
      parameterFormat: 'positional',
      header: { kind: 'text', text: 'Order {{1}}' },
      body: { text: 'Your order arrives {{1}} at {{2}}, we hope.', examples: { '1': 'today', '2': 'ten' } },
      variables: {},
      footer: { text: 'Jackfield *Bank*' },
      buttons: [{ kind: 'url', text: 'Track', url: 'https://example.com/{{1}}' }],
    }),
  ],
});

describe('the list of templates', () => {
  it('holds what is approved and belongs to the channel, by name', async () => {
    const mounted = await pick([
      sampleTemplate({ id: 'a', name: 'zebra' }),
      sampleTemplate({ id: 'b', name: 'apple' }),
      sampleTemplate({ id: 'c', name: 'foreign', businessManagerId: '20002' }),
      sampleTemplate({ id: 'd', name: 'pending', languages: [sampleLanguage({ status: 'pending' })] }),
      sampleTemplate({ id: 'e', name: 'paused', languages: [sampleLanguage({ status: 'paused' })] }),
    ]);
    expect(names(mounted)).to.deep.equal(['apple', 'zebra']);
  });

  it('is searched by name and text, in any language', async () => {
    const mounted = await pick([
      sampleTemplate({
        languages: [sampleLanguage(), sampleLanguage({ language: 'es', body: { text: 'Su cita' } })],
      }),
      plainTemplate(),
    ]);
    await mounted.fill('.search-field', 'appointment rem');
    expect(names(mounted)).to.deep.equal(['appointment_reminder']);
    await mounted.fill('.search-field', 'CITA');
    expect(names(mounted)).to.deep.equal(['appointment_reminder']);
    await mounted.fill('.search-field', 'help you');
    expect(names(mounted)).to.deep.equal(['follow_up']);
    await mounted.fill('.search-field', 'nothing like it');
    expect(mounted.text()).to.contain('No template matches the search.');
    await mounted.click('Clear the search');
    expect(names(mounted)).to.have.length(2);
    expect(isFocused(mounted.find('.search-field'))).to.equal(true);
  });

  it('is steered from the search field, which keeps the focus', async () => {
    const mounted = await pick([plainTemplate(), sampleTemplate(), positional]);
    const field = mounted.find('.search-field');
    field.focus();
    expect(active(mounted)).to.equal('appointment_reminder');
    await sendKeys({ press: 'ArrowDown' });
    await settle();
    expect(active(mounted)).to.equal('follow_up');
    expect(field.getAttribute('aria-activedescendant')).to.equal(mounted.find('[aria-selected=true]').id);
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    await settle();
    expect(active(mounted)).to.equal('order_update');
    expect(isFocused(field)).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(textOf(mounted.find('.chosen .template-name'))).to.equal('order_update');
  });

  it('shows what cannot be sent from here, and why, and does not take it', async () => {
    const mounted = await pick([
      sampleTemplate({ languages: [sampleLanguage({ header: { kind: 'image' } })] }),
    ]);
    const option = mounted.find('[role=option]');
    expect(option.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(option)).to.contain('Needs a file for its header (Image)');
    option.click();
    await settle();
    expect(mounted.all('.chosen')).to.deep.equal([]);
  });

  it('says when there is none, while they load, and when that failed', async () => {
    const mounted = await pick([]);
    expect(mounted.text()).to.contain('No approved template belongs to this channel.');
    mounted.workspace.templates.set({ state: 'loading', items: [] });
    await settle();
    expect(mounted.find('.skeleton').getAttribute('aria-label')).to.equal('Loading templates');
    await expectAccessible(mounted.element);
    mounted.workspace.templates.set({ state: 'failed', items: [] });
    await settle();
    await mounted.click('Try again');
    expect(mounted.workspace.given('retry')).to.have.length(1);
  });
});

describe('a chosen template', () => {
  it('fills in the names it knows, and asks for the rest', async () => {
    const contact = { ...sampleSummary().contact, name: 'Ana Ruiz' };
    const mounted = await pick([sampleTemplate()], { summary: sampleSummary({ contact }) });
    mounted.find('[role=option]').click();
    await settle();
    const values = mounted.all('.value').map((field) => (field as HTMLInputElement).value);
    expect(values).to.deep.equal(['Ana Ruiz', 'Maya Ortiz', '']);
    expect(mounted.all('.field label').map(textOf)).to.deep.equal(['first name', 'agent', 'day']);
    expect(mounted.text()).to.contain('For example: Monday');
  });

  it('says that the name of the contact is not known', async () => {
    const mounted = await pick([sampleTemplate()]);
    mounted.find('[role=option]').click();
    await settle();
    expect(mounted.text()).to.contain('The name of the contact is not known here.');
  });

  it('tells values of header, body and button apart', async () => {
    const mounted = await pick([positional]);
    mounted.find('[role=option]').click();
    await settle();
    expect(mounted.all('.field label').map(textOf)).to.deep.equal([
      'Value 1, in the header',
      'Value 1',
      'Value 2',
      'Value 1, in the button “Track”',
    ]);
    for (const [place, value] of ['4711', 'today', 'ten', 'abc'].entries())
      await mounted.fill(`#value-${place}`, value);
    const preview = textOf(mounted.find('[part=preview]'));
    expect(preview).to.contain('Order 4711').and.to.contain('Your order arrives today at ten, we hope.');
    expect(preview).to.contain('Jackfield *Bank*').and.to.contain('Track');
  });

  it('asks for the value of a header by itself, though the body has one of the same position', async () => {
    const mounted = await pick([positional]);
    mounted.find('[role=option]').click();
    await settle();
    await mounted.fill('#value-1', 'today');
    await mounted.fill('#value-2', 'ten');
    const header = mounted.find('.template-header');
    expect(textOf(header)).to.equal('Order {{1}}');
    await mounted.click('Send template');
    expect(mounted.workspace.given('send')).to.have.length(0);
    expect(isFocused(mounted.find('#value-0'))).to.equal(true);
    await mounted.fill('#value-0', '4711');
    await mounted.fill('#value-3', 'abc');
    await mounted.click('Send template');
    expect(mounted.workspace.given('send')[0]?.[1]).to.deep.include({
      values: { header_1: '4711', '1': 'today', '2': 'ten', button0_1: 'abc' },
    });
  });

  it('asks for values that a draft does not have', async () => {
    const mounted = await pick([positional], {
      draft: {
        text: '',
        template: { templateId: 'positional', language: 'en', values: { '1': 'today', '2': 'ten' } },
      },
    });
    expect(textOf(mounted.find('.template-header'))).to.equal('Order {{1}}');
    await mounted.click('Send template');
    expect(mounted.workspace.given('send')).to.have.length(0);
    expect(isFocused(mounted.find('#value-0'))).to.equal(true);
  });

  it('is not misled by variables with names that every object has', async () => {
    const mounted = await pick([
      sampleTemplate({
        languages: [sampleLanguage({ body: { text: 'See {{constructor}}, {{__proto__}}.' }, variables: {} })],
      }),
    ]);
    mounted.find('[role=option]').click();
    await settle();
    expect(mounted.all('.value').map((field) => (field as HTMLInputElement).value)).to.deep.equal(['', '']);
    await mounted.fill('#value-0', 'x');
    await mounted.fill('#value-1', 'y');
    expect(textOf(mounted.find('[part=preview]'))).to.equal('See x, y.');
  });

  it('fills in no name out of which a number was taken, but asks for one', async () => {
    const contact = { ...sampleSummary().contact, name: 'Ana •••' };
    const mounted = await pick([sampleTemplate()], { summary: sampleSummary({ contact }) });
    mounted.find('[role=option]').click();
    await settle();
    expect(mounted.find<HTMLInputElement>('#value-0').value).to.equal('');
    expect(textOf(mounted.find('#value-0-help'))).to.equal('The name of the contact is not known here.');
  });

  it('checks a value when its field is left, and then at every key', async () => {
    const mounted = await pick([sampleTemplate()]);
    mounted.find('[role=option]').click();
    await settle();
    const day = mounted.find('#value-2');
    day.focus();
    await mounted.fill('#value-2', 'a     b');
    expect(day.hasAttribute('aria-invalid')).to.equal(false);
    day.blur();
    await settle();
    expect(day.getAttribute('aria-invalid')).to.equal('true');
    expect(textOf(mounted.find('#value-2-help'))).to.equal(
      'A value may not hold more than 4 spaces in a row.',
    );
    await mounted.fill('#value-2', 'a b');
    expect(day.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('mends white space in a value by a press, and leads back to its field', async () => {
    const mounted = await pick([sampleTemplate()]);
    mounted.find('[role=option]').click();
    await settle();
    await mounted.fill('#value-2', ' a     b\tc');
    mounted.find('#value-2').dispatchEvent(new FocusEvent('blur'));
    await settle();
    await expectAccessible(mounted.element);
    await mounted.click('Put single spaces instead');
    expect(mounted.find<HTMLInputElement>('#value-2').value).to.equal('a b c');
    expect(mounted.find('#value-2').hasAttribute('aria-invalid')).to.equal(false);
    expect(isFocused(mounted.find('#value-2'))).to.equal(true);
    expect(mounted.all('.mend')).to.deep.equal([]);
  });

  it('focuses the first value that is wrong instead of sending', async () => {
    const mounted = await pick([sampleTemplate()]);
    mounted.find('[role=option]').click();
    await settle();
    await mounted.click('Send template');
    expect(mounted.workspace.given('send')).to.have.length(0);
    expect(isFocused(mounted.find('#value-0'))).to.equal(true);
    expect(mounted.text()).to.contain('Fill this in');
    await expectAccessible(mounted.element);
  });

  it('refuses a text that gets too long with its values', async () => {
    const mounted = await pick([sampleTemplate()]);
    mounted.find('[role=option]').click();
    await settle();
    await mounted.fill('#value-0', 'Ana');
    await mounted.fill('#value-2', 'x'.repeat(1020));
    await mounted.click('Send template');
    expect(mounted.workspace.given('send')).to.have.length(0);
    expect(textOf(mounted.find('.chosen > .error'))).to.contain('the platform takes 1024');
  });

  it('changes its language and keeps the values', async () => {
    const spanish = sampleLanguage({
      language: 'es',
      body: { text: 'Hola {{first_name}}, el {{day}} ¿vale?' },
    });
    const mounted = await pick([sampleTemplate({ languages: [sampleLanguage(), spanish] })]);
    mounted.find('[role=option]').click();
    await settle();
    await mounted.fill('#value-0', 'Ana');
    const select = mounted.find<HTMLSelectElement>('.language select');
    expect([...select.options].map(textOf)).to.deep.equal(['English', 'Spanish']);
    select.value = 'es';
    select.dispatchEvent(new Event('change'));
    await settle();
    expect(textOf(mounted.find('[part=preview]'))).to.contain('Hola Ana');
  });

  it('begins in the language of the last template of this conversation', async () => {
    const spanish = sampleLanguage({
      language: 'es',
      body: { text: 'Hola {{first_name}}, el {{day}} ¿vale?' },
    });
    const mounted = await pick([sampleTemplate({ languages: [sampleLanguage(), spanish] })], {
      thread: [
        sentItem('a', 5, '', { content: { kind: 'template', name: 'x', language: 'es', body: 'Hola' } }),
      ],
    });
    mounted.find('[role=option]').click();
    await settle();
    expect(textOf(mounted.find('[part=preview]'))).to.contain('Hola');
  });

  it('is left by Escape, and is as it was when taken again', async () => {
    const mounted = await pick([sampleTemplate(), plainTemplate()]);
    mounted.find('[role=option]').click();
    await settle();
    await mounted.fill('#value-2', 'Monday');
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(isFocused(mounted.find('.search-field'))).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(mounted.find<HTMLInputElement>('#value-2').value).to.equal('Monday');
  });

  it('shows hostile values as text', async () => {
    const mounted = await pick([sampleTemplate()]);
    mounted.find('[role=option]').click();
    await settle();
    await mounted.fill('#value-2', '<img src=x onerror=alert(1)> javascript:alert(1)');
    const preview = mounted.find('[part=preview]');
    expect(preview.shadowRoot!.querySelector('img, a')).to.equal(null);
    expect(textOf(preview)).to.contain('<img src=x onerror=alert(1)> javascript:alert(1)');
  });

  it('is kept as it was typed before', async () => {
    const mounted = await pick([sampleTemplate()], {
      draft: { text: '', template: { templateId: 'template-1', language: 'en', values: { day: 'Friday' } } },
    });
    expect(mounted.find<HTMLInputElement>('#value-2').value).to.equal('Friday');
  });

  it('falls back to the list when it is no longer approved', async () => {
    const mounted = await pick([sampleTemplate()], {
      draft: { text: '', template: { templateId: 'template-1', language: 'en', values: {} } },
    });
    mounted.workspace.templates.set({
      state: 'ready',
      items: [sampleTemplate({ languages: [sampleLanguage({ status: 'paused' })] }), plainTemplate()],
    });
    await settle();
    expect(names(mounted)).to.deep.equal(['follow_up']);
  });
});

describe('the beginning of a body', () => {
  it('is cut between characters', () => {
    const body = { text: `${'x'.repeat(159)}🎉 and more` };
    const [usable] = usableTemplates([sampleTemplate({ languages: [sampleLanguage({ body })] })], null);
    expect(usable?.snippet).to.equal(`${'x'.repeat(159)}🎉`);
  });
});

describe('the first language', () => {
  const languages = (...codes: string[]) =>
    usableTemplates(
      [sampleTemplate({ languages: codes.map((language) => sampleLanguage({ language })) })],
      null,
    )[0]!;

  it('is a preferred one, of the same region first, then English, then any', () => {
    expect(firstLanguage(languages('en', 'pt_PT', 'pt_BR'), ['pt-BR'])).to.equal('pt_BR');
    expect(firstLanguage(languages('en', 'pt_PT'), ['pt_BR'])).to.equal('pt_PT');
    expect(firstLanguage(languages('de', 'en_GB'), ['fr'])).to.equal('en_GB');
    expect(firstLanguage(languages('de', 'it'), ['fr'])).to.equal('de');
  });
});
