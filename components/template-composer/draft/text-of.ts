import type { TextField } from '../composer-view.ts';
import type { LanguageDraft } from './draft-content.ts';

/** What a language says in a field; nothing where it has none. */
export function textOf({ header, body, footer }: LanguageDraft, field: TextField): string {
  if (field === 'body') return body.text;
  if (field === 'footer') return footer?.text ?? '';
  return header?.kind === 'text' ? header.text : '';
}
