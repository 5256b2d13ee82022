import type { ClientOptions, Stream, StreamState } from '../client.ts';
import type { StreamEvent } from '../../contract/event.ts';
import { scriptedBackend } from './scripted-backend.ts';
import type { Reaction, ScriptedBackend } from './scripted-backend.ts';
import { settled } from './virtual-time.ts';

/** A line of events that a test writes on, and breaks. */
export interface Line {
  readonly reaction: Reaction;
  readonly write: (text: string) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly cut: () => Promise<void>;
  /** Whether the reader let go of it. */
  readonly abandoned: () => boolean;
}

export function line(headers: Record<string, string> = {}): Line {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let abandoned = false;
  const doing = (what: (to: ReadableStreamDefaultController<Uint8Array>) => void) => async () => {
    what(controller!);
    await settled();
  };
  return {
    reaction(request) {
      request.init.signal?.addEventListener('abort', () => {
        abandoned = true;
        controller?.error(new DOMException('Aborted', 'AbortError'));
      });
      const body = new ReadableStream<Uint8Array>({ start: (made) => void (controller = made) });
      return new Response(body, { headers: { 'Content-Type': 'text/event-stream', ...headers } });
    },
    write: (text) => doing((to) => to.enqueue(new TextEncoder().encode(text)))(),
    end: doing((to) => to.close()),
    cut: doing((to) => to.error(new TypeError('network error'))),
    abandoned: () => abandoned,
  };
}

export interface Listening extends ScriptedBackend {
  readonly stream: Stream;
  readonly states: StreamState[];
  readonly heard: { event: StreamEvent; id: string | null }[];
  /** The positions that each request asked to resume from. */
  readonly resumed: () => (string | null)[];
}

/** A stream that listens to scripted lines. */
export async function listening(
  reactions: readonly [Reaction, ...Reaction[]],
  from: string | null = null,
  options: Partial<ClientOptions> = {},
): Promise<Listening> {
  const backend = scriptedBackend(reactions, options);
  const states: StreamState[] = [];
  const heard: Listening['heard'] = [];
  const stream = backend.client.stream(
    { onState: (state) => states.push(state), onEvent: (event, id) => heard.push({ event, id }) },
    from,
  );
  await settled();
  const resumed = () => backend.seen.map(({ headers }) => headers.get('Last-Event-ID'));
  return { ...backend, stream, states, heard, resumed };
}

export const gone = (id: string) =>
  `event: conversationGone\nid: ${id}\ndata: {"conversationId":"c-${id}"}\n\n`;
