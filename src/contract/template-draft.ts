import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { instantSchema } from './instant.ts';
import { languageCodeSchema, templateCategorySchema, templateDraftPartsShape } from './template-version.ts';
import { textUpTo } from './text.ts';

/** A template name as the platform takes it. */
export const templateNameSchema = described(
  'Name: 1 to 512 small letters a to z, digits and underscores; unique for one Business Manager ID.',
  z.string().check(z.regex(/^[a-z0-9_]{1,512}$/)),
);

export const templateLanguageDraftSchema = named(
  'TemplateLanguageDraft',
  'One language of a template as a client writes it.',
  z.object({ language: languageCodeSchema, ...templateDraftPartsShape }),
);
export type TemplateLanguageDraft = z.output<typeof templateLanguageDraftSchema>;

const languageDrafts = z.array(templateLanguageDraftSchema).check(z.minLength(1), z.maxLength(100));

/** Body of `POST /v1/templates`. */
export const templateCreateSchema = named(
  'TemplateCreate',
  'A new template.',
  z.object({
    name: templateNameSchema,
    category: templateCategorySchema,
    businessManagerId: described('Facebook Business Manager ID it shall belong to.', textUpTo(20, 1)),
    languages: described('Its languages, 1 to 100, all different.', languageDrafts),
  }),
);
export type TemplateCreate = z.output<typeof templateCreateSchema>;

/** Body of `PATCH /v1/templates/{templateId}`. */
export const templateUpdateSchema = named(
  'TemplateUpdate',
  'Changes of a template. What is absent stays as it is.',
  z.object({
    category: described(
      'The new category; fixed once a language is approved.',
      z.optional(templateCategorySchema),
    ),
    languages: described(
      'Languages to replace or add, each as a whole. One that was submitted before goes to review again.',
      z.optional(languageDrafts),
    ),
  }),
);
export type TemplateUpdate = z.output<typeof templateUpdateSchema>;

/** Body of `POST /v1/templates/{templateId}/submit`. */
export const templateSubmissionSchema = named(
  'TemplateSubmission',
  'Which languages to submit for review.',
  z.object({
    languages: described(
      'Language codes of drafts; absent for every language that is a draft.',
      z.optional(z.array(languageCodeSchema).check(z.minLength(1), z.maxLength(100))),
    ),
  }),
);

/** Whether a name can be given to a new template. */
export const templateNameAvailabilitySchema = named(
  'TemplateNameAvailability',
  'Whether a name can be given to a new template.',
  z.object({
    name: templateNameSchema,
    state: described(
      '`free`: can be used. `taken`: a template has it. `locked`: an approved template of this name was deleted less than 30 days ago.',
      z.enum(['free', 'taken', 'locked']),
    ),
    lockedUntil: described('When a locked name becomes free; null unless locked.', z.nullable(instantSchema)),
  }),
);
export type TemplateNameAvailability = z.output<typeof templateNameAvailabilitySchema>;
