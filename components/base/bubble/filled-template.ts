import { html, nothing, type TemplateResult } from 'lit';
import type { MessageContent } from '../../../src/contract/message-content.ts';
import type { FilledTemplate } from '../../../src/templates/index.ts';
import { icon, type IconName } from '../icon.ts';
import type { Messages } from '../messages.ts';
import { rawText } from './marked-text.ts';

type Header = Partial<Extract<MessageContent, { kind: 'template' }>>['header'];

/** A button of a template by its kind and label; kinds may be added. */
export interface ShownButton {
  readonly kind: string;
  readonly text: string;
}

const mediaIcons: Readonly<Record<string, IconName>> = {
  image: 'image',
  video: 'video',
  document: 'file-text',
  location: 'map-pin',
};

const buttonIcons: Readonly<Record<string, IconName>> = {
  quickReply: 'reply',
  url: 'external-link',
  phone: 'phone',
  copyCode: 'copy',
};

/** A template as the contact sees it: header, body, footer and buttons; the buttons only show what they say. */
export function filledTemplate(
  {
    header,
    footer,
    buttons = [],
  }: Pick<FilledTemplate, 'footer'> & {
    readonly header?: Header;
    readonly buttons?: readonly ShownButton[];
  },
  body: TemplateResult,
  msg: Messages,
): TemplateResult {
  return html`${templateHeader(header, msg)}${body}${templateFooter(footer)}${templateButtons(buttons, msg)}`;
}

export function templateHeader(header: Header, msg: Messages): TemplateResult | typeof nothing {
  if (header === undefined) return nothing;
  if (header.kind === 'text') return html`<div class="template-header">${rawText(header.text ?? '')}</div>`;
  const kind = (msg.contents as Readonly<Record<string, string>>)[header.kind] ?? header.kind;
  return html`<div class="media" data-kind=${header.kind}>
    ${icon(mediaIcons[header.kind] ?? 'file-text', 'large')}<span>${msg.mediaHeader(kind)}</span>
  </div>`;
}

export function templateFooter(footer: string | undefined): TemplateResult | typeof nothing {
  return footer === undefined ? nothing : html`<div class="footer">${rawText(footer)}</div>`;
}

/** @param last - an entry that stands below the buttons, such as one that shows more of them */
export function templateButtons(
  buttons: readonly ShownButton[],
  msg: Messages,
  last: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  if (buttons.length === 0) return nothing;
  return html`<ul class="template-buttons" aria-label=${msg.templateButtons}>
    ${buttons.map(({ kind, text }) => html`<li>${icon(buttonIcons[kind] ?? 'reply')}<bdi>${text}</bdi></li>`)}
    ${last}
  </ul>`;
}
