import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { identifierSchema, revisionSchema } from './identifier.ts';
import { instantSchema } from './instant.ts';
import { templateCategorySchema, templatePartsShape } from './template-version.ts';
import { openEnum } from './text.ts';

/** Where one language of a template stands. The platform may add others. */
export const templateStatusSchema = described(
  "Where this language stands: `draft` is ours and not yet submitted, the others are the platform's words. Only `approved` can be sent. Other values may be added; show them as text.",
  openEnum([
    'draft',
    'pending',
    'approved',
    'rejected',
    'paused',
    'disabled',
    'inAppeal',
    'limitExceeded',
    'pendingDeletion',
    'flagged',
    'locked',
    'reinstated',
    'archived',
    'unarchived',
    'deleted',
  ]),
);
export type TemplateStatus = z.output<typeof templateStatusSchema>;

export const templateRejectionSchema = named(
  'TemplateRejection',
  'Why the review rejected this language.',
  z.object({
    reason: described(
      "The platform's reason. Other values may be added; show them as text.",
      openEnum([
        'abusiveContent',
        'categoryNotAvailable',
        'incorrectCategory',
        'invalidFormat',
        'none',
        'promotional',
        'scam',
        'tagContentMismatch',
      ]),
    ),
    recommendation: described(
      'What the platform recommends; comes with `invalidFormat`.',
      z.optional(z.string()),
    ),
    platformErrorCode: described(
      "The platform's error number, if it gave one, such as 2388299.",
      z.optional(z.int()),
    ),
  }),
);
export type TemplateRejection = z.output<typeof templateRejectionSchema>;

/** What may still be edited, by the platform's limits. */
export const editBudgetSchema = named(
  'EditBudget',
  'Whether this language may be edited now, and how often still. The platform allows edits of approved, rejected and paused ones; an approved one once in 24 h and 10 times in 30 days, its category fixed.',
  z.object({
    editable: described('True if an edit would be taken now.', z.boolean()),
    editsLeft: described(
      'Edits left in the current 30 days; null if unlimited.',
      z.nullable(z.int().check(z.minimum(0))),
    ),
    nextEditAt: described(
      'From when the next edit is taken; null if now, or not to be foreseen.',
      z.nullable(instantSchema),
    ),
    categoryFixed: described('True if the category can no longer be changed.', z.boolean()),
  }),
);

export const templateLanguageSchema = named(
  'TemplateLanguage',
  'One language of a template: what it says and where it stands.',
  z.object({
    language: described('Language code as the platform writes it, such as `pt_BR`.', z.string()),
    ...templatePartsShape,
    status: templateStatusSchema,
    quality: described(
      "The platform's rating by what contacts do with it. Other values may be added.",
      openEnum(['green', 'yellow', 'red', 'unknown']),
    ),
    rejection: described(
      'Why it was rejected; only with status `rejected`.',
      z.optional(templateRejectionSchema),
    ),
    pausedUntil: described(
      'When a pause for quality ends; only with status `paused`.',
      z.optional(instantSchema),
    ),
    editBudget: described('What may still be edited.', z.optional(editBudgetSchema)),
    history: described(
      'The statuses it has had, oldest first, the present one last.',
      z.optional(
        z.array(
          z.object({
            status: templateStatusSchema,
            at: described('Since when.', instantSchema),
            note: described('What the platform said to it, for an administrator.', z.optional(z.string())),
          }),
        ),
      ),
    ),
  }),
);
export type TemplateLanguage = z.output<typeof templateLanguageSchema>;

/** A template in all its languages. */
export const templateSchema = named(
  'Template',
  'A template in all its languages.',
  z.object({
    id: described('Unique.', identifierSchema),
    name: described('Name, unique for one Business Manager ID.', z.string()),
    category: templateCategorySchema,
    businessManagerId: described(
      'Facebook Business Manager ID it belongs to: channels with the same one can send it.',
      z.string(),
    ),
    languages: described('Its languages, at least one.', z.array(templateLanguageSchema)),
    updatedAt: described('When it last changed in any way.', instantSchema),
    revision: revisionSchema,
  }),
);
export type Template = z.output<typeof templateSchema>;
