// stands for: components/base/form/phone-field.ts
import parse from 'libphonenumber-js/min';
export const read = parse;
