import { beforeEach, describe, expect, it } from 'vitest';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';
import { readStream } from './stream-reader.ts';

let centre: Centre;
beforeEach(async () => {
  centre = await createCentre();
});

const number = '+447700900905';
const digits = '447700900905';

async function maskingOf(as: string): Promise<{ masked: boolean; because: string }> {
  const { body } = await centre.call('GET', '/v1/me', { as });
  return body.viewer.masking;
}

describe('who is masked', () => {
  it('is decided by the group, or by the account for those without one', async () => {
    expect(await maskingOf('agent-ana')).toEqual({ masked: true, because: 'group-hides-numbers' });
    expect(await maskingOf('supervisor-sam')).toEqual({ masked: false, because: 'group-shows-numbers' });
    expect(await maskingOf('supervisor-sue')).toEqual({ masked: true, because: 'group-hides-numbers' });
    expect(await maskingOf('agent-noa')).toEqual({ masked: true, because: 'account-hides-numbers' });
  });

  it('changes with the group, and its members are told', async () => {
    const as = 'administrator-ada';
    const stream = await readStream(centre, 'agent-ana');
    const group = { body: { displayClientNumbers: true }, as };
    const changed = await centre.call('PATCH', '/v1/security-groups/group-agents', {
      ...group,
      ifMatch: '"1"',
    });
    expect(changed.body.group).toMatchObject({ displayClientNumbers: true, userCount: 5, revision: 2 });
    expect(await maskingOf('agent-ana')).toEqual({ masked: false, because: 'group-shows-numbers' });
    expect((await stream.until('masking')).data).toEqual({
      masking: { masked: false, because: 'group-shows-numbers' },
    });
    const stale = await centre.call('PATCH', '/v1/security-groups/group-agents', {
      ...group,
      ifMatch: '"1"',
    });
    expect(stale.body.code).toBe('precondition-failed');
  });

  it('changes with the account for users without a group only', async () => {
    const settings = { as: 'administrator-ada', body: { replaceClientNumbers: false }, ifMatch: '"1"' };
    await centre.call('PATCH', '/v1/account-settings', settings);
    expect(await maskingOf('agent-noa')).toEqual({ masked: false, because: 'account-shows-numbers' });
    expect((await maskingOf('agent-ana')).masked).toBe(true);
  });
});

describe('a masked viewer', () => {
  it('gets the number in no answer and no event, others get it', async () => {
    const masked = await readStream(centre, 'agent-ana');
    const unmasked = await readStream(centre, 'supervisor-sam');
    await centre.contactWrites({ number }, 'Hello');
    const id = [...centre.ledger.world.conversations.keys()][0]!;
    const seen = async (as: string): Promise<string> => {
      const answers = await Promise.all([
        centre.call('GET', '/v1/conversations', { as }),
        centre.call('GET', `/v1/conversations/${id}`, { as }),
        centre.call('GET', `/v1/conversations/${id}/messages`, { as }),
        centre.call('POST', '/v1/contacts/lookup', { as, body: { number } }),
        centre.call('POST', '/v1/conversations', { as, body: { number }, key: 'k' }),
      ]);
      return JSON.stringify(answers.map(({ body }) => body));
    };
    expect(await seen('agent-ana')).not.toContain(digits);
    expect(await seen('supervisor-sue')).not.toContain(digits);
    expect(await seen('supervisor-sam')).toContain(number);
    expect(JSON.stringify(await masked.all())).not.toContain(digits);
    expect(JSON.stringify(await unmasked.all())).toContain(number);
  });

  it('gets no other field that holds the number', async () => {
    await centre.contactWrites({ number: '+447700900909' }, 'Hello');
    const [masked] = (await centre.call('GET', '/v1/conversations')).body.items;
    expect(Object.keys(masked.contact)).toEqual(['ref']);
    const [unmasked] = (await centre.call('GET', '/v1/conversations', { as: 'supervisor-sam' })).body.items;
    expect(unmasked.contact).toMatchObject({ name: 'Call +44 7700 900909', number: '+447700900909' });
  });

  it('finds nothing by digits in the records, and everything is sorted without the number', async () => {
    await centre.contactWrites({ number }, 'Hello');
    await centre.contactWrites({ number: '+447700900906' }, 'Hello');
    const found = async (as: string, contactLabel: string): Promise<number> => {
      const body = { filter: { contactLabel }, sort: [{ by: 'contact', order: 'ascending' }] };
      return (await centre.call('POST', '/v1/cdr/query', { as, body })).body.total;
    };
    for (const digits of ['77009009', '7700 9009', '+44 (7700) 9009']) {
      expect(await found('supervisor-sam', digits), digits).toBe(2);
      expect(await found('supervisor-sue', digits), digits).toBe(0);
    }
    expect(await found('supervisor-sue', 'acc-1005')).toBe(1);
  });

  it('gets contacts as they may be seen now, also in an answer that is repeated', async () => {
    const as = 'supervisor-sam';
    const { body: found } = await centre.call('POST', '/v1/contacts/lookup', { as, body: { number } });
    const start = {
      as,
      key: 'once',
      body: {
        contactRef: found.contact.ref,
        channelId: 'channel-front-desk',
        template: { templateId: 'template-conversation-follow-up', language: 'es', values: {} },
      },
    };
    const first = await centre.call('POST', '/v1/conversations', start);
    expect(first.body.conversation.contact.number).toBe(number);
    const group = { as: 'administrator-ada', body: { displayClientNumbers: false }, ifMatch: '"1"' };
    await centre.call('PATCH', '/v1/security-groups/group-supervisors', group);
    const again = await centre.call('POST', '/v1/conversations', start);
    expect(again.status).toBe(200);
    expect(again.body.message).toEqual(first.body.message);
    expect(again.body.conversation.contact).not.toHaveProperty('number');
  });
});

describe('a number that is looked up', () => {
  it('becomes a contact of its own the first time, the same one ever after', async () => {
    const look = async (body: object) => (await centre.call('POST', '/v1/contacts/lookup', { body })).body;
    const first = await look({ number: '+447700900777' });
    expect(first.contact).toEqual({ ref: first.contact.ref });
    expect(first.contact.ref).not.toMatch(/\d/);
    expect(await look({ number: '+447700900777' })).toEqual(first);
    expect((await look({ accountId: 'ACC-1001' })).contact.name).toBe('Paula Prompt');
    expect((await look({ accountId: 'ACC-nobody' })).code).toBe('not-found');
    expect((await look({ number: '0123' })).code).toBe('validation-failed');
  });
});
