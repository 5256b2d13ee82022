import type { TemplateVersion } from '../contract/template-version.ts';
import { readBraces } from './braces.ts';
import { variableNames } from './placeholder.ts';

/** A part of a template that may have variables. */
export type TextPart = {
  readonly part: 'header' | 'body' | 'button';
  /** The place of the button among the template's buttons, the first is 0. */
  readonly button?: number;
  readonly text: string;
  readonly names: ReadonlySet<string>;
  readonly examples: Readonly<Record<string, string>>;
};

/** The parts of a template that may have variables, in the order in which they are shown. */
export function textPartsOf(version: TemplateVersion): TextPart[] {
  const { header, body, buttons = [], parameterFormat } = version;
  const parts: TextPart[] = [];
  const add = (part: Omit<TextPart, 'names'>): void => {
    parts.push({ ...part, names: variableNames(part.text, parameterFormat) });
  };
  if (header?.kind === 'text') add({ part: 'header', text: header.text, examples: header.examples ?? {} });
  add({ part: 'body', text: body.text, examples: body.examples ?? {} });
  for (const [place, button] of buttons.entries()) {
    if (button.kind !== 'url') continue;
    const [name] = variableNames(button.url, parameterFormat);
    const examples = name && button.example ? { [name]: endOfExample(button.url, button.example) } : {};
    add({ part: 'button', button: place, text: button.url, examples });
  }
  return parts;
}

/** The same parts, with the names of all that was meant to be a variable, in either format. */
export function meantTextParts(version: TemplateVersion): TextPart[] {
  return textPartsOf(version).map((part) => {
    const names = readBraces(part.text).placeholders.map(({ name }) => name);
    return { ...part, names: new Set(names.filter((name) => name !== '')) };
  });
}

/** The example of an address is a whole one; its variable is at its end. */
function endOfExample(url: string, example: string): string {
  const [beginning = ''] = url.split('{{');
  return example.startsWith(beginning) ? example.slice(beginning.length) : example;
}

/**
 * The key in the values of a variable in one of the parts: its name. But the platform counts positions in each part
 * anew, so a `{{1}}` in the header or in the address of a button is another variable than the body's. Where the body,
 * or a part before, has it too, the key says the part: `header_1`, `button0_1`. A name of the named format means the
 * same in every part.
 */
export function keyIn(part: TextPart, name: string, parts: readonly TextPart[]): string {
  if (!/^\d+$/.test(name)) return name;
  const owner = parts.filter((other) => other.names.has(name)).sort(bodyFirst)[0];
  return owner === part ? name : `${part.part}${part.button ?? ''}_${name}`;
}

function bodyFirst(one: TextPart, other: TextPart): number {
  return Number(other.part === 'body') - Number(one.part === 'body');
}
