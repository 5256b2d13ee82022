import type { Template } from '../../src/contract/template.ts';
import { removeTemplate } from '../world/templates.ts';
import {
  createTemplate,
  isTaken,
  lockedUntil,
  lockName,
  removeLanguage,
  submitLanguages,
  updateTemplate,
} from '../world/template-work.ts';
import { invalid, isStale, refuse } from './handler.ts';
import type { HandlersOf } from './handler.ts';
import { pageOf } from './page.ts';

/** All that an answer with one template needs. */
function answerWith(template: Template) {
  return { ok: true, status: 200, body: { template }, revision: template.revision } as const;
}

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
  listTemplates: ({ world }, { query = {} }) => {
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
      (template) => template,
    );
    return 'ok' in page ? page : { ok: true, status: 200, body: page };
  },

  createTemplate: ({ world, now }, { body }) => {
    if (repeats(body.languages)) return invalid('/languages', 'A language stands there twice.');
    if (isTaken(world, body.businessManagerId, body.name)) return refuse('name-taken');
    if (lockedUntil(world, body.businessManagerId, body.name, now) !== null) return refuse('name-locked');
    const template = createTemplate(world, body);
    if (template === null) return refuse('template-limit-reached');
    return { ...answerWith(template), status: 201 };
  },

  getTemplate: ({ world }, { params }) => {
    const template = world.templates.get(params.templateId);
    return template === undefined ? refuse('not-found') : answerWith(template);
  },

  updateTemplate: ({ world }, { params, body, ifMatch }) => {
    const template = world.templates.get(params.templateId);
    if (template === undefined) return refuse('not-found');
    if (isStale(ifMatch, template)) return refuse('precondition-failed');
    if (repeats(body.languages)) return invalid('/languages', 'A language stands there twice.');
    const updated = updateTemplate(world, template, body);
    return typeof updated === 'string' ? refuse(updated) : answerWith(updated);
  },

  submitTemplate: ({ world }, { params, body, ifMatch }) => {
    const template = world.templates.get(params.templateId);
    if (template === undefined) return refuse('not-found');
    if (isStale(ifMatch, template)) return refuse('precondition-failed');
    const drafts = template.languages
      .filter(({ status }) => status === 'draft')
      .map(({ language }) => language);
    const chosen = body.languages ?? drafts;
    if (chosen.length === 0 || chosen.some((language) => !drafts.includes(language)))
      return refuse('edit-not-allowed');
    return answerWith(submitLanguages(world, template, chosen));
  },

  deleteTemplate: ({ world }, { params, ifMatch }) => {
    const template = world.templates.get(params.templateId);
    if (template === undefined) return refuse('not-found');
    if (isStale(ifMatch, template)) return refuse('precondition-failed');
    lockName(world, template);
    removeTemplate(world, template);
    return { ok: true, status: 204, body: undefined };
  },

  deleteTemplateLanguage: ({ world }, { params, ifMatch }) => {
    const template = world.templates.get(params.templateId);
    if (!template?.languages.some(({ language }) => language === params.language)) return refuse('not-found');
    if (isStale(ifMatch, template)) return refuse('precondition-failed');
    if (template.languages.length === 1) return refuse('edit-not-allowed');
    return answerWith(removeLanguage(world, template, params.language));
  },

  checkTemplateName: ({ world, now }, { params, query }) => {
    const { name } = params;
    const until = lockedUntil(world, query.businessManagerId, name, now);
    const state = isTaken(world, query.businessManagerId, name)
      ? 'taken'
      : until === null
        ? 'free'
        : 'locked';
    return { ok: true, status: 200, body: { name, state, lockedUntil: state === 'locked' ? until : null } };
  },
};
