import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CdrExportLine } from '../contract/cdr-export.ts';
import {
  bytes,
  json,
  portal,
  problem,
  scriptedBackend,
  silent,
  unreachable,
} from './testing/scripted-backend.ts';
import type { Reaction, ScriptedBackend } from './testing/scripted-backend.ts';
import { settled } from './testing/virtual-time.ts';
import { wireCdrRow } from './testing/wire-examples.ts';

const number = '+5511987654321';
const ndjson = { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } };
const wireRow = (id: string) => ({ kind: 'row', row: { ...wireCdrRow, id } });
const wireLines = [{ kind: 'start', total: 2 }, wireRow('a'), wireRow('b'), { kind: 'end', count: 2 }];
const written = (lines: readonly unknown[]) =>
  new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
const body = written(wireLines);
const answering = (...chunks: Uint8Array[]): Reaction => bytes(chunks, 'end', ndjson);
const textOf = (line: CdrExportLine) => (line.kind === 'row' ? line.row.id : line.kind);

function reading({ client }: ScriptedBackend, signal = new AbortController().signal) {
  const lines: CdrExportLine[] = [];
  const outcome = client.readLines(
    'exportCdr',
    { body: { filter: {} } },
    { signal, onLines: (some) => void lines.push(...some) },
  );
  return { outcome, lines };
}

async function read(reaction: Reaction) {
  const backend = scriptedBackend([reaction]);
  const { outcome, lines } = reading(backend);
  return { ended: await outcome, lines, backend };
}

describe('an answer of lines', () => {
  it('is asked for as such, and read by the contract line by line', async () => {
    const { ended, lines, backend } = await read(answering(body));
    expect(ended).toMatchObject({ ok: true, status: 200 });
    expect(lines.map(textOf)).toEqual(['start', 'a', 'b', 'end']);
    expect(lines[1]).toMatchObject({ row: { startedAt: Date.UTC(2026, 10, 23, 12), text: 'Olá 👋' } });
    const [{ method, url, headers }] = backend.seen as [ScriptedBackend['seen'][0]];
    expect([method, url]).toEqual(['POST', 'https://backend.example/whatsapp/v1/cdr/export']);
    expect(headers.get('Accept')).toBe('application/x-ndjson, application/problem+json');
    expect(headers.get('Authorization')).toBe('Bearer token-1');
  });

  it('is the same wherever its bytes are cut on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(body.length), { maxLength: 8 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), body.length];
        const chunks = places.slice(1).map((place, index) => body.slice(places[index], place));
        const { ended, lines } = await read(answering(...chunks));
        expect(ended.ok).toBe(true);
        expect(lines.map(textOf)).toEqual(['start', 'a', 'b', 'end']);
      }),
    );
  });

  it('gives whole lines only, and no success, wherever it breaks off', async () => {
    for (let cut = 0; cut < body.length; cut += 1) {
      const begun = body.slice(0, cut);
      const whole = begun.filter((byte) => byte === 10).length;
      const broken = await read(bytes([begun], 'break', ndjson));
      expect(broken.ended).toMatchObject({ ok: false, reason: 'network' });
      expect(broken.lines).toHaveLength(whole);

      const ended = await read(answering(begun));
      const isWhole = cut === 0 || begun.at(-1) === 10 || body[cut] === 10;
      expect(ended.ended).toMatchObject(isWhole ? { ok: true } : { ok: false, reason: 'network' });
      expect(ended.lines.map(textOf)).toEqual(
        ['start', 'a', 'b', 'end'].slice(0, body[cut] === 10 ? whole + 1 : whole),
      );
    }
  });

  it('passes over empty lines, and takes carriage returns', async () => {
    const text = wireLines.map((line) => `${JSON.stringify(line)}\r\n\r\n`).join('\n');
    const { ended, lines } = await read(answering(new TextEncoder().encode(text)));
    expect(ended.ok).toBe(true);
    expect(lines).toHaveLength(4);
  });

  it('masks every line until the viewer is known to see numbers', async () => {
    const masked = await read(answering(body));
    expect(JSON.stringify(masked.lines)).not.toContain('987654321');
    const backend = scriptedBackend([answering(body)]);
    backend.client.setMasking({ masked: false, because: 'group-shows-numbers' });
    const { outcome, lines } = reading(backend);
    await outcome;
    expect(lines[1]).toMatchObject({ row: { contact: { number } } });
  });

  it.each<[string, Reaction]>([
    ['a page of a portal', portal()],
    ['an answer of another kind', json({ items: [] })],
    ['a status of its own', bytes([body], 'end', { ...ndjson, status: 206 })],
    ['a line that is no JSON', answering(written([wireLines[0]]), new TextEncoder().encode('<html>\n'))],
    ['a line that the contract does not know', answering(written([{ kind: 'row', row: { id: 'a' } }]))],
    ['bytes that are no text', answering(Uint8Array.of(0xff, 0xfe, 10))],
    ['a line without end', answering(...Array<Uint8Array>(40).fill(new Uint8Array(2 ** 15).fill(0x20)))],
  ])('is not taken for the backend’s where it is %s', async (_, reaction) => {
    expect((await read(reaction)).ended).toMatchObject({ ok: false, reason: 'invalid-answer' });
  });

  it('is refused in the backend’s words, without numbers', async () => {
    const reaction: Reaction = json(
      { title: 'Refused', status: 422, code: 'validation-failed', detail: `No ${number}` },
      422,
    );
    const { ended } = await read(reaction);
    expect(ended).toMatchObject({ ok: false, reason: 'problem', problem: { code: 'validation-failed' } });
    expect(JSON.stringify(ended)).not.toContain('987654321');
  });

  it('is not asked for again by itself, unlike what only reads', async () => {
    const lost = await read(unreachable);
    expect(lost.ended).toMatchObject({ ok: false, reason: 'network' });
    expect(lost.backend.seen).toHaveLength(1);
  });

  it('is waited for no longer than a line is silent', async () => {
    for (const reaction of [silent, bytesThenSilence(body.slice(0, 40))]) {
      const backend = scriptedBackend([reaction]);
      const { outcome } = reading(backend);
      await backend.time.advance(45_000);
      expect(await outcome).toMatchObject({ ok: false, reason: 'timeout' });
      expect(backend.time.sleepers()).toBe(0);
    }
  });
});

function bytesThenSilence(chunk: Uint8Array): Reaction {
  return () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(chunk) }), ndjson);
}

describe('who takes the lines', () => {
  /** A body that says how far it was read. */
  function counted() {
    const state = { pulled: 0, cancelled: false };
    const reaction: Reaction = ({ init }) => {
      const source = new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            controller.enqueue(written([wireRow(`row-${(state.pulled += 1)}`)]));
          },
        },
        { highWaterMark: 0 },
      );
      init.signal?.addEventListener('abort', () => {
        state.cancelled = true;
      });
      return new Response(source, ndjson);
    };
    return { state, reaction };
  }

  it('is given no more before it wants the next', async () => {
    const { state, reaction } = counted();
    const { client } = scriptedBackend([reaction]);
    const controller = new AbortController();
    let next = (): void => {};
    const outcome = client.readLines(
      'exportCdr',
      { body: { filter: {} } },
      { signal: controller.signal, onLines: () => new Promise((resolve) => void (next = resolve)) },
    );
    await settled();
    expect(state.pulled).toBe(1);
    next();
    await settled();
    expect(state.pulled).toBe(2);
    controller.abort();
    expect(await outcome).toEqual({ ok: false, reason: 'aborted' });
    expect(state.cancelled).toBe(true);
  });

  it('may end it before anything has come', async () => {
    const backend = scriptedBackend([silent]);
    const controller = new AbortController();
    const { outcome } = reading(backend, controller.signal);
    await settled();
    controller.abort();
    expect(await outcome).toEqual({ ok: false, reason: 'aborted' });
    expect(backend.seen[0]?.init.signal?.aborted).toBe(true);
  });

  it('hears of what it throws itself, and nothing more is read', async () => {
    const { state, reaction } = counted();
    const { client } = scriptedBackend([reaction]);
    const thrown = new Error('No room');
    const outcome = client.readLines(
      'exportCdr',
      { body: { filter: {} } },
      {
        signal: new AbortController().signal,
        onLines() {
          throw thrown;
        },
      },
    );
    await expect(outcome).rejects.toBe(thrown);
    expect(state).toEqual({ pulled: 1, cancelled: true });
  });
});

describe('a question that changes nothing', () => {
  const page = json({ items: [wireCdrRow], nextCursor: null, total: 1 });
  const ask = ({ client }: ScriptedBackend) => client.call('queryCdr', { body: { filter: {} } });

  it('is asked again where it got lost, though it is no GET', async () => {
    const backend = scriptedBackend([unreachable, problem('unavailable', 503), page]);
    const outcome = ask(backend);
    await backend.time.advance(10_000);
    expect(await outcome).toMatchObject({ ok: true, value: { total: 1 } });
    expect(backend.seen.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST']);
  });

  it('is asked once where the backend refuses it', async () => {
    const backend = scriptedBackend([problem('validation-failed', 422), page]);
    expect(await ask(backend)).toMatchObject({ ok: false, problem: { code: 'validation-failed' } });
    expect(backend.seen).toHaveLength(1);
  });
});
