import type { TemplateVersion } from '../contract/template-version.ts';
import { writtenByPlatform } from './authentication.ts';
import { replaceVariables } from './placeholder.ts';
import { keyIn, textPartsOf, type TextPart } from './text-part.ts';
import { valueOf, type TemplateValues } from './variables.ts';

/** A template as the contact will see it. */
export type FilledTemplate = {
  readonly header?:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'image' | 'video' | 'document' | 'location' };
  /** With formatting marks, which the body alone has. */
  readonly body: string;
  readonly footer?: string;
  readonly buttons?: readonly FilledButton[];
};

/** `url` is the address that a button of kind `url` opens, as it was written and filled in: parse it before use. */
export type FilledButton = {
  readonly kind: 'quickReply' | 'url' | 'phone' | 'copyCode';
  readonly text: string;
  readonly url?: string;
};

/**
 * Fills values into a template. A placeholder without a value stays as it is; what looks like a placeholder in a value
 * is not filled again. The parts of an authentication template are the platform's, in English.
 */
export function fillTemplate(version: TemplateVersion, values: TemplateValues): FilledTemplate {
  const sent = writtenByPlatform(version);
  const { header, footer, buttons } = sent;
  const parts = textPartsOf(sent);
  const filled = (part: TextPart['part'], button?: number): string => {
    const textPart = parts.find((candidate) => candidate.part === part && candidate.button === button)!;
    return replaceVariables(textPart.text, sent.parameterFormat, (name) =>
      valueOf(values, { key: keyIn(textPart, name, parts), name }),
    );
  };
  return {
    ...(header && {
      header: header.kind === 'text' ? { kind: header.kind, text: filled('header') } : { kind: header.kind },
    }),
    body: filled('body'),
    ...(footer && { footer: footer.text }),
    ...(buttons && {
      buttons: buttons.map(({ kind, text }, place) => ({
        kind,
        text,
        ...(kind === 'url' && { url: filled('button', place) }),
      })),
    }),
  };
}
