import { html, nothing, type TemplateResult } from 'lit';
import { rawText } from '../../base/bubble/marked-text.ts';
import type { ComposerView, TextField } from '../composer-view.ts';
import type { PlacedFinding } from '../draft/composition.ts';
import type { LanguageDraft } from '../draft/draft-content.ts';
import type { FindingFixEvent, TextEditEvent, TextToolEvent } from '../text/events.ts';
import type { ToolKind } from '../text/toolbar.ts';

export interface TextSection {
  readonly field: TextField;
  readonly label: string;
  readonly help?: string;
  readonly text: string;
  readonly limit: number;
  readonly multiline?: boolean;
  readonly required?: boolean;
  readonly tools: readonly ToolKind[];
  readonly write: (draft: LanguageDraft, text: string) => LanguageDraft;
  /** What another language says here. */
  readonly textIn: (draft: LanguageDraft) => string | undefined;
}

/** A text of the language that is looked at, and beside it what another language says there. */
export function textSection(view: ComposerView, section: TextSection): TemplateResult {
  const { draft, beside: other, editability, isLocked, actions, told } = view;
  const { field, label, help, text, limit, multiline = false, required = false, tools, write } = section;
  return html`<div class="with-beside">
    <jf-template-composer-text
      data-field=${field}
      .label=${label}
      .help=${help}
      .text=${text}
      .limit=${limit}
      .multiline=${multiline}
      .required=${required}
      .readOnly=${!editability.editable}
      .locked=${isLocked}
      .language=${draft.language}
      .tools=${tools}
      .findings=${told(field)}
      @text-edit=${(event: TextEditEvent) =>
        actions.editLanguage((before) => write(before, event.text), field, event.typing)}
      @text-tool=${({ tool, selection }: TextToolEvent) => actions.useTool(field, tool, selection)}
      @text-leave=${() => actions.leave(field)}
      @finding-fix=${({ finding }: FindingFixEvent) => actions.mend(finding as PlacedFinding)}
    ></jf-template-composer-text>
    ${other === null ? nothing : besideText(view, other, section.textIn(other))}
  </div>`;
}

/** What another language says at the same place. */
export function besideText(
  { msg, formats }: ComposerView,
  { language }: LanguageDraft,
  text: string | undefined,
): TemplateResult {
  return html`<div class="beside-text">
    <p class="beside-label">${msg.inLanguage(formats.language(language))}</p>
    ${
      text === undefined || text === ''
        ? html`<p class="help">${msg.textEmptyThere}</p>`
        : html`<div lang=${language.replace('_', '-')}>${rawText(text)}</div>`
    }
  </div>`;
}
