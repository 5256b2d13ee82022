import type { CallOutcome } from '../../client/client.ts';
import type { TemplateUpdate } from '../../contract/template-draft.ts';
import type { Template } from '../../contract/template.ts';
import type { TemplateAdministration } from '../administration.ts';
import { refusalOf } from '../outcome.ts';
import type { AdministrationOptions } from './options.ts';
import { saysLanguage } from './says-language.ts';
import { ask, change, mapped } from './wish.ts';

type Calls = Omit<TemplateAdministration, 'drafts'>;

export function createTemplateAdministration(options: AdministrationOptions): Calls {
  const { client, news, life } = options;
  const call = { signal: life };

  const learn = (template: Template): void => news.tell({ type: 'template', data: { template } });
  const templateOf = ({ template }: { template: Template }): Template => template;
  const readingOf = (templateId: string) => async (): Promise<CallOutcome<Template>> =>
    mapped(await client.call('getTemplate', { params: { templateId } }, call), templateOf);

  const deleteAll = (templateId: string, revision: number) =>
    change<Template | null>(
      options,
      {
        revision,
        send: async (ifMatch) =>
          goneOr(
            await client.call('deleteTemplate', { params: { templateId } }, { ...call, ifMatch }),
            () => null,
          ),
        read: async () => goneOr(await readingOf(templateId)(), (template) => template),
        isDone: (standing) => standing === null,
      },
      (standing) => {
        if (standing === null) news.tell({ type: 'templateDeleted', data: { templateId } });
        else learn(standing);
      },
    );
  const deleteLanguage = (templateId: string, language: string, revision: number) => {
    const params = { templateId, language };
    return change<Template>(
      options,
      {
        revision,
        send: async (ifMatch) =>
          mapped(await client.call('deleteTemplateLanguage', { params }, { ...call, ifMatch }), templateOf),
        read: readingOf(templateId),
        isDone: ({ languages }) => languages.every((version) => version.language !== language),
      },
      learn,
    );
  };

  return {
    async checkName(name, businessManagerId) {
      const outcome = await client.call(
        'checkTemplateName',
        { params: { name }, query: { businessManagerId } },
        call,
      );
      return outcome.ok ? { ok: true, value: outcome.value } : refusalOf(outcome);
    },
    async create(template, { idempotencyKey }) {
      const outcome = await ask(options, async () =>
        mapped(
          await client.call('createTemplate', { body: template }, { ...call, idempotencyKey }),
          templateOf,
        ),
      );
      if (outcome.ok) learn(outcome.value);
      return outcome;
    },
    update: (templateId, body, revision) =>
      change(
        options,
        {
          revision,
          send: async (ifMatch) =>
            mapped(
              await client.call('updateTemplate', { params: { templateId }, body }, { ...call, ifMatch }),
              templateOf,
            ),
          read: readingOf(templateId),
          isDone: (standing) => saysUpdate(standing, body),
        },
        learn,
      ),
    submit: (templateId, { languages, revision, idempotencyKey }) => {
      const body = languages === undefined ? {} : { languages: [...languages] };
      return change(
        options,
        {
          revision,
          send: async (ifMatch) =>
            mapped(
              await client.call(
                'submitTemplate',
                { params: { templateId }, body },
                { ...call, ifMatch, idempotencyKey },
              ),
              templateOf,
            ),
          read: readingOf(templateId),
          // Handed in by somebody else it may say something else.
          isDone: (standing, maybeOurs) => maybeOurs && isSubmitted(standing, languages),
        },
        learn,
      );
    },
    delete: (templateId, { language, revision }) =>
      language === undefined
        ? deleteAll(templateId, revision)
        : deleteLanguage(templateId, language, revision),
    async uploadSample(file) {
      const query = { filename: file.name.slice(-240) || undefined, purpose: 'templateHeader' as const };
      const outcome = await client.call('uploadMedia', { query, file }, call);
      return outcome.ok ? { ok: true, value: outcome.value.media } : refusalOf(outcome);
    },
  };
}

/** What is not there any more is gone, whoever took it away. */
function goneOr<Value, Result>(
  outcome: CallOutcome<Value>,
  map: (value: Value) => Result,
): CallOutcome<Result | null> {
  const isGone = !outcome.ok && outcome.reason === 'problem' && outcome.problem.code === 'not-found';
  return isGone ? { ok: true, value: null, status: 404, etag: null } : mapped(outcome, map);
}

function saysUpdate(standing: Template, { category, languages = [] }: TemplateUpdate): boolean {
  return (
    (category === undefined || category === standing.category) &&
    languages.every((draft) =>
      standing.languages.some(
        (version) => version.language === draft.language && saysLanguage(version, draft),
      ),
    )
  );
}

function isSubmitted({ languages }: Template, wanted?: readonly string[]): boolean {
  return languages.every(
    ({ language, status }) => status !== 'draft' || (wanted !== undefined && !wanted.includes(language)),
  );
}
