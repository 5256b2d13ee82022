import type { Channel } from '../../src/contract/channel.ts';
import type { TemplateCategory } from '../../src/contract/template-version.ts';
import type { TemplateLanguage, TemplateRejection, TemplateStatus } from '../../src/contract/template.ts';
import { putChannel } from './channels/channel-records.ts';
import { connect, reject, verify } from './channels/connection.ts';
import type { World } from './state.ts';
import { giveStatus } from './templates/life.ts';
import { pauseForQuality, rate } from './templates/quality.ts';
import { recategorise } from './templates/recategorise.ts';
import { findLanguage } from './templates/template-records.ts';
import type { LanguageChoice } from './templates/template-records.ts';

/** What the platform does with a language of a template, by hand. */
export type TemplateAct =
  | { readonly does: 'approve' }
  | { readonly does: 'reject'; readonly rejection: TemplateRejection; readonly note?: string }
  | { readonly does: 'pause' }
  | { readonly does: 'disable' }
  | { readonly does: 'rate'; readonly quality: TemplateLanguage['quality'] }
  | { readonly does: 'recategorise'; readonly category: TemplateCategory }
  | { readonly does: 'setStatus'; readonly status: TemplateStatus };

/** What becomes of a connection request, or of a connected number, by hand. */
export type ChannelAct =
  | { readonly does: 'verify' }
  | { readonly does: 'connect' }
  | {
      readonly does: 'reject';
      readonly field: NonNullable<Channel['rejection']>['field'];
      readonly reason: string;
    }
  | { readonly does: 'rate'; readonly quality: Channel['quality'] };

/** What the platform does by hand: what its own rules would do at another time, or not at all. */
export type PlatformAct =
  | { readonly with: 'template'; readonly choice: LanguageChoice; readonly act: TemplateAct }
  | { readonly with: 'channel'; readonly channelId: string; readonly act: ChannelAct };

/** Lets the platform act; false if there is nothing that it could do this with. */
export function actAsPlatform(world: World, deed: PlatformAct): boolean {
  return deed.with === 'template'
    ? actOnTemplate(world, deed.choice, deed.act)
    : actOnChannel(world, deed.channelId, deed.act);
}

function actOnTemplate(world: World, choice: LanguageChoice, act: TemplateAct): boolean {
  const found = findLanguage(world, choice);
  // The platform knows no drafts.
  if (found === null || found.language.status === 'draft') return false;
  const { template, language } = found;
  switch (act.does) {
    case 'approve':
      giveStatus(world, template, language, { status: 'approved' });
      return true;
    case 'reject': {
      const { rejection, note } = act;
      giveStatus(world, template, language, {
        status: 'rejected',
        rejection,
        ...(note === undefined ? {} : { note }),
      });
      return true;
    }
    case 'pause':
      if (language.status === 'paused') return false;
      pauseForQuality(world, template, language);
      return true;
    case 'disable':
      giveStatus(world, template, language, { status: 'disabled' });
      return true;
    case 'rate':
      rate(world, template, language, act.quality);
      return true;
    case 'setStatus':
      giveStatus(world, template, language, { status: act.status });
      return true;
    default:
      return recategorise(world, template, language, act.category);
  }
}

function actOnChannel(world: World, channelId: string, act: ChannelAct): boolean {
  const channel = world.channels.get(channelId);
  if (channel === undefined) return false;
  const isAsked = channel.status === 'requested' || channel.status === 'verifying';
  switch (act.does) {
    case 'verify':
      if (channel.status === 'requested') verify(world, channel);
      return channel.status === 'requested';
    case 'connect':
      if (isAsked) connect(world, channel);
      return isAsked;
    case 'reject':
      if (isAsked) reject(world, channel, { field: act.field, reason: act.reason });
      return isAsked;
    default:
      putChannel(world, { ...channel, quality: act.quality });
      return true;
  }
}
