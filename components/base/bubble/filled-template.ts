import { html, nothing, type TemplateResult } from 'lit';
import type { MessageContent } from '../../../src/contract/message-content.ts';
import type { FilledTemplate } from '../../../src/templates/index.ts';
import { icon, type IconName } from '../icon.ts';
import type { Messages } from '../messages.ts';
import { rawText } from './marked-text.ts';

type Header = Partial<Extract<MessageContent, { kind: 'template' }>>['header'];

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
    buttons,
  }: Pick<FilledTemplate, 'footer'> & {
    readonly header?: Header;
    readonly buttons?: readonly { readonly kind: string; readonly text: string }[];
  },
  body: TemplateResult,
  msg: Messages,
): TemplateResult {
  return html`${templateHeader(header, msg)}${body}${
    footer === undefined ? nothing : html`<div class="footer">${rawText(footer)}</div>`
  }${
    buttons === undefined || buttons.length === 0
      ? nothing
      : html`<ul class="template-buttons" aria-label=${msg.templateButtons}>
          ${buttons.map(
            ({ kind, text }) => html`<li>${icon(buttonIcons[kind] ?? 'reply')}<bdi>${text}</bdi></li>`,
          )}
        </ul>`
  }`;
}

function templateHeader(header: Header, msg: Messages): TemplateResult | typeof nothing {
  if (header === undefined) return nothing;
  if (header.kind === 'text') return html`<div class="template-header">${rawText(header.text ?? '')}</div>`;
  const kind = (msg.contents as Readonly<Record<string, string>>)[header.kind] ?? header.kind;
  return html`<div class="media">
    ${icon(mediaIcons[header.kind] ?? 'file-text', 'large')}<span>${msg.mediaHeader(kind)}</span>
  </div>`;
}
