import type { TemplateVersion } from '../../contract/template-version.ts';
import { readBraces, type Placeholder } from '../braces.ts';
import type { FindingPart } from '../finding.ts';

export type TemplateButton = NonNullable<TemplateVersion['buttons']>[number];

/** A text of a template that may have variables, with what its braces say. */
export type DraftText = {
  readonly part: Extract<FindingPart, 'header' | 'body' | `buttons.${number}.url`>;
  readonly text: string;
  readonly placeholders: readonly Placeholder[];
  readonly strays: readonly { readonly start: number; readonly end: number }[];
};

/**
 * A template version as the rules look at it. The parts of an authentication template are the platform's: where one
 * was written all the same it is not looked into, only refused as a whole.
 */
export type Draft = {
  readonly version: TemplateVersion;
  /** A header of text. */
  readonly header: DraftText | null;
  readonly body: DraftText | null;
  readonly footer: { readonly text: string } | null;
  readonly buttons: readonly TemplateButton[];
  /** The addresses of buttons. */
  readonly urls: readonly DraftText[];
  /** Header, body and addresses: where variables may stand. */
  readonly texts: readonly DraftText[];
};

export function draftOf(version: TemplateVersion): Draft {
  const { category, header, body, footer, buttons = [] } = version;
  if (category === 'authentication')
    return { version, header: null, body: null, footer: null, buttons: [], urls: [], texts: [] };
  const draft = {
    header: header?.kind === 'text' ? draftText('header', header.text) : null,
    body: draftText('body', body.text),
    urls: buttons.flatMap((button, place) =>
      button.kind === 'url' ? [draftText(`buttons.${place}.url`, button.url)] : [],
    ),
  };
  const texts = [...(draft.header ? [draft.header] : []), draft.body, ...draft.urls];
  return { version, ...draft, footer: footer ?? null, buttons, texts };
}

function draftText(part: DraftText['part'], text: string): DraftText {
  return { part, text, ...readBraces(text) };
}
