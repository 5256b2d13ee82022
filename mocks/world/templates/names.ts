import type { Template } from '../../../src/contract/template.ts';
import type { World } from '../state.ts';
import { wasApproved } from './status.ts';

/*
 * Names are taken while a template has them, and locked for 30 days after an approved one was deleted. A language that
 * was deleted alone is locked likewise: its template may not get it again.
 */

const lockLength = 30 * 24 * 3_600_000;

type Named = Pick<Template, 'businessManagerId' | 'name'>;

const keyOf = ({ businessManagerId, name }: Named, language?: string): string =>
  [businessManagerId, name, ...(language === undefined ? [] : [language])].join(' ');

/** Whether a template of the business has this name. */
export function isTaken(world: World, { businessManagerId, name }: Named): boolean {
  return [...world.templates.values()].some(
    (template) => template.businessManagerId === businessManagerId && template.name === name,
  );
}

/** Until when a name, or a language of it, is locked; null if it is not. */
export function lockedUntil(world: World, named: Named, now: number, language?: string): number | null {
  const until = world.lockedNames.get(keyOf(named, language));
  return until !== undefined && now < until ? until : null;
}

/**
 * Locks the name of a template that is deleted, if a language of it was approved; where only languages were that had
 * been deleted before, as long as the last of these.
 */
export function lockName(world: World, template: Template): void {
  const until = template.languages.some(wasApproved)
    ? world.now + lockLength
    : lockOfLanguages(world, template);
  if (until > world.now) world.lockedNames.set(keyOf(template), until);
}

/** Until when the last of the languages is locked that a template had; 0 if none is. */
function lockOfLanguages(world: World, template: Template): number {
  const beginning = `${keyOf(template)} `;
  const locks = [...world.lockedNames].filter(([key]) => key.startsWith(beginning));
  return Math.max(0, ...locks.map(([, until]) => until));
}

/** Locks a language that is deleted, if it was approved. */
export function lockLanguage(world: World, template: Template, code: string): void {
  const language = template.languages.find((one) => one.language === code);
  if (language !== undefined && wasApproved(language))
    world.lockedNames.set(keyOf(template, code), world.now + lockLength);
}
