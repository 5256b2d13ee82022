import { createCentre } from './contact-centre.ts';
import type { Answer, Centre } from './contact-centre.ts';
import { stepsOf } from './day-script.ts';
import type { Day, DayStep } from './day-script.ts';
import { whatDiffers } from './day-outcome.ts';

const userIds: Readonly<Record<string, string>> = {
  ana: 'agent-ana',
  ben: 'agent-ben',
  mia: 'agent-mia',
  leo: 'agent-leo',
  kim: 'agent-kim',
  sam: 'supervisor-sam',
  ada: 'administrator-ada',
};

/** A day that is being lived through. */
export interface LivedDay {
  readonly centre: Centre;
  readonly beganAt: number;
  readonly channelId: string;
  /** The conversation, once there is one. */
  conversationId: string | null;
}

interface Sent {
  readonly path: string;
  readonly key: string;
  readonly body: unknown;
}

/** Lives through a day; gives every line whose outcome was another, with what came instead. */
export async function runDay(day: Day): Promise<string[]> {
  const centre = await createCentre();
  const channelId = day.channel ?? 'channel-front-desk';
  const lived: LivedDay = { centre, beganAt: centre.now(), channelId, conversationId: null };
  const contact = { accountId: day.contact ?? 'ACC-1005' };
  const differences: string[] = [];
  let sent: Sent | null = null;
  let keys = 0;

  const post = async (as: string, path: string, body: unknown): Promise<Answer> => {
    keys += 1;
    sent = { path, key: `key-${keys}`, body };
    return centre.call('POST', path, { as, body, key: sent.key });
  };

  const perform = async ({ actor, action }: DayStep): Promise<Answer | null> => {
    if (actor === 'contact') {
      await centre.contactWrites(contact, 'Hello', channelId);
      return null;
    }
    const as = userIds[actor];
    if (as === undefined) throw new Error(`Nobody is called ${actor}`);
    const [verb, ...words] = action.split(' ');
    const path = `/v1/conversations/${lived.conversationId}`;
    switch (verb) {
      case 'starts': {
        const found = await centre.call('POST', '/v1/contacts/lookup', { as, body: contact });
        const body = { contactRef: found.body.contact.ref, channelId, template: templateIn(words) };
        return post(as, '/v1/conversations', body);
      }
      case 'template':
        return post(as, `${path}/messages`, { content: { kind: 'template', ...templateIn(words) } });
      case 'says':
        return post(as, `${path}/messages`, { content: { kind: 'text', text: 'Good day' } });
      case 'repeats': {
        const body = words.length > 0 ? { content: { kind: 'text', text: words.join(' ') } } : sent!.body;
        return centre.call('POST', sent!.path, { as: `${as}.renewed`, body, key: sent!.key });
      }
      case 'archives': {
        const facts = await centre.call('GET', `${path}/facts?limit=1000`, { as: 'supervisor-sam' });
        const sessionId = words[0] === 'first' ? facts.body.items.at(-1).id : newestSessionId(lived);
        return centre.call('POST', `${path}/archive`, { as, body: { sessionId } });
      }
      case 'reads': {
        const { body } = await centre.call('GET', `${path}/messages?limit=1000`, { as });
        const message = words[0] === 'first' ? body.items.at(-1) : body.items[0];
        return centre.call('POST', `${path}/read`, { as, body: { messageId: message.id } });
      }
      case 'claims':
        return centre.call('POST', `${path}/claim`, { as });
      case 'lets':
        return centre.call('PUT', `${path}/assignee`, { as, body: { userId: null, from: as } });
      case 'gives': {
        const { body } = await centre.call('GET', path, { as: 'supervisor-sam' });
        const from = (body.conversation.assignedTo?.id ?? null) as string | null;
        return centre.call('PUT', `${path}/assignee`, { as, body: { userId: userIds[words[0]!], from } });
      }
      case 'gets': {
        const user = await centre.call('GET', `/v1/users/${as}`, { as: 'administrator-ada' });
        const body = { channels: ['whatsapp'], outboundChannelIds: [words[0]] };
        const ifMatch = user.headers.get('etag');
        return centre.call('PUT', `/v1/users/${as}/channels`, { as: 'administrator-ada', body, ifMatch });
      }
      default:
        throw new Error(`Nobody can do this: ${action}`);
    }
  };

  for (const step of stepsOf(day)) {
    await centre.advance(lived.beganAt + step.at - centre.now());
    lived.conversationId ??= [...centre.ledger.world.conversations.keys()][0] ?? null;
    if (step.actor === 'see') {
      differences.push(...(await whatDiffers(lived, step.action)).map((found) => `${step.line}: ${found}`));
      continue;
    }
    const answer = await perform(step);
    const refusal = answer === null || answer.status < 400 ? null : refusalIn(answer);
    if (refusal !== step.refusal) differences.push(`${step.line}: ${refusal ?? 'was taken'}`);
    lived.conversationId ??= [...centre.ledger.world.conversations.keys()][0] ?? null;
  }
  return differences;
}

function refusalIn({ body }: Answer): string {
  const { code, platformError } = body as { code: string; platformError?: { code: number } };
  return platformError === undefined ? code : `${code} ${platformError.code}`;
}

function newestSessionId({ centre, conversationId }: LivedDay): string {
  const { sessions, facts } = centre.ledger.world.conversations.get(conversationId!)!;
  return (sessions?.at(-1)?.facts ?? facts)[0]!.id;
}

/** `appointment-reminder es 2=Monday`: a template, perhaps its language, and values. */
function templateIn(words: readonly string[]) {
  const values = words.filter((word) => word.includes('=')).map((word) => word.split('='));
  const [name = 'conversation-follow-up', language = 'en_US'] = words.filter((word) => !word.includes('='));
  return {
    templateId: `template-${name}`,
    language,
    values: Object.fromEntries(
      values.map(([key, value]) => [key, value === 'LONG' ? 'x'.repeat(1_000) : value!.replace('\\n', '\n')]),
    ),
  };
}
