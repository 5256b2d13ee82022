import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  fillTemplate,
  isRightToLeft,
  type FilledButton,
  type TemplateValues,
  type TemplateVersion,
} from '../../src/templates/index.ts';
import { bubbleStyles } from '../base/bubble/bubble.styles.ts';
import { templateButtons, templateFooter, templateHeader } from '../base/bubble/filled-template.ts';
import { markedText } from '../base/bubble/marked-text.ts';
import { JackfieldElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import { base, controls, tokens } from '../base/styles/index.ts';
import { CutController } from './cut-controller.ts';
import { previewValues } from './preview-values.ts';
import { templatePreviewStyles } from './template-preview.styles.ts';

/** How many buttons a message shows at most, and how many of them where there are more. */
const MOST_BUTTONS = 3;
const FIRST_BUTTONS = 2;

/**
 * A template as the contact will see it: the bubble with header, formatting marks, footer and buttons, filled in with
 * the values, or the examples where there are none. A long marketing text is cut behind "Read more", many buttons
 * behind "See all options", as on a phone. Needs no workspace.
 *
 * @tag jf-template-preview
 * @summary A template as the contact will see it.
 * @csspart bubble - the message
 */
export class JfTemplatePreview extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, bubbleStyles, templatePreviewStyles];

  /** One language of a template. */
  @property({ attribute: false }) version: TemplateVersion | null = null;
  /** What fills its variables, by their keys. */
  @property({ attribute: false }) values: TemplateValues = {};
  /** `light` or `dark`: as on a phone that is set so. By default as the page. */
  @property({ reflect: true }) scheme: 'light' | 'dark' | null = null;

  /** Whether the contact has pressed "Read more", and "See all options". */
  @state() private readsMore = false;
  @state() private seesAll = false;

  readonly #cut = new CutController(this);

  /** Another template, or another language of it, is another message: nothing was pressed there. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('version');
    if (!before || (before.name === this.version?.name && before.language === this.version.language)) return;
    this.readsMore = false;
    this.seesAll = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { version, msg } = this;
    if (version === null) return nothing;
    const { header, body, footer, buttons = [] } = fillTemplate(version, previewValues(version, this.values));
    const isCut = version.category === 'marketing' && !this.readsMore;
    return html`<div class="root">
      <div
        class="bubble"
        part="bubble"
        lang=${version.language.replace('_', '-')}
        dir=${isRightToLeft(version.language) ? 'rtl' : 'ltr'}
      >
        ${templateHeader(header, msg)}
        <div class="body" ?data-cut=${isCut}>
          ${body === '' ? html`<div class="text empty">${msg.previewEmpty}</div>` : markedText(body)}
        </div>
        ${this.#readMore(isCut)} ${templateFooter(footer)} ${this.#buttons(buttons)}
      </div>
    </div>`;
  }

  #readMore(isCut: boolean): TemplateResult | typeof nothing {
    if (!isCut || !this.#cut.isCut) return nothing;
    return html`<button type="button" class="link more" @click=${() => (this.readsMore = true)}>
      ${this.msg.readMore}
    </button>`;
  }

  #buttons(buttons: readonly FilledButton[]): TemplateResult | typeof nothing {
    const { msg } = this;
    if (this.seesAll || buttons.length <= MOST_BUTTONS) return templateButtons(buttons, msg);
    return templateButtons(
      buttons.slice(0, FIRST_BUTTONS),
      msg,
      html`<li>
        <button type="button" class="link all" @click=${() => (this.seesAll = true)}>
          ${icon('list')}${msg.seeAllOptions}
        </button>
      </li>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jf-template-preview': JfTemplatePreview;
  }
}
