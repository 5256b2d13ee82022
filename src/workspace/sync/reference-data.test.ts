import { expect, it } from 'vitest';
import type { Channel } from '../../contract/channel.ts';
import { createReferenceData } from './reference-data.ts';

it('keeps channels without the numbers that the words of a rejection may hold, and shows them as they were told', () => {
  const kept: unknown[] = [];
  const store = {
    getMeta: () => Promise.resolve(undefined),
    putMeta: (_: string, value: unknown) => kept.push(value),
  };
  const { channels } = createReferenceData(store as never, () => true);
  const rejected = {
    id: 'channel-returns',
    number: '+15550783800',
    rejection: { field: 'legalEntityName', reason: 'Unknown. Call +44 (7700) 900-417.' },
    revision: 1,
  } as unknown as Channel;
  channels.beginReading()([rejected]);
  expect(channels.state.value.items).toEqual([rejected]);
  expect(JSON.stringify(kept)).not.toContain('900-417');
  // What was read in part before the viewer was masked is not shown as it was read.
  const take = channels.beginReading();
  channels.mask();
  expect(JSON.stringify(channels.state.value)).not.toContain('900-417');
  take([rejected]);
  expect(JSON.stringify(channels.state.value)).not.toContain('900-417');
  // The number of the business itself is none of a contact.
  expect(JSON.stringify(kept)).toContain('+15550783800');
});
