import {
  toggleLineMark,
  toggleMark,
  type SelectedText,
  type TextSelection,
} from '../../../src/templates/index.ts';
import type { TextField } from '../composer-view.ts';
import type { TextTool } from '../text/events.ts';
import type { LanguageDraft } from './draft-content.ts';
import { withBody, withFooter, withHeaderText } from './edits.ts';
import { withInsertedVariable } from './insert-variable.ts';
import { textOf } from './text-of.ts';

/** A language after a tool was used on one of its texts, and what is selected in it then. */
export interface ToolUse {
  readonly draft: LanguageDraft;
  readonly selection: TextSelection;
}

/** @param agentName - an example for a variable that is the agent's name */
export function useTool(
  draft: LanguageDraft,
  field: TextField,
  tool: TextTool,
  selection: TextSelection,
  agentName: string | null,
): ToolUse {
  const text = textOf(draft, field);
  switch (tool.kind) {
    case 'insert':
      return put(draft, field, replaced(text, selection, tool.text));
    case 'mark':
      return put(draft, field, toggleMark(text, selection, tool.style));
    case 'line':
      return put(draft, field, toggleLineMark(text, selection, tool.style));
    default:
      // A footer has none.
      if (field === 'footer') return { draft, selection };
      return withInsertedVariable(draft, field, tool.source, selection, agentName);
  }
}

function put(draft: LanguageDraft, field: TextField, { text, selection }: SelectedText): ToolUse {
  const write = field === 'body' ? withBody : field === 'footer' ? withFooter : withHeaderText;
  return { draft: write(draft, text), selection };
}

/** A text with a range of it replaced, and the caret behind that. */
function replaced(text: string, [start, end]: TextSelection, inserted: string): SelectedText {
  const after = start + inserted.length;
  return { text: text.slice(0, start) + inserted + text.slice(end), selection: [after, after] };
}
