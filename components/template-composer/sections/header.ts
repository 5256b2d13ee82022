import { html, nothing, type TemplateResult } from 'lit';
import { templateLimits } from '../../../src/templates/index.ts';
import { withHeaderKind, type HeaderKind } from '../draft/edits.ts';
import { withTyped } from '../draft/renaming.ts';
import { fieldFindings } from '../findings/field-findings.ts';
import { sampleSection, type HeaderView } from './sample.ts';
import { besideText, textSection } from './text-section.ts';
import { variableRows } from './variables.ts';

const kinds: readonly HeaderKind[] = ['text', 'image', 'video', 'document', 'location'];

/** What stands above the text: nothing, a line, or a file or place with its sample. */
export function headerSection(view: HeaderView): TemplateResult {
  const { draft, editability, isLocked, msg, actions } = view;
  const kind = draft.header?.kind ?? null;
  return html`<section class="part" aria-labelledby="header-title">
    <div class="part-line">
      <h3 id="header-title">${msg.templateHeader}</h3>
      <select
        aria-label=${msg.templateHeader}
        data-field=${kind === 'text' ? 'header.kind' : 'header'}
        ?disabled=${!editability.editable || isLocked}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          actions.editLanguage(
            (before) => withHeaderKind(before, value === '' ? null : (value as HeaderKind)),
            'header',
          );
          if (value === 'text') actions.focus('header');
        }}
      >
        <option value="" .selected=${kind === null}>${msg.headerKinds.none}</option>
        ${kinds.map(
          (one) => html`<option value=${one} .selected=${one === kind}>${msg.headerKinds[one]}</option>`,
        )}
      </select>
    </div>
    ${kind === null ? noHeader(view) : kind === 'text' ? headerText(view) : media(view, kind)}
  </section>`;
}

function noHeader(view: HeaderView): TemplateResult | typeof nothing {
  const { beside, told, msg, actions } = view;
  return html`${fieldFindings('header', told('header'), nothing, { msg, mend: actions.mend })}${
    beside?.header?.kind === 'text' ? besideText(view, beside, beside.header.text) : nothing
  }`;
}

function headerText(view: HeaderView): TemplateResult {
  const { draft, msg } = view;
  return html`${textSection(view, {
    field: 'header',
    label: msg.headerText,
    text: draft.header?.kind === 'text' ? draft.header.text : '',
    limit: templateLimits.header,
    required: true,
    tools: ['variables'],
    write: (before, text) => withTyped(before, 'header', text),
    textIn: ({ header }) => (header?.kind === 'text' ? header.text : undefined),
  })}
  ${variableRows(view, 'header')}`;
}

function media(view: HeaderView, kind: Exclude<HeaderKind, 'text'>): TemplateResult {
  const { told, msg, actions } = view;
  return html`${fieldFindings('header', told('header'), kind === 'location' ? msg.headerLocation : nothing, {
    msg,
    mend: actions.mend,
  })}
  ${kind === 'location' ? nothing : sampleSection(view, kind)}`;
}
