import { html, nothing, type TemplateResult } from 'lit';
import type { FormDraft } from '../../../src/workspace/administration.ts';
import type { Formats } from '../../base/formats.ts';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import type { DraftContent } from '../draft/draft-content.ts';

export interface DraftsOffer {
  /** Drafts that were begun and not handed in, the newest first. */
  readonly drafts: readonly FormDraft<DraftContent>[];
  /** The backend's time, epoch milliseconds. */
  readonly now: number;
  readonly isLocked: boolean;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly proceed: (draft: FormDraft<DraftContent>) => void;
  readonly discard: (draft: FormDraft<DraftContent>) => void;
}

/** Drafts that wait to be finished, with their age; gone only when someone discards them. */
export function draftsOffer(offer: DraftsOffer): TemplateResult | typeof nothing {
  const { drafts, msg } = offer;
  if (drafts.length === 0) return nothing;
  return html`<section class="drafts" aria-label=${msg.draftsWaiting(drafts.length)}>
    <p class="drafts-title">${icon('pencil')}${msg.draftsWaiting(drafts.length)}</p>
    <ul>
      ${drafts.map((draft) => line(draft, offer))}
    </ul>
  </section>`;
}

function line(
  draft: FormDraft<DraftContent>,
  { now, isLocked, msg, formats, proceed, discard }: DraftsOffer,
): TemplateResult {
  const { content, updatedAt } = draft;
  const name = content.title || content.name || msg.draftUnnamed;
  return html`<li>
    <bdi class="draft-name">${name}</bdi>
    <span class="help">${msg.draftAge(formats.span(Math.max(0, now - updatedAt)))}</span>
    <button
      type="button"
      aria-label=${msg.draftContinueNamed(name)}
      aria-disabled=${isLocked}
      @click=${() => !isLocked && proceed(draft)}
    >
      ${msg.draftContinue}
    </button>
    <button
      type="button"
      class="plain icon-only"
      aria-label=${msg.draftDiscardNamed(name)}
      title=${msg.draftDiscard}
      aria-disabled=${isLocked}
      @click=${() => !isLocked && discard(draft)}
    >
      ${icon('trash-2')}
    </button>
  </li>`;
}
