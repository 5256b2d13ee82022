import { describe, expect, it } from 'vitest';
import type { Message } from '../../contract/message.ts';
import { createMessagePages } from './message-pages.ts';

function message(at: number, revision = 1): Message {
  return {
    id: `m${at}`,
    conversationId: 'c1',
    at,
    direction: 'inbound',
    origin: 'contact',
    content: { kind: 'text', text: String(at) },
    revision,
  };
}
const shown = (pages: ReturnType<typeof createMessagePages>) =>
  pages.known.value.messages.map(({ at }) => at);

describe('the messages of a conversation', () => {
  it('are shown as they were kept until the backend has told its newest page', () => {
    const pages = createMessagePages();
    pages.take([message(2), message(1)]);
    expect(shown(pages)).toEqual([1, 2]);
    expect(pages.known.value.hasOlder).toBe(false);
    expect(pages.cursor()).toBeUndefined();
  });

  it('are then shown only as far back as they are known without a gap', () => {
    const pages = createMessagePages();
    pages.take([message(1), message(2)]);
    pages.newest({ items: [message(9), message(8)], nextCursor: 'before-8' });
    expect(shown(pages)).toEqual([8, 9]);
    expect(pages.known.value.hasOlder).toBe(true);
    pages.older({ items: [message(7), message(2)], nextCursor: 'before-2' });
    expect(shown(pages)).toEqual([2, 7, 8, 9]);
    pages.older({ items: [message(1)], nextCursor: null });
    expect(shown(pages)).toEqual([1, 2, 7, 8, 9]);
    expect(pages.known.value.hasOlder).toBe(false);
  });

  it('begin anew from a newest page that was read again', () => {
    const pages = createMessagePages();
    pages.newest({ items: [message(2), message(1)], nextCursor: null });
    pages.newest({ items: [message(9), message(8)], nextCursor: 'before-8' });
    expect(shown(pages)).toEqual([8, 9]);
  });

  it('keep the higher revision of each, in whatever order they come', () => {
    const pages = createMessagePages();
    pages.take([{ ...message(1, 2), status: 'read' }]);
    pages.take([message(1, 1)]);
    expect(pages.known.value.messages).toMatchObject([{ revision: 2, status: 'read' }]);
  });

  it('that came since an empty newest page are all shown', () => {
    const pages = createMessagePages();
    pages.newest({ items: [], nextCursor: null });
    pages.take([message(5)]);
    expect(shown(pages)).toEqual([5]);
  });
});
