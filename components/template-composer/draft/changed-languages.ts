import type { Template } from '../../../src/contract/template.ts';
import type { DraftContent, LanguageDraft } from './draft-content.ts';
import { editabilityOf } from './editability.ts';
import { stableJson } from './stable-json.ts';

/** Whether there is anything to hand in. */
export function hasChanges(content: DraftContent, template: Template | null): boolean {
  if (template === null) return true;
  const { category, changes } = content;
  return (
    category !== changes?.original?.category ||
    changedLanguages(content).length > 0 ||
    template.languages.some(({ status }) => status === 'draft')
  );
}

/** The code of a language that was changed and cannot be edited as it stands; null if there is none. */
export function heldUpLanguage(content: DraftContent, template: Template | null, now: number): string | null {
  if (template === null) return null;
  const standing = new Map(template.languages.map((one) => [one.language, one]));
  const isHeldUp = (language: string): boolean => !editabilityOf(standing.get(language), now).editable;
  return changedLanguages(content).find(isHeldUp) ?? null;
}

function changedLanguages({ languages, changes }: DraftContent): readonly string[] {
  const before = new Map(changes?.original?.languages.map((draft) => [draft.language, draft]));
  return languages
    .filter((draft) => !isSame(draft, before.get(draft.language)))
    .map(({ language }) => language);
}

function isSame(draft: LanguageDraft, before: LanguageDraft | undefined): boolean {
  return draft === before || stableJson(draft) === stableJson(before ?? null);
}
