import { html, nothing, type TemplateResult } from 'lit';
import type { Channel } from '../../src/contract/channel.ts';
import type { FormDraft } from '../../src/workspace/administration.ts';
import { note } from '../base/form/note.ts';
import type { Formats } from '../base/formats.ts';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';
import type { ComposerActs } from './composer-acts.ts';
import type { Composing } from './composing.ts';
import type { PlacedFinding } from './draft/composition.ts';
import { languageOf, type DraftContent, type LanguageDraft } from './draft/draft-content.ts';
import { findingsList } from './findings/findings-list.ts';
import { basics } from './sections/basics.ts';
import { conflictView } from './sections/conflict-view.ts';
import { draftsOffer } from './sections/drafts-offer.ts';
import { goneNote } from './sections/gone-note.ts';
import { languagePanel } from './sections/language-panel.ts';
import { languageTabs } from './sections/language-tabs.ts';
import { addLanguage } from './sections/language-tools.ts';
import { previewPane } from './sections/preview-pane.ts';
import { submissionBar } from './sections/submission-bar.ts';
import { topBar } from './sections/top-bar.ts';
import { noSample, type ScreenState } from './screen-state.ts';
import { isBusinessManagerId } from './submission/problem.ts';

export interface ComposerScreen {
  readonly composing: Composing;
  readonly acts: ComposerActs;
  readonly screen: ScreenState;
  readonly channels: readonly Channel[];
  /** Other drafts that wait to be finished. */
  readonly drafts: readonly FormDraft<DraftContent>[];
  /** Since when the draft is kept, in words; null where there is none. */
  readonly kept: string | null;
  readonly locale: string;
  readonly now: number;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly close: () => void;
  readonly submit: () => void;
  readonly submitAnew: () => void;
  readonly discard: () => void;
  readonly proceed: (draft: FormDraft<DraftContent>) => void;
  readonly discardOther: (draft: FormDraft<DraftContent>) => void;
}

/** All of the composer: what is written on one side, what the contact will see and what was found on the other. */
export function composerScreen(view: ComposerScreen): TemplateResult {
  const { composing, screen, msg } = view;
  return html`${top(view)}
    <p class="visually-hidden" role="status">
      ${composing.submission.isSending ? msg.submitLocked : screen.said}
    </p>
    <div class="layout">
      <div class="main">
        ${notes(view)} ${shared(view)}
        <section class="languages" aria-labelledby="languages-title">
          <h3 id="languages-title">${msg.languagesOfTemplate}</h3>
          ${tabs(view)} ${adding(view)} ${panel(view)}
        </section>
      </div>
      <aside class="aside">
        ${previewPane({
          version: composing.composition.version(),
          scheme: screen.scheme,
          msg,
          choose: view.acts.chooseScheme,
        })}
        ${checks(view)}
      </aside>
    </div>
    ${bar(view)}`;
}

function top({ composing, acts, kept, msg, close, discard }: ComposerScreen): TemplateResult {
  const { content, composition, isLocked } = composing;
  return topBar({
    title: composing.template?.name ?? (content.title || content.name || msg.newTemplate),
    kept,
    canUndo: composition.canUndo && !isLocked,
    canRedo: composition.canRedo && !isLocked,
    canDiscard: !isLocked,
    msg,
    close,
    undo: acts.undo,
    redo: acts.redo,
    discard,
  });
}

function notes(view: ComposerScreen): TemplateResult {
  const { composing, acts, drafts, now, msg, formats, proceed, discardOther } = view;
  const { conflicts } = composing;
  // What was chosen goes with its buttons, and the focus on.
  const decide = (choice: 'mine' | 'theirs'): void => {
    composing.resolve(choice);
    acts.focus('submit');
  };
  return html`${draftsOffer({ drafts, now, isLocked: composing.isLocked, msg, formats, proceed, discard: discardOther })}
  ${composing.tookTheirs ? note('calm', msg.changedTogether) : nothing}
  ${composing.isGone ? goneNote(composing.isLocked, msg, view.submitAnew) : nothing}
  ${
    conflicts.length > 0
      ? conflictView({
          conflicts,
          msg,
          formats,
          isLocked: composing.isLocked,
          keepMine: () => decide('mine'),
          takeTheirs: () => decide('theirs'),
        })
      : nothing
  }`;
}

function shared(view: ComposerScreen): TemplateResult {
  const { composing, channels, screen, msg } = view;
  const isTold = screen.leftBusinessManager && !isBusinessManagerId(composing.content.businessManagerId);
  return basics({
    ...sectionView(view),
    told: (part) => toldAt(composing, null, part),
    nameState: composing.nameState,
    channels,
    businessManagerProblem: isTold ? msg.businessManagerMissing : null,
  });
}

/** What the sections share. */
function sectionView(view: ComposerScreen) {
  const { composing, acts, msg, formats } = view;
  const { composition, content, template, editability, isLocked } = composing;
  const { draft, language } = composition;
  return {
    content,
    draft,
    version: composition.version(),
    standing: template?.languages.find((one) => one.language === language),
    editability,
    isLocked,
    beside: besideOf(view, language),
    template,
    told: (part: string) => toldAt(composing, language, part),
    msg,
    formats,
    actions: acts,
  };
}

/** What is told at a part of a language, or of what all share. */
function toldAt(composing: Composing, language: string | null, part: string): PlacedFinding[] {
  return composing.offered(composing.composition.toldIn(language).filter((finding) => finding.part === part));
}

/** The language shown beside: the one that was chosen, at first the template's first. */
function besideOf({ composing, screen }: ComposerScreen, language: string): LanguageDraft | null {
  const { content } = composing;
  const wanted = screen.beside === undefined ? content.languages[0]?.language : screen.beside;
  const isThere = content.languages.some((draft) => draft.language === wanted);
  return wanted === undefined || wanted === null || wanted === language || !isThere
    ? null
    : languageOf(content, wanted);
}

function tabs({ composing, acts, screen, msg, formats }: ComposerScreen): TemplateResult {
  const { composition, content, template } = composing;
  return html`<div class="tab-line" data-field="languages">
    ${languageTabs({
      languages: content.languages,
      selected: composition.language,
      template,
      toldIn: (language) => composition.toldIn(language),
      msg,
      formats,
      select: acts.select,
    })}
    <button
      type="button"
      class="plain add"
      aria-expanded=${screen.adding !== null}
      aria-disabled=${composing.isLocked}
      @click=${acts.beginAdding}
    >
      ${icon('plus')}${msg.addLanguage}
    </button>
  </div>`;
}

function adding({
  composing,
  acts,
  screen,
  locale,
  msg,
  formats,
}: ComposerScreen): TemplateResult | typeof nothing {
  if (screen.adding === null) return nothing;
  return addLanguage({
    present: composing.content.languages.map(({ language }) => language),
    ...screen.adding,
    isLocked: composing.isLocked,
    locale,
    view: { msg, formats },
    type: (typed) => acts.changeAdding({ typed, problem: null }),
    chooseFrom: (from) => acts.changeAdding({ from }),
    add: acts.addLanguage,
    leave: acts.leaveAdding,
  });
}

function panel(view: ComposerScreen): TemplateResult {
  const { composing, acts, screen, now } = view;
  const { language } = composing.composition;
  return languagePanel({
    ...sectionView(view),
    now,
    go: acts.go,
    allFindings: composing.offered(
      composing.allFindings.filter((finding) => finding.language === language || finding.language === null),
    ),
    sample: {
      ...(screen.samples[language] ?? noSample),
      choose: (file, kind) => void acts.uploadSample(file, kind),
    },
    tools: { showBeside: acts.showBeside, copyFrom: acts.copyFrom, remove: acts.removeLanguage },
  });
}

function checks({ composing, acts, msg, formats }: ComposerScreen): TemplateResult {
  const told = composing.offered(composing.composition.told());
  return findingsList({
    told,
    manyLanguages: composing.content.languages.length > 1,
    isUnfinished: told.length < composing.allFindings.length,
    msg,
    formats,
    go: acts.go,
    mend: acts.mend,
  });
}

function bar({ composing, acts, screen, msg, formats, submit }: ComposerScreen): TemplateResult {
  const { submission, content, composition, heldUp } = composing;
  const isError = ({ severity }: PlacedFinding): boolean => severity === 'error';
  const told = composition.told();
  const errors = told.filter(isError).length;
  return submissionBar({
    state: submission.state,
    errors,
    warnings: told.length - errors,
    isUnfinished: composing.allFindings.filter(isError).length > errors,
    isLocked: composing.isLocked,
    lockedBy: composing.lockedBy,
    isGone: composing.isGone,
    isUploading: Object.values(screen.samples).some(({ busy }) => busy),
    isInConflict: composing.conflicts.length > 0,
    hasChanges: composing.hasChanges,
    heldUp: heldUp === null ? null : formats.language(heldUp),
    msg,
    submit,
    focus: () => acts.focus('submit'),
    adopt: () => submission.adopt(content),
  });
}
