import type { Template, TemplateLanguage } from '../../src/contract/template.ts';
import type { Formats } from '../base/formats.ts';
import type { Messages } from '../base/messages.ts';
import { statusWord } from '../base/template-status.ts';

/** What is different between two states of a template, each in one sentence; at least one. */
export function changesBetween(
  before: Template,
  after: Template,
  { msg, formats }: { readonly msg: Messages; readonly formats: Formats },
): string[] {
  const words = msg.templateChange;
  const name = (code: string) => formats.language(code);
  const known = byLanguage(before);
  const left = byLanguage(after);
  const category =
    before.category === after.category
      ? []
      : [words.category(msg.templateCategories[before.category], msg.templateCategories[after.category])];
  const removed = [...known.keys()]
    .filter((code) => !left.has(code))
    .map((code) => words.removed(name(code)));
  const changed = after.languages.flatMap((language) => {
    const { language: code, status } = language;
    const old = known.get(code);
    if (old === undefined) return [words.added(name(code))];
    return [
      ...(old.status === status
        ? []
        : [words.status(name(code), statusWord(old.status, msg), statusWord(status, msg))]),
      ...(saidBy(old) === saidBy(language) ? [] : [words.text(name(code))]),
    ];
  });
  const all = [...category, ...removed, ...changed];
  return all.length > 0 ? all : [words.other];
}

function byLanguage({ languages }: Template): ReadonlyMap<string, TemplateLanguage> {
  return new Map(languages.map((language) => [language.language, language]));
}

/** What a language says, for comparing. */
function saidBy({ header, body, footer, buttons, authentication, variables }: TemplateLanguage): string {
  return JSON.stringify([header, body, footer, buttons, authentication, variables]);
}
