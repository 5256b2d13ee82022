import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { identifierSchema } from './identifier.ts';
import { templateCategorySchema } from './template-version.ts';
import { openEnum } from './text.ts';

const mediaShape = {
  mediaId: described('The file, to be fetched from `GET /v1/media/{mediaId}`.', identifierSchema),
  mimeType: described('Media type of the file, such as `image/jpeg`.', z.string()),
  size: described('Size of the file in bytes. Absent if unknown.', z.optional(z.int().check(z.minimum(0)))),
  filename: described('Name of the file as its sender gave it; untrusted text.', z.optional(z.string())),
  caption: described('Text shown with the file; untrusted, with formatting marks.', z.optional(z.string())),
};

const textContent = named(
  'TextContent',
  'A text.',
  z.object({
    kind: described('Text.', z.literal('text')),
    text: described('The text as it was written, with formatting marks; untrusted.', z.string()),
  }),
);

const imageContent = named(
  'ImageContent',
  'An image.',
  z.object({ kind: described('Image.', z.literal('image')), ...mediaShape }),
);

const videoContent = named(
  'VideoContent',
  'A video.',
  z.object({ kind: described('Video.', z.literal('video')), ...mediaShape }),
);

const audioContent = named(
  'AudioContent',
  'A recording or a voice message.',
  z.object({
    kind: described('Audio.', z.literal('audio')),
    ...mediaShape,
    voice: described('True for a message spoken into the telephone.', z.optional(z.boolean())),
  }),
);

const documentContent = named(
  'DocumentContent',
  'A file of any kind.',
  z.object({ kind: described('Document.', z.literal('document')), ...mediaShape }),
);

const stickerContent = named(
  'StickerContent',
  'A sticker.',
  z.object({
    kind: described('Sticker.', z.literal('sticker')),
    ...mediaShape,
    animated: described('True if the sticker moves.', z.optional(z.boolean())),
  }),
);

const locationContent = named(
  'LocationContent',
  'A place on earth.',
  z.object({
    kind: described('Location.', z.literal('location')),
    latitude: described('Latitude in degrees, WGS 84, north positive.', z.number()),
    longitude: described('Longitude in degrees, WGS 84, east positive.', z.number()),
    name: described('Name of the place.', z.optional(z.string())),
    address: described('Postal address of the place.', z.optional(z.string())),
  }),
);

const contactCardContent = named(
  'ContactCardContent',
  'Cards of people, shared in the conversation. They are part of what was written, not contacts of the contact centre.',
  z.object({
    kind: described('Contact card.', z.literal('contactCard')),
    cards: described(
      'One entry for each card.',
      z.array(
        z.object({
          name: described('Name on the card.', z.string()),
          organization: described('Company on the card.', z.optional(z.string())),
          numbers: described('Telephone numbers as the card gives them.', z.array(z.string())),
          emails: described('E-mail addresses on the card.', z.optional(z.array(z.string()))),
        }),
      ),
    ),
  }),
);

const reactionContent = named(
  'ReactionContent',
  'An emoji put to an earlier message.',
  z.object({
    kind: described('Reaction.', z.literal('reaction')),
    messageId: described('The message reacted to.', identifierSchema),
    emoji: described('The emoji; empty if the reaction was taken back.', z.string()),
  }),
);

const templateContent = named(
  'TemplateContent',
  'A pre-approved template with its values filled in, as the contact sees it.',
  z.object({
    kind: described('Template.', z.literal('template')),
    templateId: described('The template, if it is one of this account.', z.optional(identifierSchema)),
    name: described('Name of the template.', z.string()),
    language: described('Language code of the version sent, such as `pt_BR`.', z.string()),
    category: described('Category at the time of sending.', z.optional(templateCategorySchema)),
    header: described(
      'Header above the body.',
      z.optional(
        z.object({
          kind: described(
            'Kind of the header: text, or the kind of its media. Other values may be added.',
            openEnum(['text', 'image', 'video', 'document', 'location']),
          ),
          text: described('Text of a text header, filled in.', z.optional(z.string())),
          mediaId: described('File of a media header.', z.optional(identifierSchema)),
          filename: described('Name of the file of a document header.', z.optional(z.string())),
        }),
      ),
    ),
    body: described('Body, filled in, with formatting marks.', z.string()),
    footer: described('Footer.', z.optional(z.string())),
    buttons: described(
      'Buttons below the message, in order.',
      z.optional(
        z.array(
          z.object({
            kind: described(
              'What the button does. Other values may be added.',
              openEnum(['quickReply', 'url', 'phone', 'copyCode']),
            ),
            text: described('Label of the button.', z.string()),
          }),
        ),
      ),
    ),
  }),
);

const unsupportedContent = named(
  'UnsupportedContent',
  'Something that cannot be shown: the platform did not pass it on, or its kind is newer than the reader.',
  z.object({ kind: described('Unsupported.', z.literal('unsupported')) }),
);

const knownContent = z.discriminatedUnion('kind', [
  textContent,
  imageContent,
  videoContent,
  audioContent,
  documentContent,
  stickerContent,
  locationContent,
  contactCardContent,
  reactionContent,
  templateContent,
  unsupportedContent,
]);

const knownKinds = new Set<string>(
  knownContent._zod.def.options.flatMap((option) => option.shape.kind._zod.def.values),
);

/** A content kind this contract does not know yet is read as `unsupported`, so the message still shows. */
const newerContent = z.codec(
  z.object({
    kind: described(
      'A kind that is not in this list yet.',
      z.string().check(
        z.refine((kind) => !knownKinds.has(kind)),
        z.meta({ not: { enum: [...knownKinds] } }),
      ),
    ),
  }),
  unsupportedContent,
  { decode: () => ({ kind: 'unsupported' as const }), encode: (content) => content },
);

/** What a message says. */
export const messageContentSchema = named(
  'MessageContent',
  'What a message says. A reader takes a kind it does not know for `unsupported`.',
  z.union([knownContent, newerContent]),
);
export type MessageContent = z.output<typeof messageContentSchema>;
