import type { PhoneNumbers } from './form/typed-number.ts';
import { LazyCode } from './lazy-code.ts';

/** The numbers of the world, fetched when a form that takes a number is first shown. */
export const phoneNumberCode = new LazyCode<PhoneNumbers>(
  async () => (await import('./phone-number/phone-numbers.ts')).phoneNumbers,
);
