import type { Template, TemplateLanguage } from '../../src/contract/template.ts';
import type { TemplateVersion, TextSelection } from '../../src/templates/index.ts';
import type { Formats } from '../base/formats.ts';
import type { Messages } from '../base/messages.ts';
import type { PlacedFinding } from './draft/composition.ts';
import type { DraftContent, LanguageDraft } from './draft/draft-content.ts';
import type { Editability } from './draft/editability.ts';
import type { Typing } from './draft/history.ts';
import type { TextTool } from './text/events.ts';

/** What the sections of the composer show. */
export interface ComposerView {
  readonly content: DraftContent;
  /** The language that is looked at: as it is composed, as the rules take it, and as it stands at the backend. */
  readonly draft: LanguageDraft;
  readonly version: TemplateVersion;
  readonly standing: TemplateLanguage | undefined;
  readonly editability: Editability;
  /** Whether nobody may change anything just now: it is being handed in, or the host form is disabled. */
  readonly isLocked: boolean;
  /** The language that is shown beside it. */
  readonly beside: LanguageDraft | null;
  /** The template that is changed; null for a new one. */
  readonly template: Template | null;
  /** The findings that are told at a part of this language, or of what all share. */
  readonly told: (part: string) => readonly PlacedFinding[];
  readonly msg: Messages;
  readonly formats: Formats;
  readonly actions: ComposerActions;
}

/** What can be done in the sections. `field` is the path of the field in the template version. */
export interface ComposerActions {
  readonly edit: (content: DraftContent, field: string, typing?: Typing | null) => void;
  readonly editLanguage: (
    change: (draft: LanguageDraft) => LanguageDraft,
    field: string,
    typing?: Typing | null,
  ) => void;
  readonly useTool: (field: TextField, tool: TextTool, selection: TextSelection) => void;
  readonly leave: (field: string) => void;
  readonly mend: (finding: PlacedFinding) => void;
  readonly focus: (field: string) => void;
}

/** The fields in which texts of several words are written. */
export type TextField = 'header' | 'body' | 'footer';
