import type { TemplateVersion } from '../contract/template-version.ts';
import { writtenByPlatform } from './authentication.ts';
import { keyIn, textPartsOf, type TextPart } from './text-part.ts';

/**
 * What fills a template's variables, by their keys ({@link TemplateVariable}). Where a key says its part
 * (`header_1`) and is not among the values, the value of the plain name (`1`) stands in for it.
 */
export type TemplateValues = Readonly<Record<string, string>>;

/** A variable of a template. */
export type TemplateVariable = {
  /** Its key in the values: its name, or, where two parts count the same position, the part and the name. */
  readonly key: string;
  /** As it stands between the braces. */
  readonly name: string;
  /** Where it is shown first. */
  readonly part: TextPart['part'];
  /** The place of its button among the template's buttons, the first is 0. */
  readonly button?: number;
  /** Where its value comes from: filled in by itself when sending, or asked for (`custom`). */
  readonly source: 'agentName' | 'contactName' | 'custom';
  readonly example?: string;
};

/** The variables of a template, each once, in the order in which they are shown: header, body, buttons. */
export function templateVariables(version: TemplateVersion): TemplateVariable[] {
  const parts = textPartsOf(writtenByPlatform(version));
  const variables = new Map<string, TemplateVariable>();
  for (const part of parts) {
    for (const name of part.names) {
      const key = keyIn(part, name, parts);
      const example = ownValue(part.examples, name);
      if (variables.has(key)) continue;
      variables.set(key, {
        key,
        name,
        part: part.part,
        ...(part.button !== undefined && { button: part.button }),
        source: ownValue(version.variables ?? {}, key)?.source ?? 'custom',
        ...(example !== undefined && { example }),
      });
    }
  }
  return [...variables.values()];
}

/** The value for a variable; undefined if there is none. */
export function valueOf(
  values: TemplateValues,
  { key, name }: { key: string; name: string },
): string | undefined {
  return ownValue(values, key) ?? ownValue(values, name);
}

/** Names like `constructor` are good names of variables, and no values. */
function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
