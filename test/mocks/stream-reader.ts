import type { Centre } from './contact-centre.ts';

/** An event as it came over the wire. */
export interface WireEvent {
  readonly id: string | null;
  readonly type: string;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
}

export interface StreamReader {
  /** All complete events that have come and were not read yet. */
  all(): Promise<WireEvent[]>;
  /** The next event of a type; the ones before it are passed over. */
  until(type: string): Promise<WireEvent>;
  /** Whether the stream has ended, after all that came. */
  ended(): Promise<boolean>;
  cancel(): Promise<void>;
}

/** Opens the event stream of a user, and reads it as it comes. */
export async function readStream(centre: Centre, as: string, lastEventId?: string): Promise<StreamReader> {
  const headers = new Headers({ authorization: `Bearer ${as}` });
  if (lastEventId !== undefined) headers.set('last-event-id', lastEventId);
  const response = await centre.fetch(new Request('http://mock.invalid/v1/events', { headers }));
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  const events: WireEvent[] = [];
  let text = '';
  let isOver = false;
  let reading: Promise<unknown> | null = null;

  /** Takes in all that is there; gives up when nothing comes for a moment. */
  const takeIn = async (): Promise<void> => {
    for (;;) {
      reading ??= reader.read().then(({ done, value }) => {
        reading = null;
        isOver ||= done;
        text += decoder.decode(value, { stream: !done });
        const frames = text.split('\n\n');
        text = frames.pop()!;
        events.push(...frames.map(eventIn));
      });
      const came = await Promise.race([
        reading.then(() => true),
        new Promise<false>((resolve) => {
          setTimeout(() => resolve(false), 15);
        }),
      ]);
      if (!came || isOver) return;
    }
  };

  return {
    all: async () => {
      await takeIn();
      return events.splice(0);
    },
    until: async (type) => {
      for (let tries = 0; tries < 100; tries += 1) {
        const place = events.findIndex((event) => event.type === type);
        if (place >= 0) return events.splice(0, place + 1).at(-1)!;
        await takeIn();
      }
      throw new Error(`No ${type} came`);
    },
    ended: async () => {
      await takeIn();
      return isOver;
    },
    cancel: () => reader.cancel(),
  };
}

function eventIn(frame: string): WireEvent {
  const field = (name: string): string | null => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1] ?? null;
  return { id: field('id'), type: field('event')!, data: JSON.parse(field('data')!) };
}
