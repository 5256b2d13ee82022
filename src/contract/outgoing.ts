import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { identifierSchema } from './identifier.ts';
import { languageCodeSchema } from './template-version.ts';
import { textUpTo } from './text.ts';

/** Longest text of a message, in characters. */
export const longestText = 4096;

const mediaId = described('A file that was uploaded by `POST /v1/media`.', identifierSchema);
const caption = described('Text shown with the file, at most 1024 characters.', z.optional(textUpTo(1024)));

const outgoingText = named(
  'OutgoingText',
  'A text to send.',
  z.object({
    kind: described('Text.', z.literal('text')),
    text: described('The text, 1 to 4096 characters; may hold formatting marks.', textUpTo(longestText, 1)),
  }),
);

const outgoingImage = named(
  'OutgoingImage',
  'An image to send.',
  z.object({ kind: described('Image.', z.literal('image')), mediaId, caption }),
);

const outgoingVideo = named(
  'OutgoingVideo',
  'A video to send.',
  z.object({ kind: described('Video.', z.literal('video')), mediaId, caption }),
);

const outgoingAudio = named(
  'OutgoingAudio',
  'A recording to send.',
  z.object({ kind: described('Audio.', z.literal('audio')), mediaId }),
);

const outgoingDocument = named(
  'OutgoingDocument',
  'A file to send.',
  z.object({
    kind: described('Document.', z.literal('document')),
    mediaId,
    caption,
    filename: described('Name the contact sees, at most 240 characters.', z.optional(textUpTo(240, 1))),
  }),
);

const templateChoiceShape = {
  templateId: described('The template.', identifierSchema),
  language: described('Which of its languages.', languageCodeSchema),
  values: described(
    'Value of each variable by its name or position (`1`, `2`, ...). A value holds no newline, no tab and no more than 4 spaces in a row.',
    z.record(z.string().check(z.regex(/^([1-9]\d{0,2}|[a-z0-9_]{1,32})$/)), textUpTo(1024)),
  ),
  headerMediaId: described(
    'File for a media header, uploaded by `POST /v1/media`. Needed if the template has one.',
    z.optional(identifierSchema),
  ),
};

/** A template, one of its languages, and what fills its variables. */
export const templateChoiceSchema = named(
  'TemplateChoice',
  'A template, one of its languages, and what fills its variables.',
  z.object(templateChoiceShape),
);
export type TemplateChoice = z.output<typeof templateChoiceSchema>;

const outgoingTemplate = named(
  'OutgoingTemplate',
  'A pre-approved template to send.',
  z.object({ kind: described('Template.', z.literal('template')), ...templateChoiceShape }),
);

/** What an agent sends. Everything but `template` is free-form. */
export const outgoingContentSchema = named(
  'OutgoingContent',
  'What an agent sends. Everything but `template` is free-form and needs an open customer-service window.',
  z.discriminatedUnion('kind', [
    outgoingText,
    outgoingImage,
    outgoingVideo,
    outgoingAudio,
    outgoingDocument,
    outgoingTemplate,
  ]),
);
export type OutgoingContent = z.output<typeof outgoingContentSchema>;

/** Body of `POST /v1/conversations/{conversationId}/messages`. */
export const messageSendSchema = named(
  'MessageSend',
  'A message to send in a conversation.',
  z.object({
    content: outgoingContentSchema,
    replyTo: described('Id of the message this one answers.', z.optional(identifierSchema)),
  }),
);
export type MessageSend = z.output<typeof messageSendSchema>;

/** Body of `POST /v1/conversations`. */
export const conversationStartSchema = named(
  'ConversationStart',
  'Starts a conversation, or a new session of one that exists, with a template.',
  z.object({
    contactRef: described('The contact, by its `ref`.', z.string().check(z.minLength(1), z.maxLength(256))),
    channelId: described('The channel to send from.', identifierSchema),
    template: templateChoiceSchema,
  }),
);
export type ConversationStart = z.output<typeof conversationStartSchema>;
