import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { textUpTo } from './text.ts';

export const templateCategories = ['marketing', 'utility', 'authentication'] as const;

export const templateCategorySchema = named(
  'TemplateCategory',
  'What a template is for. `marketing`: offers and news. `utility`: about something the contact ordered or asked. `authentication`: one-time passwords.',
  z.enum(templateCategories),
);
export type TemplateCategory = z.output<typeof templateCategorySchema>;

/** A language code as the platform has them: `en`, `pt_BR`. */
export const languageCodeSchema = named(
  'LanguageCode',
  'Language as the platform writes it: two or three small letters, then perhaps an underscore and two capital letters (`en`, `pt_BR`).',
  z.string().check(z.regex(/^[a-z]{2,3}(_[A-Z]{2})?$/)),
);

/** The schema of a text of at most `max` characters. */
type Text = (max: number, min?: number) => z.ZodMiniType<string, string>;

/** As a client sends it: at most as long as the platform takes it. */
const draft: Text = textUpTo;
/** As a backend answers it: of any length. */
const answered: Text = () => z.string();

const variableName = z.string().check(z.maxLength(64));

const examples = described(
  'A sample value for each variable, by its position or name: `{ "1": "Ana" }` or `{ "first_name": "Ana" }`.',
  z.optional(z.record(variableName, z.string())),
);

const kindOf = <const Kind extends string>(kind: Kind) => described('Kind of this part.', z.literal(kind));

function headerSchema(prefix: string, text: Text) {
  const media = <const Kind extends string>(kind: Kind, name: string) =>
    named(
      `${prefix}${name}Header`,
      `A header of kind \`${kind}\`.`,
      z.object({
        kind: kindOf(kind),
        exampleUrl: described('Address of a sample, for the review.', z.optional(text(2000))),
      }),
    );
  return z.discriminatedUnion('kind', [
    named(
      `${prefix}TextHeader`,
      'A header of text.',
      z.object({
        kind: kindOf('text'),
        text: described('The text, at most 60 characters and one variable.', text(60, 1)),
        examples,
      }),
    ),
    media('image', 'Image'),
    media('video', 'Video'),
    media('document', 'Document'),
    media('location', 'Location'),
  ]);
}

function buttonSchema(prefix: string, text: Text) {
  const label = described('Label, at most 25 characters.', text(25, 1));
  return z.discriminatedUnion('kind', [
    named(
      `${prefix}QuickReplyButton`,
      'A button that answers with its label.',
      z.object({ kind: kindOf('quickReply'), text: label }),
    ),
    named(
      `${prefix}UrlButton`,
      'A button that opens an address.',
      z.object({
        kind: kindOf('url'),
        text: label,
        url: described(
          'Address, at most 2000 characters, with at most one variable, at its end.',
          text(2000, 1),
        ),
        example: described('Sample of the whole address, if it has a variable.', z.optional(text(2000))),
      }),
    ),
    named(
      `${prefix}PhoneButton`,
      'A button that calls a number of the business.',
      z.object({
        kind: kindOf('phone'),
        text: label,
        number: described('Number to call, at most 20 characters.', text(20, 1)),
      }),
    ),
    named(
      `${prefix}CopyCodeButton`,
      'A button that copies a code.',
      z.object({
        kind: kindOf('copyCode'),
        text: label,
        example: described('Sample of the code, at most 15 characters.', text(15, 1)),
      }),
    ),
  ]);
}

/** What one language of a template says; `prefix` begins the names of its components. */
function partsShape(prefix: string, text: Text) {
  return {
    parameterFormat: described(
      'How variables are written: `{{1}}` (positional, the default) or `{{first_name}}` (named).',
      z.optional(z.enum(['positional', 'named'])),
    ),
    header: described('Header above the body: a text or media.', z.optional(headerSchema(prefix, text))),
    body: described(
      'The message itself.',
      z.object({
        text: described(
          'At most 1024 characters, with variables and formatting marks; empty for authentication, where the platform writes it.',
          text(1024),
        ),
        examples,
      }),
    ),
    variables: described(
      'Where the value of a variable comes from, by its position or name.',
      z.optional(
        z.record(
          variableName,
          z.object({
            source: described(
              '`agentName`, `contactName`: filled in by itself when sending. `custom`: asked for.',
              z.enum(['agentName', 'contactName', 'custom']),
            ),
          }),
        ),
      ),
    ),
    footer: described(
      'Small print below the body.',
      z.optional(z.object({ text: described('At most 60 characters, no variables.', text(60, 1)) })),
    ),
    buttons: described(
      'Buttons below the message, in order, at most 10.',
      z.optional(z.array(buttonSchema(prefix, text))),
    ),
    authentication: described(
      'Choices for an authentication template, whose body the platform writes.',
      z.optional(
        z.object({
          securityLine: described('True to add the advice not to share the code.', z.boolean()),
          expiryMinutes: described(
            'After how many minutes the code expires, 1 to 90; shown as the footer.',
            z.optional(z.int().check(z.minimum(1), z.maximum(90))),
          ),
          button: described(
            'The one-time-password button.',
            z.object({
              kind: described('How the code is handed over.', z.enum(['copyCode', 'oneTap', 'zeroTap'])),
              text: described('Label, at most 25 characters.', z.optional(text(25, 1))),
            }),
          ),
        }),
      ),
    ),
  };
}

/** Parts of a language as a backend answers them. */
export const templatePartsShape = partsShape('Template', answered);

/** Parts of a language as a client sends them. */
export const templateDraftPartsShape = partsShape('TemplateDraft', draft);

const templatePartsSchema = z.object(templatePartsShape);

/** One language version of a template: what its rules are checked against and what is filled in. */
export type TemplateVersion = {
  name: string;
  category: TemplateCategory;
  language: string;
} & z.output<typeof templatePartsSchema>;
