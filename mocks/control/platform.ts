import type { Channel } from '../../src/contract/channel.ts';
import type { TemplateCategory } from '../../src/contract/template-version.ts';
import type { TemplateLanguage, TemplateRejection, TemplateStatus } from '../../src/contract/template.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { ChannelAct, PlatformAct, TemplateAct } from '../world/platform-acts.ts';
import { sinceWhen } from '../world/templates/status.ts';
import type { LanguageChoice } from '../world/templates/template-records.ts';

/** A language of a template that waits for its review. */
export interface WaitingReview extends LanguageChoice {
  readonly name: string;
  /** Since when, epoch milliseconds; null if nobody knows. */
  readonly since: number | null;
}

/**
 * The platform, by hand: what its rules would do later, or not at all. Each resolves to whether it was done: there are
 * templates and channels with which it cannot be, such as drafts, which the platform does not know.
 */
export interface PlatformControl {
  /** Languages that wait for their review, by the name of their template. */
  waitingReviews(): WaitingReview[];
  approve(choice: LanguageChoice): Promise<boolean>;
  /** `note` goes into the history; default the recommendation. */
  reject(choice: LanguageChoice, rejection: TemplateRejection, note?: string): Promise<boolean>;
  /** Pauses for quality: for 3 h, then for 6 h; the third time the language is disabled. */
  pause(choice: LanguageChoice): Promise<boolean>;
  disable(choice: LanguageChoice): Promise<boolean>;
  /** Rates a language; an approved one that turns red is paused. */
  rate(choice: LanguageChoice, quality: TemplateLanguage['quality']): Promise<boolean>;
  /** Moves the whole template into another category; the history of the language chosen tells it. */
  recategorise(choice: LanguageChoice, category: TemplateCategory): Promise<boolean>;
  /** Any status, also one that nobody has heard of. */
  setStatus(choice: LanguageChoice, status: TemplateStatus): Promise<boolean>;
  /** Connection requests that are not decided, by the name of the channel. */
  openRequests(): Channel[];
  verifyChannel(channelId: string): Promise<boolean>;
  connectChannel(channelId: string): Promise<boolean>;
  rejectChannel(
    channelId: string,
    rejection: Pick<NonNullable<Channel['rejection']>, 'field' | 'reason'>,
  ): Promise<boolean>;
  rateChannel(channelId: string, quality: Channel['quality']): Promise<boolean>;
}

export function createPlatformControl(ledger: Ledger): PlatformControl {
  const act = async (deed: PlatformAct): Promise<boolean> => {
    const outcome = await ledger.write({ kind: 'platform', deed });
    return outcome !== null && 'done' in outcome && outcome.done;
  };
  const onTemplate = ({ templateId, language }: LanguageChoice, deed: TemplateAct) =>
    act({ with: 'template', choice: { templateId, language }, act: deed });
  const onChannel = (channelId: string, deed: ChannelAct) => act({ with: 'channel', channelId, act: deed });
  return {
    waitingReviews: () =>
      [...ledger.world.templates.values()]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap(({ id: templateId, name, languages }) =>
          languages
            .filter(({ status }) => status === 'pending')
            .map((one) => ({ templateId, name, language: one.language, since: sinceWhen(one) })),
        ),
    approve: (choice) => onTemplate(choice, { does: 'approve' }),
    reject: (choice, rejection, note) =>
      onTemplate(choice, { does: 'reject', rejection, ...(note === undefined ? {} : { note }) }),
    pause: (choice) => onTemplate(choice, { does: 'pause' }),
    disable: (choice) => onTemplate(choice, { does: 'disable' }),
    rate: (choice, quality) => onTemplate(choice, { does: 'rate', quality }),
    recategorise: (choice, category) => onTemplate(choice, { does: 'recategorise', category }),
    setStatus: (choice, status) => onTemplate(choice, { does: 'setStatus', status }),
    openRequests: () =>
      [...ledger.world.channels.values()]
        .filter(({ status }) => status === 'requested' || status === 'verifying')
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    verifyChannel: (channelId) => onChannel(channelId, { does: 'verify' }),
    connectChannel: (channelId) => onChannel(channelId, { does: 'connect' }),
    rejectChannel: (channelId, { field, reason }) => onChannel(channelId, { does: 'reject', field, reason }),
    rateChannel: (channelId, quality) => onChannel(channelId, { does: 'rate', quality }),
  };
}
