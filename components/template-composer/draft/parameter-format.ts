import { renamedVariables } from '../../../src/templates/index.ts';
import { keyIn, meantTextParts, type TextPart } from '../../../src/templates/text-part.ts';
import type { DraftContent, LanguageDraft } from './draft-content.ts';

type Format = NonNullable<LanguageDraft['parameterFormat']>;

/** The content with its variables written in another way, in all languages; examples and sources go with them. */
export function convertedTo(content: DraftContent, format: Format): DraftContent {
  return {
    ...content,
    languages: content.languages.map((draft) => {
      if ((draft.parameterFormat ?? 'positional') === format) return draft;
      const version = { ...draft, name: content.name, category: content.category };
      const parts = meantTextParts(version);
      const rename =
        format === 'named'
          ? (name: string, part: TextPart) => nameOf(draft, name, part, parts)
          : (name: string, part: TextPart) => `${[...part.names].indexOf(name) + 1}`;
      return {
        ...draft,
        ...(renamedVariables(version, rename) as Partial<LanguageDraft>),
        parameterFormat: format,
      };
    }),
  };
}

/** A name for what had a number: by what fills it, else by its part and number. */
function nameOf(draft: LanguageDraft, name: string, part: TextPart, parts: readonly TextPart[]): string {
  const same = parts.find((one) => one.part === part.part && one.button === part.button) ?? part;
  const source = draft.variables?.[keyIn(same, name, parts)]?.source;
  if (source === 'agentName') return 'agent_name';
  if (source === 'contactName') return 'contact_name';
  const where = part.part === 'body' ? '' : part.part === 'header' ? 'header_' : `link${part.button ?? ''}_`;
  return `${where}value_${name}`;
}
