import type { PhoneNumbers } from './form/typed-number.ts';

/** The numbers of the world, fetched when a form that takes a number is first shown. */
export const loadPhoneNumbers = async (): Promise<PhoneNumbers> =>
  (await import('./phone-number/phone-numbers.ts')).phoneNumbers;
