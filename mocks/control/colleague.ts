import { etagOf } from '../../src/contract/identifier.ts';
import type { TemplateLanguageDraft, TemplateUpdate } from '../../src/contract/template-draft.ts';
import type { TemplateLanguage } from '../../src/contract/template.ts';
import type { UserChannels } from '../../src/contract/user.ts';
import type { UnderstoodRequest } from '../commands.ts';
import type { HandledOperation } from '../handled-operation.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { newestSessionIn } from '../world/conversation-sessions.ts';
import { isLive } from '../world/sessions.ts';
import type { ConversationRecord, World } from '../world/state.ts';
import { mayEdit } from '../world/templates/edit-budget.ts';

/**
 * Another administrator, who changes what somebody else has open or looks at: a conflict on demand. Each resolves to whether the
 * backend took the change; it obeys the same rules as everyone's.
 */
export interface ColleagueControl {
  /** Without a change, the footer (of an authentication template the security line) of a language that may be edited. */
  editTemplate(templateId: string, change?: TemplateUpdate): Promise<boolean>;
  /** Without channels, SMS is given to the user, or taken away. */
  editUser(userId: string, channels?: UserChannels): Promise<boolean>;
  /** Without a wish, the switch is turned. */
  editGroup(groupId: string, displayClientNumbers?: boolean): Promise<boolean>;
  /** Without a wish, the switch is turned. */
  editSettings(replaceClientNumbers?: boolean): Promise<boolean>;
  /** Without a target (milliseconds), a minute is added. */
  editChannel(channelId: string, serviceLevelTarget?: number): Promise<boolean>;
  /** Archives the live session of a conversation; without one, of that in which something happened last. */
  archive(conversationId?: string): Promise<boolean>;
}

interface Revised {
  readonly revision: number;
}

export function createColleagueControl(ledger: Ledger): ColleagueControl {
  /** Changes what is there by now, whatever its revision. */
  const change = async <Resource extends Revised>(
    operation: HandledOperation,
    find: () => Resource | undefined,
    request: (resource: Resource) => UnderstoodRequest | null,
  ): Promise<boolean> => {
    const { users } = await ledger.refresh();
    const colleague = [...users.values()].find(({ role }) => role === 'administrator');
    const resource = find();
    const wish = resource === undefined ? null : request(resource);
    if (colleague === undefined || resource === undefined || wish === null) return false;
    const asked = { ...wish, ifMatch: etagOf(resource.revision) };
    const outcome = await ledger.write({
      kind: 'request',
      userId: colleague.id,
      operation,
      request: asked,
    });
    return outcome !== null && 'ok' in outcome && outcome.ok;
  };

  return {
    editTemplate: (templateId, wanted) =>
      change(
        'updateTemplate',
        () => ledger.world.templates.get(templateId),
        ({ languages }) => {
          const editable = languages.find((language) => mayEdit(language, ledger.now()));
          const body = wanted ?? (editable === undefined ? null : { languages: [touched(editable)] });
          return body === null ? null : { params: { templateId }, body };
        },
      ),
    editUser: (userId, wanted) =>
      change(
        'setUserChannels',
        () => ledger.world.users.get(userId),
        ({ channels, outboundChannelIds }) => {
          const turned = channels.includes('sms')
            ? channels.filter((kind) => kind !== 'sms')
            : [...channels, 'sms'];
          return { params: { userId }, body: wanted ?? { channels: turned, outboundChannelIds } };
        },
      ),
    editGroup: (groupId, wanted) =>
      change(
        'updateSecurityGroup',
        () => ledger.world.groups.get(groupId),
        ({ displayClientNumbers }) => ({
          params: { groupId },
          body: { displayClientNumbers: wanted ?? !displayClientNumbers },
        }),
      ),
    editSettings: (wanted) =>
      change(
        'updateAccountSettings',
        () => ledger.world.settings,
        ({ replaceClientNumbers }) => ({
          body: { replaceClientNumbers: wanted ?? !replaceClientNumbers },
        }),
      ),
    editChannel: (channelId, wanted) =>
      change(
        'updateChannel',
        () => ledger.world.channels.get(channelId),
        ({ serviceLevelTarget }) => ({
          params: { channelId },
          body: { serviceLevelTarget: wanted ?? serviceLevelTarget + 60_000 },
        }),
      ),
    archive: (conversationId) =>
      change(
        'archiveConversation',
        () =>
          conversationId === undefined
            ? lastLive(ledger.world, ledger.now())
            : ledger.world.conversations.get(conversationId),
        (conversation) => {
          const sessionId = newestSessionIn(conversation)?.facts[0]?.id;
          return sessionId === undefined
            ? null
            : { params: { conversationId: conversation.id }, body: { sessionId } };
        },
      ),
  };
}

/** The conversation with a live session in which something happened last. */
function lastLive({ conversations }: World, now: number): ConversationRecord | undefined {
  const live = [...conversations.values()].filter((one) => isLive(newestSessionIn(one), now));
  const at = ({ facts }: ConversationRecord): number => facts.at(-1)?.at ?? 0;
  return live.sort((a, b) => at(b) - at(a))[0];
}

/** What the language says, with something else at its end. */
function touched(language: TemplateLanguage): TemplateLanguageDraft {
  const {
    status: _s,
    quality: _q,
    rejection: _r,
    pausedUntil: _p,
    history: _h,
    editBudget: _e,
    ...draft
  } = language;
  const { authentication } = draft;
  if (authentication !== undefined)
    return { ...draft, authentication: { ...authentication, securityLine: !authentication.securityLine } };
  const text = draft.footer?.text === firstFooter ? 'Edited once more' : firstFooter;
  return { ...draft, footer: { text } };
}

const firstFooter = 'Edited by a colleague';
