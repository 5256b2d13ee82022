import { html, type TemplateResult } from 'lit';
import { authenticationSection } from './authentication.ts';
import { bodySection, footerSection } from './body.ts';
import { buttonsSection } from './buttons.ts';
import { headerSection } from './header.ts';
import { languageTools, type LanguageToolsView } from './language-tools.ts';
import type { HeaderView } from './sample.ts';
import { statusSection, type StatusView } from './status.ts';

export type LanguagePanelView = HeaderView & StatusView & { readonly tools: Omit<LanguageToolsView, 'view'> };

/** Everything about the language that is looked at. */
export function languagePanel(view: LanguagePanelView): TemplateResult {
  const { content, draft, beside, tools } = view;
  return html`<div
    class="panel"
    id="language-panel"
    role="tabpanel"
    aria-labelledby="tab-${draft.language}"
    ?data-beside=${beside !== null}
  >
    ${statusSection(view)} ${languageTools({ view, ...tools })}
    ${
      content.category === 'authentication'
        ? authenticationSection(view)
        : html`${headerSection(view)} ${bodySection(view)} ${footerSection(view)} ${buttonsSection(view)}`
    }
  </div>`;
}
