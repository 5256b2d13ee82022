import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import { en } from '../messages/en.ts';
import { base, controls, form, tokens } from '../styles/index.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { conflict } from './conflict.ts';
import { ConfirmController } from './confirm-controller.ts';
import { field, focusFirstProblem, textField } from './field.ts';
import { note } from './note.ts';
import { UnsavedGuard } from './unsaved-guard.ts';

/** A form of two fields. */
class SampleForm extends LitElement {
  static override readonly styles = [tokens, base, controls, form];
  readonly confirm = new ConfirmController(this);
  problem: string | null = null;
  typed: string[] = [];
  left = 0;
  chosen: string[] = [];
  unsaved = false;
  protected readonly guard = new UnsavedGuard(this, () => this.unsaved);

  override render(): TemplateResult {
    return html`<div class="root">
      ${textField({
        id: 'name',
        label: 'Name',
        help: 'As it is registered.',
        problem: this.problem,
        value: 'Harbour',
        required: true,
        type: (value) => this.typed.push(value),
        leave: () => (this.left += 1),
      })}
      ${field(
        { id: 'kind', label: 'Kind', problem: this.problem },
        ({ id, describedBy, invalid }) =>
          html`<select id=${id} aria-describedby=${describedBy} aria-invalid=${invalid}>
            <option>One</option>
          </select>`,
      )}
      ${note('failed', 'It was not saved.', html`<button type="button">Try again</button>`)}
      ${conflict({
        title: 'Somebody else changed it',
        rows: [{ label: 'Target', theirs: '5 min', mine: '10 min' }],
        msg: en,
        takeTheirs: () => this.chosen.push('theirs'),
        keepMine: () => this.chosen.push('mine'),
      })}
      <button type="button" class="open">Open</button>
      ${this.confirm.template()}
    </div>`;
  }
}
customElements.define('sample-form', SampleForm);

async function mount(): Promise<SampleForm> {
  return fixture<SampleForm>(html`<sample-form></sample-form>`);
}

const find = <Found extends HTMLElement>(host: SampleForm, selector: string): Found =>
  host.renderRoot.querySelector<Found>(selector)!;

describe('the parts of a form', () => {
  it('has a label above, help below, and what is wrong in place of the help', async () => {
    const host = await mount();
    const input = find<HTMLInputElement>(host, '#name');
    expect(input.labels?.[0]?.textContent).to.equal('Name');
    expect(find(host, '#name-help').textContent).to.equal('As it is registered.');
    await expectAccessible(host);
    host.problem = 'It is missing.';
    host.requestUpdate();
    await host.updateComplete;
    expect(find(host, '#name-help').textContent.trim()).to.equal('It is missing.');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(focusFirstProblem(host.renderRoot)).to.equal(true);
    expect(host.shadowRoot!.activeElement === input).to.equal(true);
    await expectAccessible(host);
  });

  it('tells what is typed, and that the field is left', async () => {
    const host = await mount();
    find(host, '#name').focus();
    await sendKeys({ type: '!' });
    await sendKeys({ press: 'Tab' });
    expect(host.typed).to.deep.equal(['Harbour!']);
    expect(host.left).to.equal(1);
  });

  it('lets a person choose between theirs and mine', async () => {
    const host = await mount();
    for (const button of host.renderRoot.querySelectorAll<HTMLElement>('.conflict button')) button.click();
    expect(host.chosen).to.deep.equal(['mine', 'theirs']);
  });
});

describe('ConfirmController', () => {
  const question = { title: 'Show numbers?', words: '12 users see them.', confirm: 'Show', cancel: 'Keep' };

  async function ask(host: SampleForm, danger = false): Promise<Promise<boolean>[]> {
    find(host, '.open').focus();
    const answer = host.confirm.ask({ ...question, danger });
    await host.updateComplete;
    return [answer];
  }

  it('asks in a modal dialog, and gives the focus back', async () => {
    const host = await mount();
    const [answer] = await ask(host, true);
    const dialog = find<HTMLDialogElement>(host, 'dialog');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.getAttribute('role')).to.equal('alertdialog');
    expect(host.shadowRoot!.activeElement?.textContent).to.equal('Keep');
    await expectAccessible(host);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(await answer).to.equal(true);
    await host.updateComplete;
    expect(host.renderRoot.querySelector('dialog')).to.equal(null);
    expect(host.shadowRoot!.activeElement === find(host, '.open')).to.equal(true);
  });

  it('takes Escape and the other button for a no', async () => {
    const host = await mount();
    const [escaped] = await ask(host);
    await sendKeys({ press: 'Escape' });
    expect(await escaped).to.equal(false);
    const [declined] = await ask(host);
    await sendKeys({ press: 'Enter' });
    expect(await declined).to.equal(false);
  });

  it('answers no to a question that another takes the place of, or whose element leaves', async () => {
    const host = await mount();
    const [first] = await ask(host);
    const [second] = await ask(host);
    expect(await first).to.equal(false);
    host.remove();
    expect(await second).to.equal(false);
  });
});

describe('UnsavedGuard', () => {
  const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('holds the page only while there is something to lose', async () => {
    const host = await mount();
    expect(leaves()).to.equal(true);
    host.unsaved = true;
    host.requestUpdate();
    await host.updateComplete;
    expect(leaves()).to.equal(false);
    host.remove();
    expect(leaves()).to.equal(true);
  });
});
