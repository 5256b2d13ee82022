import { beforeEach, describe, expect, it } from 'vitest';
import { createCentre } from './contact-centre.ts';
import type { Answer, Centre } from './contact-centre.ts';

let centre: Centre;
let path: string;
beforeEach(async () => {
  centre = await createCentre();
  const messageId = await centre.contactWrites({ accountId: 'ACC-1005' }, 'Hello');
  path = `/v1/conversations/${centre.ledger.world.messages.get(messageId!)!.conversationId}/messages`;
});

async function upload(type: string, bytes: BodyInit = 'bytes'): Promise<Answer> {
  const headers = { authorization: 'Bearer agent-ana', 'content-type': type };
  const url = 'http://mock.invalid/v1/media?filename=a%20file';
  const response = await centre.fetch(new Request(url, { method: 'POST', headers, body: bytes }));
  return { status: response.status, body: await response.json(), headers: response.headers };
}

let keys = 0;
const send = (content: object): Promise<Answer> => {
  keys += 1;
  return centre.call('POST', path, { body: { content }, key: `media-${keys}` });
};

describe('files', () => {
  it.each([
    ['image', 'image/png'],
    ['video', 'video/mp4'],
    ['audio', 'audio/ogg; codecs=opus'],
    ['document', 'application/pdf'],
  ])('of the kind %s are uploaded, sent and fetched', async (kind, type) => {
    const { status, body } = await upload(type);
    expect([status, body.media.size, body.media.filename]).toEqual([201, 5, 'a file']);
    const sent = await send({ kind, mediaId: body.media.id });
    expect(sent.body.message.content).toEqual({
      kind,
      mediaId: body.media.id,
      mimeType: type.split(';')[0],
      size: 5,
      filename: 'a file',
    });
    const file = await centre.call('GET', `/v1/media/${body.media.id}`);
    expect([file.status, file.body]).toEqual([200, 'bytes']);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are sent as what they are, or as a document', async () => {
    const { body } = await upload('image/png');
    const mediaId = body.media.id;
    expect((await send({ kind: 'video', mediaId })).body.fields[0].field).toBe('/content/mediaId');
    expect(
      (await send({ kind: 'document', mediaId, filename: 'plan.png' })).body.message.content.filename,
    ).toBe('plan.png');
    expect((await send({ kind: 'image', mediaId: 'nobody' })).body.fields[0].field).toBe('/content/mediaId');
  });

  it('that the platform does not take are refused', async () => {
    expect((await upload('application/x-msdownload')).body.code).toBe('media-type-refused');
    expect((await upload('image/png', new Uint8Array(5 * 1024 * 1024 + 1))).body.code).toBe('file-too-large');
    expect((await centre.call('GET', '/v1/media/nobody')).body.code).toBe('not-found');
  });

  it('stand above a template that has a picture for a header', async () => {
    const { body } = await upload('image/jpeg');
    const template = {
      kind: 'template',
      templateId: 'template-delivery-photo',
      language: 'en_US',
      values: { '1': 'H-1204' },
      headerMediaId: body.media.id,
    };
    const sent = await send(template);
    expect(sent.body.message.content.header).toEqual({ kind: 'image', mediaId: body.media.id });
  });
});

describe('a message that answers another', () => {
  it('must answer one of its conversation', async () => {
    const content = { kind: 'text', text: 'Good day' };
    const unknown = await centre.call('POST', path, { body: { content, replyTo: 'nobody' }, key: 'a' });
    expect(unknown.body.fields[0].field).toBe('/replyTo');
    const first = centre.ledger.world.messages.keys().next().value!;
    const known = await centre.call('POST', path, { body: { content, replyTo: first }, key: 'b' });
    expect(known.body.message.replyTo).toBe(first);
  });
});
