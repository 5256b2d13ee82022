import { administratorOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import type { Answer, Centre } from './contact-centre.ts';

export const businessManagerId = '840026310957144';
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const draft = (language: string, text = 'We are here for you.', more: object = {}) => ({
  language,
  body: { text },
  ...more,
});

/** An administrator at work on templates. */
export interface TemplateDesk extends Administrator {
  /** A new template of category utility, in the languages given. */
  readonly create: (name: string, ...languages: object[]) => Promise<Answer>;
  /** A template whose languages are on their way to review. Gives its path. */
  readonly submitted: (name: string, ...languages: object[]) => Promise<string>;
  /** A template with one approved language, `en_US`. Gives its path. */
  readonly approved: (name: string) => Promise<string>;
  /** One language as it is now. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly language: (path: string, code?: string) => Promise<any>;
  /** The statuses that a language has had, in order. */
  readonly historyOf: (path: string, code?: string) => Promise<string[]>;
}

export function templateDeskOf(centre: Centre): TemplateDesk {
  const administrator = administratorOf(centre);
  const { ask, change } = administrator;
  const create: TemplateDesk['create'] = (name, ...languages) =>
    ask('POST', '/v1/templates', { name, category: 'utility', businessManagerId, languages });
  const submitted: TemplateDesk['submitted'] = async (name, ...languages) => {
    const { body } = await create(name, ...languages);
    const path = `/v1/templates/${body.template.id}`;
    await change('POST', `${path}/submit`, {}, path);
    return path;
  };
  const language: TemplateDesk['language'] = async (path, code = 'en_US') => {
    const { body } = await ask('GET', path);
    return body.template.languages.find((one: { language: string }) => one.language === code);
  };
  return {
    ...administrator,
    create,
    submitted,
    language,
    approved: async (name) => {
      const path = await submitted(name, draft('en_US', `We are here for you: ${name}.`));
      await centre.platform.approve({ templateId: path.split('/').at(-1)!, language: 'en_US' });
      return path;
    },
    historyOf: async (path, code) =>
      (await language(path, code)).history.map(({ status }: { status: string }) => status),
  };
}

/** The last part of the path of a template. */
export const idIn = (path: string): string => path.split('/').at(-1)!;
