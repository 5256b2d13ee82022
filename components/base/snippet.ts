import type { MessageContent } from '../../src/contract/message-content.ts';
import { parseMarks, plainText } from '../../src/templates/index.ts';
import type { Messages } from './messages.ts';

/** As much of a text as any line can show; the rest would only cost time. */
const SNIPPET_LENGTH = 240;

/** A message in one line of plain text: its words without marks, or its kind. */
export function snippetOf(content: MessageContent, msg: Messages): string {
  if (content.kind === 'text') return inOneLine(content.text);
  if (content.kind === 'template') return inOneLine(content.body);
  if (content.kind === 'reaction' && content.emoji !== '') return content.emoji;
  const kind = msg.contents[content.kind];
  const caption = 'caption' in content ? content.caption : undefined;
  return caption === undefined || caption === '' ? kind : `${kind}: ${inOneLine(caption)}`;
}

function inOneLine(text: string): string {
  return plainText(parseMarks(text.slice(0, SNIPPET_LENGTH)));
}
