import type { Template, TemplateLanguage } from '../../../src/contract/template.ts';
import { fillTemplate, parseMarks, plainText } from '../../../src/templates/index.ts';
import { offsetAfter } from '../../../src/templates/length.ts';
import { asVersion } from '../../base/template-version.ts';

/** A template that this channel can send, and why not from here, if so. */
export interface UsableTemplate {
  readonly template: Template;
  /** The approved languages, at least one; those that can be sent from here, if there are any. */
  readonly languages: readonly TemplateLanguage[];
  /** The kind of header for which something would have to be handed over; null if nothing. */
  readonly needs: 'image' | 'video' | 'document' | 'location' | null;
  /** The beginning of the body in one line. */
  readonly snippet: string;
}

/** As much of a body as a line can show, in characters. */
const SNIPPET_LENGTH = 160;

/**
 * The templates with an approved language that belong to the channel's Business Manager ID, by name. Where it is not
 * known, nothing is left out for it: the backend decides.
 */
export function usableTemplates(
  templates: readonly Template[],
  businessManagerId: string | null,
): UsableTemplate[] {
  return templates
    .filter((one) => businessManagerId === null || one.businessManagerId === businessManagerId)
    .flatMap((template): UsableTemplate[] => {
      const approved = template.languages.filter(({ status }) => status === 'approved');
      const sendable = approved.filter((language) => mediaHeader(language) === null);
      const languages = sendable.length > 0 ? sendable : approved;
      const [first] = languages;
      if (first === undefined) return [];
      const { body } = fillTemplate(asVersion(template, first), {});
      const snippet = plainText(parseMarks(body.slice(0, offsetAfter(body, SNIPPET_LENGTH))));
      return [{ template, languages, needs: mediaHeader(first), snippet }];
    })
    .sort((a, b) => (a.template.name < b.template.name ? -1 : 1));
}

/** Those whose name or text, in any language, holds every word of the search. */
export function searchTemplates(templates: readonly UsableTemplate[], search: string): UsableTemplate[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter(({ template, languages }) => {
    const text = [
      template.name,
      template.name.replaceAll('_', ' '),
      ...languages.map(({ body }) => body.text),
    ]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The first of the preferred languages that there is, then English, then any. */
export function firstLanguage({ languages }: UsableTemplate, preferred: readonly string[]): string {
  const codes = languages.map(({ language }) => language);
  for (const wanted of [...preferred, 'en']) {
    const code = wanted.replace('-', '_');
    const [primary] = code.split('_');
    const found = codes.find((one) => one === code) ?? codes.find((one) => one.split('_')[0] === primary);
    if (found !== undefined) return found;
  }
  return codes[0] ?? 'en';
}

function mediaHeader({ header }: TemplateLanguage): UsableTemplate['needs'] {
  return header === undefined || header.kind === 'text' ? null : header.kind;
}
