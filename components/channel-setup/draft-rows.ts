import { html, nothing, type TemplateResult } from 'lit';
import type { Channel } from '../../src/contract/channel.ts';
import type { ChannelDraftContent, FormDraft } from '../../src/workspace/administration.ts';
import type { Formats } from '../base/formats.ts';
import { icon } from '../base/icon.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';

export interface DraftRowsView {
  readonly drafts: readonly FormDraft<ChannelDraftContent>[];
  readonly channels: readonly Channel[];
  /** Backend time, epoch milliseconds. */
  readonly now: number;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly open: (draft: FormDraft<ChannelDraftContent>) => void;
  readonly discard: (draft: FormDraft<ChannelDraftContent>, name: string) => void;
}

/** Requests that were begun and not handed in. */
export function draftRows(view: DraftRowsView): TemplateResult | typeof nothing {
  const { drafts, now, msg, formats, open, discard } = view;
  if (drafts.length === 0) return nothing;
  return html`<section class="drafts" aria-labelledby="drafts-title">
    <h3 id="drafts-title">${msg.channelDrafts}</h3>
    <ul>
      ${drafts.map((draft) => {
        const name = draftName(draft, view);
        return html`<li class="draft" part="draft">
          <span class="draft-name">${icon('pencil')}<bdi>${name}</bdi></span>
          <span class="help">${msg.channelDraftTyped(formats.shortTime(draft.updatedAt, now))}</span>
          <span class="draft-actions">
            <button
              type="button"
              aria-label=${msg.channelDraftContinueOf(isolated(name))}
              @click=${() => open(draft)}
            >
              ${msg.channelDraftContinue}
            </button>
            <button
              type="button"
              class="plain"
              aria-label=${msg.channelDraftDiscardOf(isolated(name))}
              @click=${() => discard(draft, name)}
            >
              ${msg.channelDraftDiscard}
            </button>
          </span>
        </li>`;
      })}
    </ul>
  </section>`;
}

function draftName({ content }: FormDraft<ChannelDraftContent>, { channels, msg }: DraftRowsView): string {
  const mended = channels.find(({ id }) => id === content.channelId);
  if (mended !== undefined) return msg.channelDraftOf(isolated(mended.name));
  return content.name?.trim() || msg.channelDraftUnnamed;
}
