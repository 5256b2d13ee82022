import { html, nothing, type TemplateResult } from 'lit';
import type { Template } from '../../src/contract/template.ts';
import type { FormDraft, TemplateDraftContent } from '../../src/workspace/administration.ts';
import type { Formats } from '../base/formats.ts';
import { icon } from '../base/icon.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';
import { finds, wordsOf } from './filter.ts';

export type TemplateDraft = FormDraft<TemplateDraftContent>;

export interface DraftsView {
  readonly drafts: readonly TemplateDraft[];
  /** What drafts may change; null while that is not known. */
  readonly templates: readonly Template[] | null;
  /** Whether they outlive the page. */
  readonly isPersistent: boolean;
  readonly now: number;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly resume: (draft: TemplateDraft) => void;
  readonly discard: (draft: TemplateDraft) => void;
}

/** What a draft is called: by its name, its title, or that it has none. */
export function draftName({ content }: TemplateDraft, msg: Messages): string {
  return (
    [content.name, content.title].find((name) => name !== undefined && name.trim() !== '') ??
    msg.templateUntitled
  );
}

export function searchDrafts(drafts: readonly TemplateDraft[], search: string): readonly TemplateDraft[] {
  const words = wordsOf(search);
  return words.length === 0
    ? drafts
    : drafts.filter(({ content }) =>
        finds(
          [content.name, content.title ?? '', ...content.languages.map(({ body }) => body.text)].join('\n'),
          words,
        ),
      );
}

/** Work that is kept here and was not handed in yet, with its age. */
export function draftList(view: DraftsView): TemplateResult | typeof nothing {
  const { drafts, isPersistent, msg } = view;
  if (drafts.length === 0) return nothing;
  return html`<section class="drafts" part="drafts" aria-labelledby="drafts-title">
    <h3 id="drafts-title">${msg.templateDrafts}</h3>
    <p class="help">${isPersistent ? msg.templateDraftsKept : msg.templateDraftsInMemory}</p>
    <ul>
      ${drafts.map((draft) => draftLine(draft, view))}
    </ul>
  </section>`;
}

function draftLine(draft: TemplateDraft, view: DraftsView): TemplateResult {
  const { now, msg, formats, resume, discard } = view;
  const { updatedAt, content } = draft;
  const name = draftName(draft, msg);
  const languages = content.languages.map(({ language }) => formats.language(language)).join(', ');
  return html`<li class="draft" data-draft=${draft.id}>
    ${icon('pencil')}
    <button
      type="button"
      class="plain name"
      data-control="name"
      title=${name}
      aria-label=${msg.templateDraftContinue(isolated(name))}
      @click=${() => resume(draft)}
    >
      <bdi>${name}</bdi>
    </button>
    <span class="quiet draft-kind"
      >${kindOf(draft, view)}${languages === '' ? nothing : ` · ${languages}`}</span
    >
    <time class="quiet" title=${formats.fullTime(updatedAt)}
      >${msg.templateDraftAge(formats.span(Math.max(0, now - updatedAt)))}</time
    >
    <button
      type="button"
      class="link"
      aria-label=${msg.templateDraftDiscard(isolated(name))}
      @click=${() => discard(draft)}
    >
      ${msg.templateDiscard}
    </button>
  </li>`;
}

function kindOf({ content }: TemplateDraft, { templates, msg }: DraftsView): string {
  const { changes, name } = content;
  if (changes === undefined) return msg.templateDraftNew;
  if (templates === null) return msg.templateDraftChanges(isolated(name));
  const changed = templates.find(({ id }) => id === changes.templateId);
  return changed === undefined
    ? msg.templateDraftOfDeleted
    : msg.templateDraftChanges(isolated(changed.name));
}
