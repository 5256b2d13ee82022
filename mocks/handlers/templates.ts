import type { Template } from '../../src/contract/template.ts';
import { businessOf } from '../world/platform-businesses.ts';
import { platformError } from '../world/platform-errors.ts';
import { presentTemplate } from '../world/present-template.ts';
import { isTaken, lockedUntil, lockName } from '../world/templates/names.ts';
import { removeTemplate } from '../world/templates/template-records.ts';
import {
  createTemplate,
  removeLanguage,
  submitLanguages,
  updateTemplate,
} from '../world/templates/template-work.ts';
import { invalid, isStale, refuse } from './handler.ts';
import type { Context, HandlersOf } from './handler.ts';
import { pageOf } from './page.ts';

/** All that an answer with one template needs. */
function answerWith({ now }: Context, template: Template) {
  const body = { template: presentTemplate(template, now) };
  return { ok: true, status: 200, body, revision: template.revision } as const;
}

/** The platform's error for what it finds wrong in a request itself. */
const invalidParameter = 100;

function hasText(template: Template, search: string): boolean {
  const wanted = search.toLowerCase();
  return [template.name, ...template.languages.map(({ body }) => body.text)].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}

function repeats(languages: readonly { language: string }[] | undefined): boolean {
  return (
    languages !== undefined && new Set(languages.map(({ language }) => language)).size < languages.length
  );
}

export const templateHandlers: HandlersOf<
  | 'listTemplates'
  | 'createTemplate'
  | 'getTemplate'
  | 'updateTemplate'
  | 'submitTemplate'
  | 'deleteTemplate'
  | 'deleteTemplateLanguage'
  | 'checkTemplateName'
> = {
  listTemplates: ({ world, now }, { query = {} }) => {
    const { businessManagerId, category, language, status, search } = query;
    const items = [...world.templates.values()].filter(
      (template) =>
        (businessManagerId === undefined || template.businessManagerId === businessManagerId) &&
        (category === undefined || template.category === category) &&
        (language === undefined || template.languages.some((one) => one.language === language)) &&
        (status === undefined || template.languages.some((one) => one.status === status)) &&
        (search === undefined || hasText(template, search)),
    );
    const scope = [world.id, 'templates', businessManagerId, category, language, status, search];
    const page = pageOf(
      { scope, items, placeOf: ({ name, id }) => [name, id], order: 'ascending' },
      query,
      (template) => presentTemplate(template, now),
    );
    return 'ok' in page ? page : { ok: true, status: 200, body: page };
  },

  createTemplate: (context, { body }) => {
    const { world, now } = context;
    if (repeats(body.languages)) return invalid('/languages', 'A language stands there twice.');
    if (isTaken(world, body)) return refuse('name-taken');
    if (lockedUntil(world, body, now) !== null) return refuse('name-locked');
    const template = createTemplate(world, body);
    if (template === null) return refuse('template-limit-reached');
    return { ...answerWith(context, template), status: 201 };
  },

  getTemplate: (context, { params }) => {
    const template = context.world.templates.get(params.templateId);
    return template === undefined ? refuse('not-found') : answerWith(context, template);
  },

  updateTemplate: (context, { params, body, ifMatch }) => {
    const { world } = context;
    const template = world.templates.get(params.templateId);
    if (template === undefined) return refuse('not-found');
    if (isStale(ifMatch, template)) return refuse('precondition-failed');
    if (repeats(body.languages)) return invalid('/languages', 'A language stands there twice.');
    const updated = updateTemplate(world, template, body);
    return typeof updated === 'string' ? refuse(updated) : answerWith(context, updated);
  },

  submitTemplate: (context, { params, body, ifMatch }) => {
    const { world } = context;
    const template = world.templates.get(params.templateId);
    if (template === undefined) return refuse('not-found');
    if (isStale(ifMatch, template)) return refuse('precondition-failed');
    const drafts = template.languages
      .filter(({ status }) => status === 'draft')
      .map(({ language }) => language);
    const chosen = new Set(body.languages ?? drafts);
    if (chosen.size === 0 || [...chosen].some((language) => !drafts.includes(language)))
      return refuse('edit-not-allowed');
    if (businessOf(template.businessManagerId) === undefined)
      return refuse('platform-refused', { platformError: platformError(invalidParameter) });
    const submitted = submitLanguages(world, template, chosen);
    return typeof submitted === 'string' ? refuse(submitted) : answerWith(context, submitted);
  },

  deleteTemplate: ({ world }, { params, ifMatch }) => {
    const template = world.templates.get(params.templateId);
    if (template === undefined) return refuse('not-found');
    if (isStale(ifMatch, template)) return refuse('precondition-failed');
    lockName(world, template);
    removeTemplate(world, template);
    return { ok: true, status: 204, body: undefined };
  },

  deleteTemplateLanguage: (context, { params, ifMatch }) => {
    const { world } = context;
    const template = world.templates.get(params.templateId);
    if (!template?.languages.some(({ language }) => language === params.language)) return refuse('not-found');
    if (isStale(ifMatch, template)) return refuse('precondition-failed');
    if (template.languages.length === 1) return refuse('edit-not-allowed');
    return answerWith(context, removeLanguage(world, template, params.language));
  },

  checkTemplateName: ({ world, now }, { params, query }) => {
    const { name } = params;
    const named = { ...query, name };
    const until = lockedUntil(world, named, now);
    const state = isTaken(world, named) ? 'taken' : until === null ? 'free' : 'locked';
    return { ok: true, status: 200, body: { name, state, lockedUntil: state === 'locked' ? until : null } };
  },
};
