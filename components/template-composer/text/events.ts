import type { Finding, LineStyle, MarkStyle, TextSelection } from '../../../src/templates/index.ts';
import type { VariableSource } from '../draft/edits.ts';
import type { Typing } from '../draft/history.ts';

/** Between the parts of `jf-template-composer` only: these events do not leave its shadow root. */

/** What a button or key above a text does to it. */
export type TextTool =
  | { readonly kind: 'mark'; readonly style: MarkStyle }
  | { readonly kind: 'line'; readonly style: LineStyle }
  | { readonly kind: 'variable'; readonly source: VariableSource }
  | { readonly kind: 'insert'; readonly text: string };

/** The text was typed in. */
export class TextEditEvent extends Event {
  static readonly type = 'text-edit';
  readonly text: string;
  readonly typing: Typing | null;

  constructor(text: string, typing: Typing | null) {
    super(TextEditEvent.type);
    this.text = text;
    this.typing = typing;
  }
}

/** A tool is to be used on the text. */
export class TextToolEvent extends Event {
  static readonly type = 'text-tool';
  readonly tool: TextTool;
  readonly selection: TextSelection;

  constructor(tool: TextTool, selection: TextSelection) {
    super(TextToolEvent.type);
    this.tool = tool;
    this.selection = selection;
  }
}

/** The person left the text. */
export class TextLeaveEvent extends Event {
  static readonly type = 'text-leave';

  constructor() {
    super(TextLeaveEvent.type);
  }
}

/** A finding is to be mended. */
export class FindingFixEvent extends Event {
  static readonly type = 'finding-fix';
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(FindingFixEvent.type);
    this.finding = finding;
  }
}
