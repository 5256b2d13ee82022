import { describe, expect, it } from 'vitest';
import { contactLabel, maskingFor } from '../../src/masking/index.ts';
import { addContact } from '../../mocks/world/contacts.ts';
import { createCentre } from './contact-centre.ts';
import type { Centre } from './contact-centre.ts';
import { readStream } from './stream-reader.ts';

/*
 * Who sees what of a contact, by the requirement: a user in a group is masked unless the group displays client numbers;
 * a user in none is masked where the account replaces them. Masked, the contact is its account ID, else hidden.
 */

type Group = 'on' | 'off' | 'none';
type Switch = 'on' | 'off';
type Label = 'number' | 'accountId' | 'hidden';

/** The group displays numbers, the account replaces them; then the label with an account ID and a number, and so on. */
const table: readonly (readonly [
  group: Group,
  replaces: Switch,
  both: Label,
  numberOnly: Label,
  accountIdOnly: Label,
  neither: Label,
])[] = [
  ['on', 'on', 'number', 'number', 'accountId', 'hidden'],
  ['on', 'off', 'number', 'number', 'accountId', 'hidden'],
  ['off', 'on', 'accountId', 'hidden', 'accountId', 'hidden'],
  ['off', 'off', 'accountId', 'hidden', 'accountId', 'hidden'],
  ['none', 'on', 'accountId', 'hidden', 'accountId', 'hidden'],
  ['none', 'off', 'number', 'number', 'accountId', 'hidden'],
];

const accountId = 'ACC-TRUTH';
const number = '+447700900123';
const digits = '7700900123';

const cases = table.flatMap(([group, replaces, both, numberOnly, accountIdOnly, neither]) =>
  (
    [
      [true, true, both],
      [false, true, numberOnly],
      [true, false, accountIdOnly],
      [false, false, neither],
    ] as const
  ).flatMap(([hasAccountId, hasNumber, label]) =>
    (['inbound', 'outbound'] as const).map((direction) => ({
      group,
      replaces,
      hasAccountId,
      hasNumber,
      direction,
      label,
    })),
  ),
);
type Case = (typeof cases)[number];

const contactOf = ({ hasAccountId, hasNumber }: Case) => ({
  ...(hasAccountId ? { accountId } : {}),
  ...(hasNumber ? { number } : {}),
});

/** Numbers are to be seen where a contact has one and the label is not what stands for it. */
const seesNumbers = ({ group, replaces }: Pick<Case, 'group' | 'replaces'>): boolean =>
  table.find(([one, other]) => one === group && other === replaces)![2] === 'number';

const texts: Readonly<Record<Label, string>> = { number, accountId, hidden: 'Hidden number' };

async function centreOf({ group, replaces }: Case): Promise<Centre> {
  const centre = await createCentre();
  const { world } = centre.ledger;
  world.users.get('agent-ana')!.groupId = group === 'none' ? null : 'group-agents';
  world.groups.get('group-agents')!.displayClientNumbers = group === 'on';
  world.settings.replaceClientNumbers = replaces === 'on';
  return centre;
}

/** A conversation with the contact: one that they began, or that the agent began. */
async function converse(centre: Centre, given: Case): Promise<string> {
  const { ref } = addContact(centre.ledger.world, { ...contactOf(given), userId: 'GB.1', name: 'Nadia' });
  if (given.direction === 'inbound') {
    const messageId = await centre.contactWrites({ ref }, 'Hello');
    return centre.ledger.world.messages.get(messageId!)!.conversationId;
  }
  const template = { templateId: 'template-conversation-follow-up', language: 'en_US', values: {} };
  const body = { contactRef: ref, channelId: 'channel-front-desk', template };
  const started = await centre.call('POST', '/v1/conversations', { body, key: 'start' });
  expect(started.status).toBe(201);
  return started.body.conversation.id;
}

const name = ({ group, replaces, hasAccountId, hasNumber, direction, label }: Case): string =>
  `group ${group}, account ${replaces}, ${hasAccountId ? 'account ID' : 'no account ID'}, ${
    hasNumber ? 'number' : 'no number'
  }, ${direction}: ${label}`;

describe('the truth table of masking', () => {
  it('has every case', () => {
    expect(new Set(cases.map(name)).size).toBe(3 * 2 * 2 * 2 * 2);
  });

  it.each(cases.map((given) => [name(given), given] as const))('holds in the SDK: %s', (_, given) => {
    const groups = [{ id: 'g', displayClientNumbers: given.group === 'on' }];
    const account = { replaceClientNumbers: given.replaces === 'on' };
    const masking = maskingFor({ groupId: given.group === 'none' ? null : 'g' }, groups, account);
    expect(masking.masked).toBe(!seesNumbers(given));
    const label = contactLabel(contactOf(given), masking);
    expect(label.kind).toBe(given.label);
    // What an unmasked viewer misses is not hidden from them.
    const text = given.label === 'hidden' && !masking.masked ? 'No number' : texts[given.label];
    expect(label.text).toBe(text);
  });

  it.each(cases.map((given) => [name(given), given] as const))('holds in the mock: %s', async (_, given) => {
    const centre = await centreOf(given);
    const stream = await readStream(centre, 'agent-ana');
    const id = await converse(centre, given);
    const me = (await centre.call('GET', '/v1/me')).body.viewer;
    expect(me.masking.masked).toBe(!seesNumbers(given));
    const read = await centre.call('GET', `/v1/conversations/${id}`);
    const { contact } = read.body.conversation;
    const expected = {
      ref: contact.ref,
      name: 'Nadia',
      ...(given.hasAccountId ? { accountId } : {}),
      ...(given.hasNumber && seesNumbers(given) ? { number } : {}),
    };
    expect(contact).toEqual(expected);
    expect(contactLabel(contact, me.masking).kind).toBe(given.label);
    const told = (await stream.all()).filter(({ type }) => type === 'conversation');
    expect(told.at(-1)!.data.conversation.contact).toEqual(expected);
    const list = await centre.call('GET', '/v1/conversations');
    const messages = await centre.call('GET', `/v1/conversations/${id}/messages`);
    const shows = JSON.stringify([list.body, messages.body, told]).includes(digits);
    expect(shows).toBe(given.hasNumber && seesNumbers(given));
  });
});

describe('a switch that is turned', () => {
  it.each([
    [
      'the group',
      'agent-ana',
      'supervisor-sue',
      (centre: Centre) => centre.colleague.editGroup('group-agents'),
    ],
    ['the account', 'agent-noa', 'agent-ana', (centre: Centre) => centre.colleague.editSettings()],
  ])('by %s shows and hides at once, for those whom it is about', async (_, as, other, turn) => {
    const centre = await createCentre();
    const [about, beside] = [await readStream(centre, as), await readStream(centre, other)];
    const messageId = await centre.contactWrites({ accountId: 'ACC-1005' }, 'Hello');
    const { conversationId } = centre.ledger.world.messages.get(messageId!)!;
    const numberSeenBy = async (viewer: string): Promise<unknown> =>
      (await centre.call('GET', `/v1/conversations/${conversationId}`, { as: viewer })).body.conversation
        .contact.number;
    const maskings = async (stream: typeof about): Promise<boolean[]> =>
      (await stream.all())
        .filter(({ type }) => type === 'masking')
        .map(({ data }) => data.masking.masked as boolean);
    expect(await numberSeenBy(as)).toBeUndefined();
    await turn(centre);
    expect(await numberSeenBy(as)).toBe('+447700900905');
    expect(await maskings(about)).toEqual([false]);
    await turn(centre);
    expect(await numberSeenBy(as)).toBeUndefined();
    expect(await maskings(about)).toEqual([true]);
    expect(await maskings(beside)).toEqual([]);
    expect(await numberSeenBy(other)).toBeUndefined();
  });

  it('that stands as it should tells nobody', async () => {
    const centre = await createCentre();
    const stream = await readStream(centre, 'agent-ana');
    await centre.colleague.editGroup('group-agents', false);
    expect((await stream.all()).filter(({ type }) => type === 'masking')).toEqual([]);
  });

  it('is told to a user whom an import moves to another group', async () => {
    const centre = await createCentre();
    const stream = await readStream(centre, 'agent-ana');
    const admin = await readStream(centre, 'administrator-ada');
    const rows = [{ row: 2, email: 'ana.ruiz@harbour.example', group: 'Supervisor' }];
    const as = 'administrator-ada';
    const { body } = await centre.call('POST', '/v1/user-imports', { as, body: { rows }, key: 'k' });
    await centre.advance(10_000);
    await centre.call('POST', `/v1/user-imports/${body.job.id}/apply`, { as });
    await centre.advance(10_000);
    expect((await stream.until('masking')).data.masking).toEqual({
      masked: false,
      because: 'group-shows-numbers',
    });
    const groups = (await admin.all())
      .filter(({ type }) => type === 'securityGroup')
      .map(({ data }) => [data.group.name, data.group.userCount, data.group.revision]);
    expect(groups).toEqual([
      ['Agent', 4, 2],
      ['Supervisor', 2, 2],
    ]);
  });
});
