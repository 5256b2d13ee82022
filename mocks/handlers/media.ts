import type { Capabilities } from '../../src/contract/capabilities.ts';
import type { Media } from '../../src/contract/media.ts';
import type { MessageContent } from '../../src/contract/message-content.ts';
import type { OutgoingContent } from '../../src/contract/outgoing.ts';
import { randomId } from '../world/random.ts';
import type { World } from '../world/state.ts';
import { invalid, refuse } from './handler.ts';
import type { HandlersOf, Refusal } from './handler.ts';

type MediaKind = keyof Capabilities['limits']['mediaSize'];

/** Largest file by kind, bytes: the platform's limits. */
export const mediaLimits: Capabilities['limits']['mediaSize'] = {
  image: 5 * 1024 * 1024,
  video: 16 * 1024 * 1024,
  audio: 16 * 1024 * 1024,
  document: 100 * 1024 * 1024,
};

/** Media types the platform takes, by kind. */
const mediaTypes: Readonly<Record<MediaKind, RegExp>> = {
  image: /^image\/(jpeg|png|webp)$/,
  video: /^video\/(mp4|3gpp)$/,
  audio: /^audio\/(aac|mp4|mpeg|amr|ogg)$/,
  document:
    /^(text\/plain|application\/(pdf|msword|vnd\.ms-(excel|powerpoint)|vnd\.openxmlformats-officedocument\..+))$/,
};

const kinds = Object.keys(mediaTypes) as MediaKind[];

function kindOf(mimeType: string): MediaKind | undefined {
  return kinds.find((kind) => mediaTypes[kind].test(mimeType));
}

/** Free-form content as it is kept: a file goes by its own kind, not by what the sender called it. */
export function contentOfMedia(
  world: World,
  content: Exclude<OutgoingContent, { kind: 'template' }>,
): MessageContent | Refusal<'validation-failed'> {
  if (content.kind === 'text') return content;
  const { media } = world.media.get(content.mediaId) ?? {};
  if (media === undefined) return invalid('/content/mediaId', 'There is no such file.');
  if (content.kind !== 'document' && kindOf(media.mimeType) !== content.kind)
    return invalid('/content/mediaId', `The file is no ${content.kind}.`);
  const { mimeType, size, filename } = media;
  return { mimeType, size, ...(filename === undefined ? {} : { filename }), ...content };
}

export const mediaHandlers: HandlersOf<'uploadMedia' | 'downloadMedia'> = {
  uploadMedia: ({ world }, { query = {}, file }) => {
    const mimeType = file.type.split(';')[0]!.trim().toLowerCase();
    const kind = kindOf(mimeType);
    if (kind === undefined) return refuse('media-type-refused');
    if (file.size > mediaLimits[kind]) return refuse('file-too-large');
    const id = randomId(world.random, 'med');
    const { filename, purpose } = query;
    const media: Media = {
      id,
      mimeType,
      size: file.size,
      ...(filename === undefined ? {} : { filename }),
      ...(purpose === 'templateHeader' ? { url: `https://media.example/${id}` } : {}),
    };
    world.media.set(id, { media, file });
    return { ok: true, status: 201, body: { media } };
  },

  downloadMedia: ({ world }, { params }) => {
    const kept = world.media.get(params.mediaId);
    return kept === undefined ? refuse('not-found') : { ok: true, status: 200, body: kept.file };
  },
};
