import * as z from 'zod/mini';
import { streamEventSchema } from '../../src/contract/event.ts';
import type { StreamEvent } from '../../src/contract/event.ts';
import type { Repeat } from '../repeat.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { eventIdAt, placeOfEvent } from '../world/event-id.ts';
import { eventsFor } from './stream-events.ts';

export interface StreamOptions {
  readonly ledger: Ledger;
  readonly userId: string;
  /** The `Last-Event-ID` of the reader; null to begin now. */
  readonly lastEventId: string | null;
  readonly repeat: Repeat;
  readonly heartbeatInterval: number;
  /** After how many events the stream is cut in the middle of one; null for never. */
  readonly cutAfter: number | null;
}

/** More than this unread, in events, and the reader is given up. */
const mostUnread = 10_000;

/** The body of `GET /v1/events`: what the viewer is told, from where they were, as long as they read. */
export function openEventStream(options: StreamOptions): ReadableStream<Uint8Array> {
  const { ledger, userId, lastEventId, repeat, heartbeatInterval, cutAfter } = options;
  const encoder = new TextEncoder();
  const stops: (() => void)[] = [];
  let position = 0;
  let told = 0;
  let isOpen = true;

  const close = (): void => {
    isOpen = false;
    for (const stop of stops) stop();
  };

  const start = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    const write = (event: StreamEvent, number?: number): void => {
      if (!isOpen) return;
      const bytes = encoder.encode(
        frameOf(event, number === undefined ? null : eventIdAt(ledger.world, number)),
      );
      told += 1;
      const isCut = cutAfter !== null && told > cutAfter;
      controller.enqueue(isCut ? bytes.subarray(0, bytes.length >> 1) : bytes);
      if (!isCut && (controller.desiredSize ?? 0) > 0) return;
      close();
      controller.close();
    };
    const heartbeat = (): void => write({ type: 'heartbeat', data: { now: ledger.now() } });
    const reset = (): void => {
      position = ledger.world.journal.newest();
      write({ type: 'reset', data: {} }, position);
      heartbeat();
    };
    const tell = (): void => {
      const { world } = ledger;
      const viewer = world.users.get(userId);
      if (viewer === undefined || world.behaviour.signedOut) {
        if (isOpen) controller.close();
        close();
        return;
      }
      const entries = world.journal.after(position);
      if (entries === null) return reset();
      position = world.journal.newest();
      for (const { number, events } of eventsFor(world, viewer, ledger.now(), entries))
        for (const [index, event] of events.entries())
          write(event, index === events.length - 1 ? number : undefined);
    };

    const place =
      lastEventId === null ? ledger.world.journal.newest() : placeOfEvent(ledger.world, lastEventId);
    heartbeat();
    if (place === null) reset();
    else {
      position = place;
      tell();
    }
    stops.push(
      ledger.subscribe((news) => {
        if (news === 'reset') {
          reset();
          tell();
          return;
        }
        tell();
        if (news === 'jumped') heartbeat();
      }),
      repeat(heartbeat, heartbeatInterval),
    );
    if (!isOpen) close();
  };

  return new ReadableStream<Uint8Array>({ start, cancel: close }, { highWaterMark: mostUnread });
}

function frameOf(event: StreamEvent, id: string | null): string {
  const { type, data } = z.encode(streamEventSchema, event);
  return `${id === null ? '' : `id: ${id}\n`}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
