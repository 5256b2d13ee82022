import { createParser } from 'eventsource-parser';
import { streamEventSchema } from '../contract/event.ts';
import type { StreamEvent } from '../contract/event.ts';
import { decode } from '../contract/parse.ts';

/** Largest event that is read, in characters. */
const largestEvent = 2 ** 20;

/** What a line of server-sent events tells, piece by piece. */
export interface EventSink {
  readonly onEvent: (event: StreamEvent) => void;
  /** The position up to which everything was told; before the event that it belongs to. */
  readonly onPosition: (position: string) => void;
  /** How long to wait before connecting again (milliseconds). */
  readonly onRetry: (milliseconds: number) => void;
}

/**
 * Reads the bytes of an event stream as they come, cut anywhere. What the contract does not know, or cannot read, is
 * passed over. Returns false, for good, once an event is larger than any may be.
 */
export function createEventReader(sink: EventSink): (bytes: Uint8Array) => boolean {
  let readable = true;
  const decoder = new TextDecoder();
  const parser = createParser({
    maxBufferSize: largestEvent,
    // Without an `event` field the type is `message`, as server-sent events have it.
    onEvent({ event = 'message', data }) {
      const result = decode(streamEventSchema, { type: event, data: jsonOf(data) });
      if (result.ok) sink.onEvent(result.value);
    },
    onId(id) {
      if (fitsHeader(id)) sink.onPosition(id);
    },
    onRetry: sink.onRetry,
    onError({ type }) {
      if (type === 'max-buffer-size-exceeded') readable = false;
    },
  });
  return (bytes) => {
    if (readable) parser.feed(decoder.decode(bytes, { stream: true }));
    return readable;
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A position has to go back in a header, where no control character may stand. */
function fitsHeader(id: string): boolean {
  return !/\p{Cc}/u.test(id);
}

/** A position as a header carries it: the bytes of its UTF-8, each as one character. */
export function headerOf(position: string): string {
  return Array.from(new TextEncoder().encode(position), (byte) => String.fromCharCode(byte)).join('');
}
