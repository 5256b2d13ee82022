import type { Template, TemplateLanguage } from '../../../../src/contract/template.ts';
import { businessManagerId } from '../channels.ts';
import { historyOf } from './history-of.ts';

/** One language as it is written here. What the platform said last may be added as a note. */
export type LanguageSketch = Pick<TemplateLanguage, 'language' | 'status'> &
  Partial<Omit<TemplateLanguage, 'history' | 'pausedUntil'>> & {
    readonly note?: string;
    /** How many hours ago it was edited while it was approved, oldest first; it was approved again an hour later. */
    readonly edits?: readonly number[];
  };

/** A template as it is written here: what is the same for all is added. */
export interface TemplateSketch {
  readonly name: string;
  readonly category: Template['category'];
  /** Default that of the company. */
  readonly businessManagerId?: string;
  readonly languages: readonly LanguageSketch[];
}

/** The template as it stands at `startsAt` (epoch milliseconds), with a history that fits. */
export function templateOf(sketch: TemplateSketch, startsAt: number): Template {
  const languages = sketch.languages.map((language) => languageOf(language, startsAt));
  return {
    businessManagerId,
    ...sketch,
    id: `template-${sketch.name.replaceAll('_', '-')}`,
    languages,
    updatedAt: Math.max(...languages.map(({ history = [] }) => history.at(-1)?.at ?? 0)),
    revision: 1,
  };
}

function languageOf({ note, edits, ...sketch }: LanguageSketch, startsAt: number): TemplateLanguage {
  const said = note ?? sketch.rejection?.recommendation;
  const { history, pausedUntil } = historyOf(sketch.status, { startsAt, note: said, edits });
  return {
    quality: 'unknown',
    body: { text: '' },
    ...sketch,
    history,
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
  };
}
