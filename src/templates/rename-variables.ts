import type { TemplateVersion } from '../contract/template-version.ts';
import { readBraces } from './braces.ts';
import type { TemplatePatch } from './finding.ts';
import { meantTextParts, type TextPart } from './text-part.ts';
import { movedSources } from './variable-sources.ts';

/**
 * The template version with its variables renamed, as a patch: in the texts, where each gets its two braces, and with
 * them their examples and the sources of their values. A variable without a name to go by stays as it is.
 *
 * @param rename - the new name of a variable in one of the parts, from the name it has or was meant to have
 */
export function renamedVariables(
  version: TemplateVersion,
  rename: (name: string, part: TextPart) => string,
): TemplatePatch {
  const before = meantTextParts(version);
  const names = before.map((part) => new Map(Array.from(part.names, (name) => [name, rename(name, part)])));
  const after = before.map((part, place) => renamedPart(part, names[place]!));
  const textAfter = (kind: TextPart['part'], button?: number): TextPart =>
    after.find((part) => part.part === kind && part.button === button)!;

  const { header, body, buttons, variables } = version;
  return {
    ...(header?.kind === 'text' && {
      header: { ...header, ...shownAs(textAfter('header'), header.examples) },
    }),
    body: { ...body, ...shownAs(textAfter('body'), body.examples) },
    ...(buttons && {
      buttons: buttons.map((button, place) =>
        button.kind === 'url' ? { ...button, url: textAfter('button', place).text } : button,
      ),
    }),
    ...(variables && { variables: movedSources(variables, before, after, names) }),
  };
}

/** Text and examples of a part, the examples only where there were any. */
function shownAs({ text, examples }: TextPart, had: object | undefined): Pick<TextPart, 'text'> {
  return { text, ...(had && { examples }) };
}

function renamedPart(part: TextPart, names: ReadonlyMap<string, string>): TextPart {
  const kept = Object.entries(part.examples).filter(([name]) => !names.has(name));
  const renamed = [...names].flatMap(([name, newName]) =>
    Object.hasOwn(part.examples, name) ? [[newName, part.examples[name]!] as const] : [],
  );
  return {
    ...part,
    text: renamedText(part.text, names),
    names: new Set(names.values()),
    examples: Object.fromEntries([...kept, ...renamed]),
  };
}

function renamedText(text: string, names: ReadonlyMap<string, string>): string {
  let end = 0;
  const renamed = readBraces(text)
    .placeholders.filter(({ name }) => names.has(name))
    .map((placeholder) => {
      const before = text.slice(end, placeholder.start);
      end = placeholder.end;
      return `${before}{{${names.get(placeholder.name)}}}`;
    });
  return renamed.join('') + text.slice(end);
}
