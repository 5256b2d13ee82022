import type { World } from '../state.ts';
import type { LanguageChoice } from './template-records.ts';

const keyOf = ({ templateId, language }: LanguageChoice): string => `${templateId} ${language}`;

/** Notes that a message was made from a language of a template. */
export function noteUse(world: World, choice: LanguageChoice): void {
  world.templateUse.set(keyOf(choice), world.now);
}

/** When a language was last sent, epoch milliseconds; null if never. */
export function lastUseOf(world: World, choice: LanguageChoice): number | null {
  return world.templateUse.get(keyOf(choice)) ?? null;
}
