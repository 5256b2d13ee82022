import type { Template } from '../../src/contract/template.ts';
import type { TemplateCategory } from '../../src/templates/index.ts';
import { hasFindings } from './template-findings.ts';

/** What is looked for; all conditions must hold. */
export interface TemplateFilter {
  readonly search: string;
  /** One of the statuses that a language may have. */
  readonly status: string | null;
  readonly category: TemplateCategory | null;
  /** A language code as the platform writes it. */
  readonly language: string | null;
  readonly withFindings: boolean;
}

export const everyTemplate: TemplateFilter = {
  search: '',
  status: null,
  category: null,
  language: null,
  withFindings: false,
};

export function isFiltering({ search, status, category, language, withFindings }: TemplateFilter): boolean {
  return search.trim() !== '' || status !== null || category !== null || language !== null || withFindings;
}

/**
 * The templates that match. A status and a language mean one and the same language version. `languageName` gives the
 * name by which a language can be searched.
 */
export function filterTemplates(
  templates: readonly Template[],
  filter: TemplateFilter,
  languageName: (code: string) => string,
): readonly Template[] {
  const { status, category, language, withFindings } = filter;
  const words = wordsOf(filter.search);
  return templates.filter(
    (template) =>
      (category === null || template.category === category) &&
      ((status === null && language === null) ||
        template.languages.some(
          (one) =>
            (status === null || one.status === status) && (language === null || one.language === language),
        )) &&
      (words.length === 0 || finds(textOf(template, languageName), words)) &&
      (!withFindings || hasFindings(template)),
  );
}

export function wordsOf(search: string): string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

export function finds(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}

/** Statuses, in the order in which they ask for attention; others follow as they come. */
const order = [
  'rejected',
  'paused',
  'disabled',
  'flagged',
  'limitExceeded',
  'locked',
  'draft',
  'pending',
  'inAppeal',
  'approved',
];

/** How many templates have a language in each status that occurs. */
export function countStatuses(templates: readonly Template[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { languages } of templates) {
    for (const status of new Set(languages.map(({ status }) => status)))
      counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => placeOf(a) - placeOf(b)));
}

/** Where a status stands in a list of statuses. */
export function placeOf(status: string): number {
  const place = order.indexOf(status);
  return place === -1 ? order.length : place;
}

/** The codes of all languages that occur. */
export function languagesOf(templates: readonly Template[]): string[] {
  return [...new Set(templates.flatMap(({ languages }) => languages.map(({ language }) => language)))];
}

function textOf({ name, languages }: Template, languageName: (code: string) => string): string {
  return [
    name,
    name.replaceAll('_', ' '),
    ...languages.flatMap(({ language, body, header, footer }) => [
      language,
      languageName(language),
      body.text,
      header?.kind === 'text' ? header.text : '',
      footer?.text ?? '',
    ]),
  ].join('\n');
}
