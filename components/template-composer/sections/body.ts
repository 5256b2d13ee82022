import { html, type TemplateResult } from 'lit';
import { templateLimits } from '../../../src/templates/index.ts';
import type { ComposerView } from '../composer-view.ts';
import { withFooter } from '../draft/edits.ts';
import { withTyped } from '../draft/renaming.ts';
import { textSection } from './text-section.ts';
import { variableRows } from './variables.ts';

/** The message itself, with its variables. */
export function bodySection(view: ComposerView): TemplateResult {
  const { draft, msg } = view;
  return html`<div class="part">
    ${textSection(view, {
      field: 'body',
      label: msg.templateBody,
      help: msg.templateBodyHelp,
      text: draft.body.text,
      limit: templateLimits.body,
      multiline: true,
      required: true,
      tools: ['marks', 'emoji', 'variables'],
      write: (before, text) => withTyped(before, 'body', text),
      textIn: ({ body }) => body.text,
    })}
    ${variableRows(view, 'body')}
  </div>`;
}

/** The small print. */
export function footerSection(view: ComposerView): TemplateResult {
  const { draft, msg } = view;
  return html`<div class="part">
    ${textSection(view, {
      field: 'footer',
      label: msg.templateFooter,
      help: msg.templateFooterHelp,
      text: draft.footer?.text ?? '',
      limit: templateLimits.footer,
      tools: [],
      write: withFooter,
      textIn: ({ footer }) => footer?.text,
    })}
  </div>`;
}
