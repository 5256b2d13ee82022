import { html, nothing, type TemplateResult } from 'lit';
import type { MessageContent } from '../../../src/contract/message-content.ts';
import { icon, type IconName } from '../../base/icon.ts';
import { filledTemplate } from '../../base/bubble/filled-template.ts';
import { longText } from './long-text.ts';
import type { ThreadContext } from './thread-context.ts';

type Media = Extract<MessageContent, { mediaId: string }>;

const icons: Readonly<Record<Media['kind'], IconName>> = {
  image: 'image',
  video: 'video',
  audio: 'mic',
  document: 'file-text',
  sticker: 'sticker',
};

/** What a message says. `key` is that of its line in the thread. */
export function messageContent(content: MessageContent, key: string, context: ThreadContext): TemplateResult {
  const { msg } = context;
  switch (content.kind) {
    case 'text':
      return longText(content.text, key, context);
    case 'template':
      return filledTemplate(content, longText(content.body, key, context), msg);
    case 'location':
      return placeholder('map-pin', content.name ?? msg.contents.location, content.address);
    case 'contactCard':
      return html`${content.cards.map(({ name, organization, numbers, emails = [] }) =>
        placeholder('contact', name, [organization, ...numbers, ...emails].filter(Boolean).join(' · ')),
      )}`;
    case 'reaction':
      return html`<div class="named">
        ${icon('smile')}<span
          >${content.emoji === '' ? msg.reactionRemoved : msg.reactedWith(content.emoji.slice(0, 16))}</span
        >
      </div>`;
    case 'unsupported':
      return html`<div class="named">${icon('ban')}<span>${msg.contents.unsupported}</span></div>`;
    default:
      return media(content, key, context);
  }
}

/** A file by its kind and name. */
function media(content: Media, key: string, context: ThreadContext): TemplateResult {
  const { msg } = context;
  const isVoice = content.kind === 'audio' && content.voice === true;
  const kind = isVoice ? msg.voiceMessage : msg.contents[content.kind];
  const { filename, caption } = content;
  return html`${placeholder(icons[content.kind], filename ?? kind, filename === undefined ? undefined : kind, msg.mediaLater)}${
    caption === undefined || caption === '' ? nothing : longText(caption, key, context)
  }`;
}

function placeholder(name: IconName, title: string, detail?: string, help?: string): TemplateResult {
  return html`<div class="media" title=${help ?? nothing}>
    ${icon(name, 'large')}
    <span class="media-words">
      <bdi class="media-title">${title.slice(0, 240)}</bdi>
      ${detail === undefined || detail === '' ? nothing : html`<bdi class="media-detail">${detail.slice(0, 240)}</bdi>`}
    </span>
  </div>`;
}
