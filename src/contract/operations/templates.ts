import '../zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from '../describe.ts';
import { identifierSchema } from '../identifier.ts';
import { commonErrors, type Operation } from '../operation.ts';
import { pageQueryShape, pageShape } from '../page.ts';
import { roles } from '../role.ts';
import {
  templateCreateSchema,
  templateNameAvailabilitySchema,
  templateNameSchema,
  templateSubmissionSchema,
  templateUpdateSchema,
} from '../template-draft.ts';
import { languageCodeSchema, templateCategorySchema } from '../template-version.ts';
import { templateSchema } from '../template.ts';
import { textUpTo } from '../text.ts';

const params = z.object({ templateId: described('The template.', identifierSchema) });
const answer = named('TemplateAnswer', 'One template.', z.object({ template: templateSchema }));

export const templateOperations = {
  listTemplates: {
    method: 'GET',
    path: '/v1/templates',
    roles,
    feature: 'templates',
    query: z.object({
      ...pageQueryShape,
      businessManagerId: described('Only those of this Business Manager ID.', z.optional(textUpTo(20, 1))),
      category: described('Only those of this category.', z.optional(templateCategorySchema)),
      language: described('Only those that have this language.', z.optional(languageCodeSchema)),
      status: described('Only those with a language in this status.', z.optional(textUpTo(64, 1))),
      search: described(
        'Only those with this text in their name or bodies, at most 256 characters.',
        z.optional(textUpTo(256, 1)),
      ),
    }),
    answers: {
      200: {
        body: named(
          'TemplatePage',
          'One page of templates, by name.',
          z.object({ items: described('The templates.', z.array(templateSchema)), ...pageShape }),
        ),
      },
    },
    errors: [...commonErrors, 'cursor-expired', 'not-supported'],
  },
  createTemplate: {
    method: 'POST',
    path: '/v1/templates',
    roles: ['administrator'],
    feature: 'templates',
    body: templateCreateSchema,
    idempotencyKey: true,
    answers: { 200: { body: answer, etag: true }, 201: { body: answer, etag: true } },
    errors: [
      ...commonErrors,
      'idempotency-key-missing',
      'idempotency-key-reused',
      'request-in-flight',
      'name-taken',
      'name-locked',
      'template-limit-reached',
      'not-supported',
    ],
  },
  getTemplate: {
    method: 'GET',
    path: '/v1/templates/{templateId}',
    roles,
    feature: 'templates',
    params,
    answers: { 200: { body: answer, etag: true } },
    errors: [...commonErrors, 'not-found', 'not-supported'],
  },
  updateTemplate: {
    method: 'PATCH',
    path: '/v1/templates/{templateId}',
    roles: ['administrator'],
    feature: 'templates',
    params,
    body: templateUpdateSchema,
    ifMatch: true,
    answers: { 200: { body: answer, etag: true } },
    errors: [
      ...commonErrors,
      'not-found',
      'edit-not-allowed',
      'template-limit-reached',
      'precondition-failed',
      'precondition-required',
      'not-supported',
    ],
  },
  submitTemplate: {
    method: 'POST',
    path: '/v1/templates/{templateId}/submit',
    roles: ['administrator'],
    feature: 'templates',
    params,
    body: templateSubmissionSchema,
    idempotencyKey: true,
    ifMatch: true,
    answers: { 200: { body: answer, etag: true } },
    errors: [
      ...commonErrors,
      'idempotency-key-missing',
      'idempotency-key-reused',
      'request-in-flight',
      'not-found',
      'edit-not-allowed',
      'template-limit-reached',
      'platform-refused',
      'precondition-failed',
      'precondition-required',
      'not-supported',
    ],
  },
  deleteTemplate: {
    method: 'DELETE',
    path: '/v1/templates/{templateId}',
    roles: ['administrator'],
    feature: 'templates',
    params,
    ifMatch: true,
    answers: { 204: {} },
    errors: [...commonErrors, 'not-found', 'precondition-failed', 'precondition-required', 'not-supported'],
  },
  deleteTemplateLanguage: {
    method: 'DELETE',
    path: '/v1/templates/{templateId}/languages/{language}',
    roles: ['administrator'],
    feature: 'templates',
    params: z.object({
      templateId: described('The template.', identifierSchema),
      language: described('The language to delete.', languageCodeSchema),
    }),
    ifMatch: true,
    answers: { 200: { body: answer, etag: true } },
    errors: [
      ...commonErrors,
      'not-found',
      'edit-not-allowed',
      'precondition-failed',
      'precondition-required',
      'not-supported',
    ],
  },
  checkTemplateName: {
    method: 'GET',
    path: '/v1/template-names/{name}',
    roles: ['administrator'],
    feature: 'templates',
    params: z.object({ name: templateNameSchema }),
    query: z.object({
      businessManagerId: described('Business Manager ID the template would belong to.', textUpTo(20, 1)),
    }),
    answers: { 200: { body: templateNameAvailabilitySchema } },
    errors: [...commonErrors, 'not-supported'],
  },
} as const satisfies Record<string, Operation>;
