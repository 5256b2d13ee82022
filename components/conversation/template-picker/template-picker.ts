import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Channel } from '../../../src/contract/channel.ts';
import { checkValues, type TemplateVersion } from '../../../src/templates/index.ts';
import type { ShownContact } from '../../../src/workspace/workspace.ts';
import { JackfieldElement } from '../../base/element.ts';
import { SliceController } from '../../base/slice-controller.ts';
import { base, controls, states, tokens } from '../../base/styles/index.ts';
import { asVersion } from '../../base/template-version.ts';
import { allValues } from './all-values.ts';
import { chosenTemplateStyles } from './chosen-template.styles.ts';
import { chosenTemplate } from './chosen-template.ts';
import { TemplateChoiceEvent, TemplateLeaveEvent, TemplateSendEvent, type TemplateChoice } from './events.ts';
import { knownValues } from './known-values.ts';
import { loadingTemplates, templatesFailed } from './places.ts';
import { templateListStyles } from './template-list.styles.ts';
import { templateList } from './template-list.ts';
import { firstLanguage, searchTemplates, usableTemplates, type UsableTemplate } from './usable-templates.ts';

/**
 * Choose an approved template, its language and its values, see what the contact will see, and send it. A part of
 * `jf-conversation`, not for use by itself. What is chosen is kept by whoever holds it.
 *
 * @tag jf-conversation-template-picker
 * @internal
 */
export class TemplatePicker extends JackfieldElement {
  static override readonly styles = [
    tokens,
    base,
    controls,
    states,
    templateListStyles,
    chosenTemplateStyles,
  ];

  @state() private search = '';
  @state() private active = 0;
  /** Whether the list is shown although a template is chosen. */
  @state() private browsing = false;
  /** Values whose field the agent has left. */
  @state() private touched: ReadonlySet<string> = new Set();

  /** The channel to send from: its Business Manager ID says which templates there are. */
  @property({ attribute: false }) channel: Channel | null = null;
  @property({ attribute: false }) contact: ShownContact | null = null;
  @property({ attribute: false }) choice: TemplateChoice | null = null;
  /** Languages the contact is likely to read, the best first. */
  @property({ attribute: false }) preferredLanguages: readonly string[] = [];
  /** A text that was typed and cannot be sent as it is; offered as a value. */
  @property({ attribute: false }) keptText = '';
  @property({ attribute: false }) sendLabel = '';
  /** Whether what was chosen is on its way. */
  @property({ attribute: false }) busy = false;
  /** Why it could not be sent, in words. */
  @property({ attribute: false }) problem: string | null = null;

  readonly #templates = new SliceController(this, (workspace) => workspace.templates);
  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);
  /** What gets the focus once it is there. */
  #focusNext: string | null = null;

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active') || changed.has('search')) {
      this.renderRoot
        .querySelector('[role=option][aria-selected=true]')
        ?.scrollIntoView({ block: 'nearest' });
    }
    if (this.#focusNext === null) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    this.#focusNext = null;
    target?.focus();
  }

  #usable(): UsableTemplate[] {
    return usableTemplates(this.#templates.value?.items ?? [], this.channel?.businessManagerId ?? null);
  }

  #chosen(usable: readonly UsableTemplate[]): { usable: UsableTemplate; version: TemplateVersion } | null {
    const { choice } = this;
    if (choice === null) return null;
    const found = usable.find(({ template, needs }) => needs === null && template.id === choice.templateId);
    const language = found?.languages.find(({ language }) => language === choice.language);
    return found === undefined || language === undefined
      ? null
      : { usable: found, version: asVersion(found.template, language) };
  }

  #choose(usable: UsableTemplate, language = firstLanguage(usable, this.preferredLanguages)): void {
    const found = usable.languages.find((one) => one.language === language);
    if (usable.needs !== null || found === undefined) return;
    const { choice } = this;
    const isSame = choice?.templateId === usable.template.id;
    const version = asVersion(usable.template, found);
    if (!isSame) this.touched = new Set();
    if (!isSame || this.browsing) this.#focusNext = '.value, .primary';
    this.browsing = false;
    const known = knownValues(version, this.contact, this.#viewer.value?.viewer ?? null);
    const values = allValues(version, isSame ? { ...known, ...choice.values } : known);
    this.#change({ templateId: usable.template.id, language, values });
  }

  #change(choice: TemplateChoice): void {
    this.choice = choice;
    this.dispatchEvent(new TemplateChoiceEvent(choice));
  }

  #setValue(key: string, value: string): void {
    if (this.choice === null) return;
    this.#change({ ...this.choice, values: { ...this.choice.values, [key]: value } });
  }

  #browse(): void {
    this.browsing = true;
    this.#focusNext = '.search-field';
  }

  #send(version: TemplateVersion): void {
    const { choice, busy } = this;
    if (choice === null || busy) return;
    const values = allValues(version, choice.values);
    this.touched = new Set(Object.keys(values));
    if (checkValues(version, values).some(({ severity }) => severity === 'error')) {
      this.#focusNext = '[aria-invalid]';
      return;
    }
    this.dispatchEvent(new TemplateSendEvent({ ...choice, values }));
  }

  /** Puts the focus where choosing begins. */
  async focusStart(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.search-field, .value, .primary')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="root">${this.#body()}</div>`;
  }

  #body(): TemplateResult {
    const { msg, workspace } = this;
    const templates = this.#templates.value;
    if (templates === null || (templates.state === 'loading' && templates.items.length === 0)) {
      return loadingTemplates(msg);
    }
    if (templates.state === 'failed' && templates.items.length === 0) {
      return templatesFailed(msg, () => workspace?.retry());
    }
    const usable = this.#usable();
    const chosen = this.browsing ? null : this.#chosen(usable);
    return chosen === null ? this.#list(usable) : this.#form(chosen.usable, chosen.version);
  }

  #list(usable: readonly UsableTemplate[]): TemplateResult {
    const { msg, search } = this;
    const found = searchTemplates(usable, search);
    const active = Math.min(this.active, Math.max(found.length - 1, 0));
    return templateList(
      { found, isEmpty: usable.length === 0, search, active, msg },
      {
        searchFor: (text) => {
          this.search = text;
          this.active = 0;
          if (text === '') this.#focusNext = '.search-field';
        },
        moveTo: (place) => (this.active = place),
        choose: (template) => this.#choose(template),
        leave: () => this.dispatchEvent(new TemplateLeaveEvent()),
      },
    );
  }

  #form(usable: UsableTemplate, version: TemplateVersion): TemplateResult {
    const { choice, touched, msg } = this;
    const values = allValues(version, choice?.values ?? {});
    const findings = checkValues(version, values).filter(({ severity, part }) => {
      const key = part.startsWith('values.') ? part.slice('values.'.length) : null;
      return severity === 'error' && (key === null || touched.has(key));
    });
    return chosenTemplate(
      {
        version,
        languages: usable.languages.map(({ language }) => language),
        values,
        findings,
        keptText: this.keptText,
        sendLabel: this.sendLabel === '' ? msg.sendThisTemplate : this.sendLabel,
        busy: this.busy,
        problem: this.problem,
        formats: this.formats,
        msg,
      },
      {
        input: (key, value) => this.#setValue(key, value),
        leave: (key) => (this.touched = new Set([...touched, key])),
        chooseLanguage: (language) => this.#choose(usable, language),
        browse: () => this.#browse(),
        send: () => this.#send(version),
      },
    );
  }
}
