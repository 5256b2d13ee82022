import type { Finding, LineStyle, MarkStyle, TextSelection } from '../../../src/templates/index.ts';
import { PartEvent } from '../../base/events/part-event.ts';
import type { VariableSource } from '../draft/edits.ts';
import type { Typing } from '../draft/history.ts';

/** What a button or key above a text does to it. */
export type TextTool =
  | { readonly kind: 'mark'; readonly style: MarkStyle }
  | { readonly kind: 'line'; readonly style: LineStyle }
  | { readonly kind: 'variable'; readonly source: VariableSource }
  | { readonly kind: 'insert'; readonly text: string };

/** The text was typed in. */
export class TextEditEvent extends PartEvent {
  static override readonly type = 'text-edit';
  readonly text: string;
  readonly typing: Typing | null;

  constructor(text: string, typing: Typing | null) {
    super();
    this.text = text;
    this.typing = typing;
  }
}

/** A tool is to be used on the text. */
export class TextToolEvent extends PartEvent {
  static override readonly type = 'text-tool';
  readonly tool: TextTool;
  readonly selection: TextSelection;

  constructor(tool: TextTool, selection: TextSelection) {
    super();
    this.tool = tool;
    this.selection = selection;
  }
}

/** The person left the text. */
export class TextLeaveEvent extends PartEvent {
  static override readonly type = 'text-leave';
}

/** A finding is to be mended. */
export class FindingFixEvent extends PartEvent {
  static override readonly type = 'finding-fix';
  readonly finding: Finding;

  constructor(finding: Finding) {
    super();
    this.finding = finding;
  }
}
