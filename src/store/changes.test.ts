import { afterEach, describe, expect, it, vi } from 'vitest';
import { openChangeFeed } from './changes.ts';
import type { ChangeFeed } from './changes.ts';
import type { StoreChange } from './store.ts';
import { until } from './testing/bench.ts';

const feeds: ChangeFeed[] = [];

function open(name = 'feed') {
  const feed = openChangeFeed(name);
  feeds.push(feed);
  const heard: StoreChange[] = [];
  const leave = feed.subscribe((change) => heard.push(change));
  return { feed, heard, leave };
}

afterEach(() => {
  for (const feed of feeds.splice(0)) feed.close();
});

describe('a feed of changes', () => {
  it('reaches this tab at once and the others of its name soon', async () => {
    const here = open();
    const there = open();
    const elsewhere = open('another');
    here.feed.tell({ outbox: true });
    expect(here.heard).toEqual([{ outbox: true }]);
    await until(() => there.heard.length > 0);
    expect([here.heard.length, there.heard, elsewhere.heard]).toEqual([1, [{ outbox: true }], []]);
  });

  it('reaches nobody who left', () => {
    const { feed, heard, leave } = open();
    leave();
    feed.tell({ outbox: true });
    expect(heard).toEqual([]);
  });

  it('tells nothing once closed, and does not fail', async () => {
    const here = open();
    const there = open();
    const witness = open();
    here.feed.close();
    here.feed.tell({ outbox: true });
    there.feed.tell({ meta: ['viewer'] });
    await until(() => witness.heard.length > 0);
    const told = [{ meta: ['viewer'] }];
    expect([here.heard, there.heard, witness.heard]).toEqual([[], told, told]);
  });

  it('ends with a last change, here only', async () => {
    const here = open();
    const there = open();
    here.feed.end({ closed: 'version' });
    here.feed.tell({ outbox: true });
    there.feed.tell({ outbox: true });
    expect(here.heard).toEqual([{ closed: 'version' }]);
    expect(there.heard).toEqual([{ outbox: true }]);
  });

  it('ends with what another tab wiped', async () => {
    const here = open();
    const there = open();
    there.feed.tell({ wiped: true });
    there.feed.tell({ outbox: true });
    await until(() => here.heard.length > 0);
    here.feed.tell({ outbox: true });
    expect(here.heard).toEqual([{ wiped: true }]);
  });

  it('passes over what is no change', async () => {
    const { heard } = open();
    const stranger = open().feed;
    for (const junk of [null, undefined, 'wiped', 7, true]) stranger.tell(junk as StoreChange);
    stranger.tell({ outbox: true });
    await until(() => heard.length > 0);
    expect(heard).toEqual([{ outbox: true }]);
  });

  it('serves this tab also where the browser has no channels', () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const { feed, heard } = open();
    vi.unstubAllGlobals();
    feed.tell({ outbox: true });
    feed.end({ wiped: true });
    expect(heard).toEqual([{ outbox: true }, { wiped: true }]);
  });
});
