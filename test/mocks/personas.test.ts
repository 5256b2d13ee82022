import { beforeEach, describe, expect, it } from 'vitest';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let centre: Centre;
beforeEach(async () => {
  centre = await createCentre();
});

/** Sends a template to a contact, and gives how many answers came within each of the spans, and what became of it. */
async function answersOf(
  accountId: string,
  spans: readonly number[],
): Promise<[counts: number[], status: string]> {
  const { body: found } = await centre.call('POST', '/v1/contacts/lookup', { body: { accountId } });
  const { body: started } = await centre.call('POST', '/v1/conversations', {
    key: `to ${accountId}`,
    body: {
      contactRef: found.contact.ref,
      channelId: 'channel-front-desk',
      template: { templateId: 'template-conversation-follow-up', language: 'en_US', values: {} },
    },
  });
  const path = `/v1/conversations/${started.conversation.id}/messages?limit=100`;
  const counts: number[] = [];
  const began = centre.now();
  let status = '';
  for (const span of spans) {
    await centre.advance(began + span - centre.now());
    const { body } = await centre.call('GET', path);
    const messages = body.items as { direction: string; status?: string }[];
    counts.push(messages.filter(({ direction }) => direction === 'inbound').length);
    status = messages.find(({ direction }) => direction === 'outbound')!.status!;
  }
  return [counts, status];
}

describe('contacts answer by themselves', () => {
  it('a prompt one within two minutes, once', async () => {
    expect(await answersOf('ACC-1001', [2 * MINUTE, 48 * HOUR])).toEqual([[1, 1], 'read']);
  });

  it('a slow one after half an hour at the earliest, within the window', async () => {
    expect(await answersOf('ACC-1002', [30 * MINUTE, 8 * HOUR])).toEqual([[0, 1], 'read']);
  });

  it('a silent one never, and does not even read', async () => {
    expect(await answersOf('ACC-1003', [72 * HOUR])).toEqual([[0], 'delivered']);
  });

  it('a talkative one within a minute, in several messages', async () => {
    const [[soon, later]] = await answersOf('ACC-1004', [MINUTE, 5 * MINUTE]);
    expect(soon).toBeGreaterThanOrEqual(1);
    expect(later).toBeGreaterThanOrEqual(2);
  });

  it('one without a manner only when told to', async () => {
    expect((await answersOf('ACC-1005', [72 * HOUR]))[0]).toEqual([0]);
  });
});
