import { settle } from '../../base/testing/dom.ts';
import { mountList, sampleUser } from './mount.ts';

export const two = [
  sampleUser(),
  sampleUser({ id: 'user-2', name: 'Bo Park', channels: ['voice'], outboundChannelIds: [] }),
];

/** A list in which both are selected. */
export async function selected() {
  const mounted = await mountList();
  await mounted.show(two);
  await mounted.click('.select-all');
  return mounted;
}

export type Mounted = Awaited<ReturnType<typeof selected>>;

/** Ticks a channel in the question of what to give or take. */
export const tick = async (mounted: Mounted, words: string): Promise<void> => {
  const label = mounted.all('.change-dialog .choice').find((one) => one.textContent.includes(words));
  if (label === undefined) throw new Error(`There is no choice "${words}".`);
  label.querySelector('input')!.click();
  await settle();
};
