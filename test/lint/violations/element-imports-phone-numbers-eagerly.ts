// stands for: components/channel-setup/channel-setup.ts
import { phoneNumbers } from '../base/phone-number/phone-numbers.ts';
export const numbers = phoneNumbers;
