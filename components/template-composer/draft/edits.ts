import { suggestName, type TemplateCategory } from '../../../src/templates/index.ts';
import { withChangedParts } from './change-of-parts.ts';
import {
  emptyLanguage,
  newAuthentication,
  type Button,
  type DraftContent,
  type LanguageDraft,
} from './draft-content.ts';

/*
 * Edits of a draft: each makes a new content. What is not there is left as it is.
 */

export type Header = NonNullable<LanguageDraft['header']>;
export type HeaderKind = Header['kind'];
export type ButtonKind = Button['kind'];
export type Authentication = NonNullable<LanguageDraft['authentication']>;
export type VariableSource = NonNullable<LanguageDraft['variables']>[string]['source'];

/** The title changed; the name follows it until it was written by hand. */
export function withTitle(content: DraftContent, title: string): DraftContent {
  const follows = content.name === '' || content.name === nameFor(content.title ?? '');
  const isFixed = content.changes !== undefined;
  return { ...content, title, ...(follows && !isFixed && { name: nameFor(title) }) };
}

/** The name that a title suggests; nothing for no title. */
export function nameFor(title: string): string {
  return title.trim() === '' ? '' : suggestName(title);
}

export function withName(content: DraftContent, name: string): DraftContent {
  return { ...content, name };
}

export function withBusinessManager(content: DraftContent, businessManagerId: string): DraftContent {
  return { ...content, businessManagerId };
}

export function withCategory(content: DraftContent, category: TemplateCategory): DraftContent {
  return { ...content, category };
}

/** The content with one language changed. */
export function withLanguage(
  content: DraftContent,
  code: string,
  change: (draft: LanguageDraft) => LanguageDraft,
): DraftContent {
  return {
    ...content,
    languages: content.languages.map((draft) => (draft.language === code ? change(draft) : draft)),
  };
}

/** Adds a language, empty or with all that another one says. */
export function withAddedLanguage(content: DraftContent, code: string, from: string | null): DraftContent {
  if (content.languages.some(({ language }) => language === code)) return content;
  const source = content.languages.find(({ language }) => language === from);
  // The way variables are written is the same in all languages.
  const [first] = content.languages;
  const empty = {
    ...emptyLanguage(code),
    ...(first?.parameterFormat && { parameterFormat: first.parameterFormat }),
  };
  return {
    ...content,
    languages: [...content.languages, source === undefined ? empty : { ...source, language: code }],
  };
}

/** Has one language say all that another says. */
export function withCopiedLanguage(content: DraftContent, code: string, from: string): DraftContent {
  const source = content.languages.find(({ language }) => language === from);
  return source === undefined ? content : withLanguage(content, code, () => ({ ...source, language: code }));
}

/** The last language stays. */
export function withoutLanguage(content: DraftContent, code: string): DraftContent {
  const languages = content.languages.filter(({ language }) => language !== code);
  return languages.length === 0 ? content : { ...content, languages };
}

/** Null takes the header away. */
export function withHeaderKind(draft: LanguageDraft, kind: HeaderKind | null): LanguageDraft {
  const { header: before, ...rest } = draft;
  if (kind !== null && before?.kind === kind) return draft;
  const header = kind === 'text' ? { kind, text: '' } : kind && { kind };
  return withChangedParts(draft, { ...rest, ...(header && { header }) });
}

/** What a variable of a text was called, and is called now. */
type Renamed = { readonly from: string; readonly to: string };

export function withHeaderText(
  draft: LanguageDraft,
  text: string,
  renamed: Renamed | null = null,
): LanguageDraft {
  const { header } = draft;
  if (header?.kind !== 'text') return draft;
  const after = { ...draft, header: { ...header, text } };
  return withChangedParts(draft, after, renamed === null ? {} : { renamed: { part: 'header', ...renamed } });
}

/** The sample of a media header; null takes it away. */
export function withSample(draft: LanguageDraft, exampleUrl: string | null): LanguageDraft {
  const { header } = draft;
  if (header === undefined || header.kind === 'text') return draft;
  return { ...draft, header: { kind: header.kind, ...(exampleUrl !== null && { exampleUrl }) } };
}

export function withBody(draft: LanguageDraft, text: string, renamed: Renamed | null = null): LanguageDraft {
  const after = { ...draft, body: { ...draft.body, text } };
  return withChangedParts(draft, after, renamed === null ? {} : { renamed: { part: 'body', ...renamed } });
}

/** No text, no footer. */
export function withFooter(draft: LanguageDraft, text: string): LanguageDraft {
  const { footer: _before, ...rest } = draft;
  return text === '' ? rest : { ...rest, footer: { text } };
}

export function withExample(
  draft: LanguageDraft,
  part: 'header' | 'body',
  name: string,
  example: string,
): LanguageDraft {
  if (part === 'body')
    return { ...draft, body: { ...draft.body, examples: { ...draft.body.examples, [name]: example } } };
  const { header } = draft;
  if (header?.kind !== 'text') return draft;
  return { ...draft, header: { ...header, examples: { ...header.examples, [name]: example } } };
}

export function withSource(draft: LanguageDraft, key: string, source: VariableSource): LanguageDraft {
  return { ...draft, variables: { ...draft.variables, [key]: { source } } };
}

const newButtons: { readonly [Kind in ButtonKind]: Extract<Button, { kind: Kind }> } = {
  quickReply: { kind: 'quickReply', text: '' },
  url: { kind: 'url', text: '', url: 'https://' },
  phone: { kind: 'phone', text: '', number: '' },
  copyCode: { kind: 'copyCode', text: '', example: '' },
};

/** Adds a button where the platform takes it: quick replies stand together, first or last. */
export function withAddedButton(draft: LanguageDraft, kind: ButtonKind): LanguageDraft {
  const buttons = [...(draft.buttons ?? [])];
  const added = placeForNew(buttons, kind);
  buttons.splice(added, 0, newButtons[kind]);
  const buttonAt = (place: number): number => (place < added ? place : place + 1);
  return withChangedParts(draft, { ...draft, buttons }, { buttonAt });
}

function placeForNew(buttons: readonly Button[], kind: ButtonKind): number {
  const isReply = (button: Button): boolean => button.kind === 'quickReply';
  const [first] = buttons;
  if (kind === 'quickReply') {
    const lastReply = buttons.findLastIndex(isReply);
    return lastReply === -1 ? buttons.length : lastReply + 1;
  }
  const firstReply = buttons.findIndex(isReply);
  return first !== undefined && !isReply(first) && firstReply !== -1 ? firstReply : buttons.length;
}

/** Where {@link withAddedButton} has put its button. */
export function placeOfAdded(before: LanguageDraft, after: LanguageDraft): number {
  const old = before.buttons ?? [];
  const place = (after.buttons ?? []).findIndex((button, at) => button !== old[at]);
  return place === -1 ? old.length : place;
}

export function withButton(draft: LanguageDraft, place: number, change: Partial<Button>): LanguageDraft {
  const buttons = draft.buttons?.map((button, at) =>
    at === place ? ({ ...button, ...change } as Button) : button,
  );
  return buttons === undefined ? draft : withChangedParts(draft, { ...draft, buttons });
}

export function withoutButton(draft: LanguageDraft, place: number): LanguageDraft {
  const { buttons: before = [], ...rest } = draft;
  const buttons = before.filter((_, at) => at !== place);
  const buttonAt = (at: number): number | null => (at === place ? null : at < place ? at : at - 1);
  return withChangedParts(draft, buttons.length === 0 ? rest : { ...rest, buttons }, { buttonAt });
}

export function withMovedButton(draft: LanguageDraft, from: number, to: number): LanguageDraft {
  const buttons = [...(draft.buttons ?? [])];
  if (to < 0 || to >= buttons.length) return draft;
  const order = [...buttons.keys()];
  order.splice(to, 0, ...order.splice(from, 1));
  const after = { ...draft, buttons: order.map((place) => buttons[place]!) };
  return withChangedParts(draft, after, { buttonAt: (place) => order.indexOf(place) });
}

export function withAuthentication(draft: LanguageDraft, change: Partial<Authentication>): LanguageDraft {
  const changed = { ...newAuthentication, ...draft.authentication, ...change };
  // `expiryMinutes: undefined` takes it away.
  if (changed.expiryMinutes === undefined) delete changed.expiryMinutes;
  return { ...draft, authentication: changed };
}
