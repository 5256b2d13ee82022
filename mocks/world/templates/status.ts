import type { TemplateLanguage, TemplateRejection, TemplateStatus } from '../../../src/contract/template.ts';

const hour = 3_600_000;

/** How long pauses for quality last, the first and every later one, in milliseconds. */
const pauseLengths: readonly [number, number] = [3 * hour, 6 * hour];

/** After so many pauses the platform disables a language instead of pausing it again. */
export const mostPauses = pauseLengths.length;

/** A status that a language gets, with what the platform says to it. */
export interface StatusStep {
  readonly status: TemplateStatus;
  readonly rejection?: TemplateRejection;
  /** For the history; default the recommendation of the rejection. */
  readonly note?: string;
}

/** The language with a new status at the end of its history. What belonged to the old status goes. */
export function withStatus(language: TemplateLanguage, step: StatusStep, at: number): TemplateLanguage {
  const { rejection: _old, pausedUntil: _over, history = [], ...kept } = language;
  const { status, rejection } = step;
  const note = step.note ?? rejection?.recommendation;
  return {
    ...kept,
    status,
    ...(status === 'rejected' ? { rejection: rejection ?? { reason: 'none' } } : {}),
    ...(status === 'paused' ? { pausedUntil: at + pauseLengths[pausesOf(language) === 0 ? 0 : 1] } : {}),
    history: [...history, { status, at, ...(note === undefined ? {} : { note }) }],
  };
}

/** The language in the status in which it is, told anew in its history with a note. */
export function noteInHistory(language: TemplateLanguage, note: string, at: number): TemplateLanguage {
  const { status, history = [] } = language;
  return { ...language, history: [...history, { status, at, note }] };
}

/** How often the language has been paused. */
export function pausesOf({ history = [] }: TemplateLanguage): number {
  const isPause = ({ status }: { status: string }, place: number): boolean =>
    status === 'paused' && history[place - 1]?.status !== 'paused';
  return history.filter(isPause).length;
}

/** Since when the language is in its present status; null if nobody knows. */
export function sinceWhen({ history = [] }: TemplateLanguage): number | null {
  return history.at(-1)?.at ?? null;
}

/** Whether the platform has ever approved the language. */
export function wasApproved({ status, history = [] }: TemplateLanguage): boolean {
  return status === 'approved' || history.some((step) => step.status === 'approved');
}
