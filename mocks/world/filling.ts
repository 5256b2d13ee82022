import type { MessageContent } from '../../src/contract/message-content.ts';
import type { TemplateChoice } from '../../src/contract/outgoing.ts';
import type { PlatformError } from '../../src/contract/platform-error.ts';
import type { Template, TemplateLanguage } from '../../src/contract/template.ts';
import { platformError } from './platform-errors.ts';

type TemplateContent = Extract<MessageContent, { kind: 'template' }>;

export type Filled =
  | { readonly ok: true; readonly content: TemplateContent }
  | { readonly ok: false; readonly error: PlatformError };

/** Values that nobody has to type. */
export interface KnownNames {
  readonly agentName: string;
  readonly contactName: string | undefined;
}

const longest = { header: 60, body: 1024 };
const authenticationBody = '{{1}} is your verification code.';
const securityLine = ' For your security, do not share this code.';

interface Texts {
  readonly header: string | undefined;
  readonly body: string;
  readonly footer: string | undefined;
}

/** The texts before they are filled in; those of an authentication template are the platform's. */
function textsOf({ header, body, footer, authentication }: TemplateLanguage): Texts {
  if (authentication !== undefined) {
    const { expiryMinutes } = authentication;
    return {
      header: undefined,
      body: authenticationBody + (authentication.securityLine ? securityLine : ''),
      footer: expiryMinutes === undefined ? undefined : `This code expires in ${expiryMinutes} minutes.`,
    };
  }
  return { header: header?.kind === 'text' ? header.text : undefined, body: body.text, footer: footer?.text };
}

/**
 * Replaces the variables of one part after another. Positions count anew in each part, so a value may be given for
 * one part alone (`header_1`, `button0_1`); else the plain one (`1`) serves.
 */
function filler(values: ReadonlyMap<string, string>, format: TemplateLanguage['parameterFormat']) {
  const placeholder = format === 'named' ? /\{\{([a-z0-9_]{1,32})\}\}/g : /\{\{([1-9]\d{0,2})\}\}/g;
  const used = new Set<string>();
  let missing = false;
  return {
    fill: (part: string, text: string): string =>
      text.replace(placeholder, (_, name: string) => {
        const key = values.has(`${part}_${name}`) ? `${part}_${name}` : name;
        used.add(key);
        const value = values.get(key) ?? '';
        missing ||= value.trim() === '';
        return value;
      }),
    countIsWrong: () => missing || [...values.keys()].some((key) => !used.has(key)),
  };
}

/** Fills a template as the platform would, or gives the platform's error. */
export function fill(
  template: Template,
  language: TemplateLanguage,
  choice: TemplateChoice,
  names: KnownNames,
): Filled {
  const values = new Map(Object.entries(choice.values));
  for (const [name, { source }] of Object.entries(language.variables ?? {})) {
    const known = source === 'custom' ? undefined : names[source];
    if (!values.has(name) && known !== undefined) values.set(name, known);
  }
  const texts = textsOf(language);
  const parts = filler(values, language.parameterFormat);
  const header = texts.header === undefined ? undefined : parts.fill('header', texts.header);
  const body = parts.fill('body', texts.body);
  for (const [place, button] of (language.buttons ?? []).entries())
    if (button.kind === 'url') parts.fill(`button${place}`, button.url);
  const refused = (code: number): Filled => ({ ok: false, error: platformError(code) });
  if (parts.countIsWrong()) return refused(132000);
  if ([...values.values()].some((value) => /[\n\r\t]| {5,}/.test(value))) return refused(132018);
  if (Array.from(body).length > longest.body) return refused(132005);
  if (header !== undefined && Array.from(header).length > longest.header) return refused(132005);
  return {
    ok: true,
    content: {
      kind: 'template',
      templateId: template.id,
      name: template.name,
      language: language.language,
      category: template.category,
      ...headerOf(language, header, choice),
      body,
      ...(texts.footer === undefined ? {} : { footer: texts.footer }),
      ...buttonsOf(language),
    },
  };
}

function headerOf(
  { header }: TemplateLanguage,
  text: string | undefined,
  { headerMediaId }: TemplateChoice,
): Pick<TemplateContent, 'header'> {
  if (text !== undefined) return { header: { kind: 'text', text } };
  if (header === undefined) return {};
  return {
    header: { kind: header.kind, ...(headerMediaId === undefined ? {} : { mediaId: headerMediaId }) },
  };
}

function buttonsOf({ buttons, authentication }: TemplateLanguage): Pick<TemplateContent, 'buttons'> {
  if (authentication !== undefined) {
    const { kind, text } = authentication.button;
    return {
      buttons: [{ kind: 'copyCode', text: text ?? (kind === 'oneTap' ? 'Autofill' : 'Copy code') }],
    };
  }
  return buttons === undefined ? {} : { buttons: buttons.map(({ kind, text }) => ({ kind, text })) };
}
