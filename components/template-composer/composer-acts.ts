import type { TemplateAdministration } from '../../src/workspace/administration.ts';
import type { TextSelection } from '../../src/templates/index.ts';
import { adviceFor } from '../base/advice.ts';
import type { Formats } from '../base/formats.ts';
import type { Messages } from '../base/messages.ts';
import type { ComposerActions, TextField } from './composer-view.ts';
import type { Composing } from './composing.ts';
import type { PlacedFinding } from './draft/composition.ts';
import { languageOf, type DraftContent, type LanguageDraft } from './draft/draft-content.ts';
import {
  withAddedLanguage,
  withCopiedLanguage,
  withLanguage,
  withoutLanguage,
  withSample,
} from './draft/edits.ts';
import type { Typing } from './draft/history.ts';
import { languageMeant } from './draft/language-meant.ts';
import { mended } from './draft/mended.ts';
import { useTool } from './draft/use-tool.ts';
import { fileProblem } from './sections/sample.ts';
import type { mediaLimits } from './sections/media-limits.ts';
import type { ScreenState } from './screen-state.ts';
import type { TextTool } from './text/events.ts';

/** What the acts need of the element. */
export interface ActsHost {
  readonly composing: () => Composing;
  readonly backend: () => TemplateAdministration | null;
  readonly locale: () => string;
  readonly msg: () => Messages;
  readonly formats: () => Formats;
  /** An example for a variable that is the agent's name. */
  readonly agentName: () => string | null;
  readonly screen: () => ScreenState;
  readonly show: (screen: ScreenState) => void;
  /** Puts the focus into a field, once it is there. */
  readonly focusAt: (field: string, range?: TextSelection | null) => void;
}

/** What a person can do in the composer, short of handing in. */
export class ComposerActs implements ComposerActions {
  readonly #host: ActsHost;
  /** How many samples were chosen for each language, by its code. */
  readonly #uploads = new Map<string, number>();

  constructor(host: ActsHost) {
    this.#host = host;
  }

  edit = (content: DraftContent, field: string, typing: Typing | null = null): void => {
    this.#host.composing().composition.edit(content, field, typing);
  };

  editLanguage = (
    change: (draft: LanguageDraft) => LanguageDraft,
    field: string,
    typing: Typing | null = null,
  ): void => {
    this.#host.composing().composition.editLanguage(change, field, typing);
  };

  leave = (field: string): void => {
    const composing = this.#host.composing();
    if (field === 'businessManagerId') this.#show({ leftBusinessManager: true });
    const isShared = field === 'name' || field === 'category';
    composing.composition.leave(field, isShared ? null : composing.composition.language);
    if (field === 'name' || field === 'businessManagerId') void composing.checkName();
  };

  focus = (field: string): void => {
    this.#host.focusAt(field);
  };

  useTool = (field: TextField, tool: TextTool, selection: TextSelection): void => {
    const composing = this.#host.composing();
    const agentName = this.#host.agentName();
    const { draft } = composing.composition;
    const used = useTool(draft, field, tool, selection, agentName);
    this.editLanguage(() => used.draft, field);
    this.#host.focusAt(field, used.selection);
  };

  /** Applies the fix of a finding, and leads to what it changed. */
  mend = (finding: PlacedFinding): void => {
    const composing = this.#host.composing();
    const msg = this.#host.msg();
    const { composition } = composing;
    const { content } = composition;
    const language = finding.language ?? composition.language;
    const fixed = mended(content, languageOf(content, language), finding);
    composition.edit(fixed, finding.part, null, finding.language);
    this.#show({ said: msg.mended });
    this.#lead(finding.language, finding.part);
  };

  /** Leads to where a finding is. */
  go = (finding: PlacedFinding): void => {
    this.#lead(finding.language, finding.part, finding.range ?? null);
  };

  undo = (): void => {
    const composing = this.#host.composing();
    const msg = this.#host.msg();
    const place = composing.composition.undo();
    if (place === null) return;
    this.#show({ said: msg.undone });
    this.#lead(place.language, place.field);
  };

  redo = (): void => {
    const composing = this.#host.composing();
    const msg = this.#host.msg();
    const place = composing.composition.redo();
    if (place === null) return;
    this.#show({ said: msg.redone });
    this.#lead(place.language, place.field);
  };

  select = (language: string): void => {
    this.#host.composing().composition.select(language);
  };

  showBeside = (language: string | null): void => {
    this.#show({ beside: language });
  };

  chooseScheme = (scheme: ScreenState['scheme']): void => {
    this.#show({ scheme });
  };

  copyFrom = (language: string): void => {
    const composing = this.#host.composing();
    const msg = this.#host.msg();
    const formats = this.#host.formats();
    if (composing.isLocked) return;
    const { content, language: code } = composing.composition;
    composing.composition.edit(withCopiedLanguage(content, code, language), 'body', null, code);
    this.#show({ said: msg.copiedFrom(formats.language(language)) });
  };

  removeLanguage = (): void => {
    const composing = this.#host.composing();
    if (composing.isLocked) return;
    const { content, language } = composing.composition;
    this.edit(withoutLanguage(content, language), 'languages');
    this.#host.focusAt('languages');
  };

  beginAdding = (): void => {
    if (this.#host.composing().isLocked) return;
    this.#show({ adding: { typed: '', from: null, problem: null } });
    this.#host.focusAt('new-language');
  };

  changeAdding = (change: Partial<NonNullable<ScreenState['adding']>>): void => {
    const { adding } = this.#host.screen();
    if (adding !== null) this.#show({ adding: { ...adding, ...change } });
  };

  leaveAdding = (): void => {
    this.#show({ adding: null });
    this.#host.focusAt('languages');
  };

  addLanguage = (): void => {
    const composing = this.#host.composing();
    const msg = this.#host.msg();
    const locale = this.#host.locale();
    const screen = this.#host.screen();
    const { adding } = screen;
    if (adding === null || composing.isLocked) return;
    const { content } = composing.composition;
    const code = languageMeant(adding.typed, locale);
    const isThere = content.languages.some(({ language }) => language === code);
    if (code === null || isThere) {
      this.changeAdding({ problem: isThere ? msg.addLanguageThere : msg.addLanguageUnknown });
      return this.#host.focusAt('new-language');
    }
    this.edit(withAddedLanguage(content, code, adding.from), 'languages');
    composing.composition.select(code);
    this.#show({ adding: null });
    this.#host.focusAt(content.category === 'authentication' ? 'authentication' : 'body');
  };

  /** Checks a sample by kind and size, uploads it, and puts its address into the language it was chosen for. */
  uploadSample = async (file: File, kind: keyof typeof mediaLimits): Promise<void> => {
    const composing = this.#host.composing();
    const backend = this.#host.backend();
    const msg = this.#host.msg();
    const formats = this.#host.formats();
    if (composing.isLocked) return;
    const { language } = composing.composition;
    const upload = (this.#uploads.get(language) ?? 0) + 1;
    this.#uploads.set(language, upload);
    const problem = fileProblem(file, kind, { msg, formats });
    if (problem !== null || backend === null)
      return this.#showSample(language, problem ?? msg.refusals['not-ready']!);
    this.#show({
      samples: { ...this.#host.screen().samples, [language]: { busy: true, problem: null } },
    });
    const outcome = await backend.uploadSample(file);
    // Of several files the one that was chosen last counts.
    if (this.#host.composing() !== composing || this.#uploads.get(language) !== upload) return;
    if (!outcome.ok) return this.#showSample(language, adviceFor({ code: outcome.reason }, msg));
    const { url } = outcome.value;
    if (url === undefined) return this.#showSample(language, adviceFor({ code: 'invalid-answer' }, msg));
    if (composing.isLocked) return this.#showSample(language, msg.sampleLocked);
    this.#showSample(language, null);
    const { content } = composing.composition;
    const isThere = content.languages.some((draft) => draft.language === language);
    if (!isThere) return;
    composing.composition.edit(
      withLanguage(content, language, (draft) =>
        draft.header?.kind === kind ? withSample(draft, url) : draft,
      ),
      'header.exampleUrl',
      null,
      language,
    );
  };

  /** No file is on its way any more. */
  #showSample(language: string, problem: string | null): void {
    this.#show({ samples: { ...this.#host.screen().samples, [language]: { busy: false, problem } } });
  }

  #lead(language: string | null, field: string, range: TextSelection | null = null): void {
    if (language !== null) this.#host.composing().composition.select(language);
    this.#host.focusAt(field, range);
  }

  #show(change: Partial<ScreenState>): void {
    this.#host.show({ ...this.#host.screen(), ...change });
  }
}
