import { html, type TemplateResult } from 'lit';
import type { TemplateVersion } from '../../../src/templates/index.ts';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';

type Scheme = 'light' | 'dark';

export interface PreviewPaneView {
  readonly version: TemplateVersion;
  /** Null: as the page. */
  readonly scheme: Scheme | null;
  readonly msg: Messages;
  readonly choose: (scheme: Scheme | null) => void;
}

/** What the contact will see, on a light and on a dark phone. */
export function previewPane({ version, scheme, msg, choose }: PreviewPaneView): TemplateResult {
  return html`<section class="preview" aria-labelledby="preview-title">
    <div class="part-line">
      <h3 id="preview-title">${msg.preview}</h3>
      <span class="schemes" role="group" aria-label=${msg.previewScheme}>
        ${(['light', 'dark'] as const).map(
          (one) =>
            html`<button
              type="button"
              class="plain icon-only"
              aria-label=${one === 'light' ? msg.previewLight : msg.previewDark}
              title=${one === 'light' ? msg.previewLight : msg.previewDark}
              aria-pressed=${scheme === one}
              @click=${() => choose(scheme === one ? null : one)}
            >
              ${icon(one === 'light' ? 'sun' : 'moon')}
            </button>`,
        )}
      </span>
    </div>
    <jf-template-preview exportparts="bubble" .version=${version} .scheme=${scheme}></jf-template-preview>
  </section>`;
}
