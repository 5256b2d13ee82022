import { codeTooLong } from './code-too-long.ts';
import { filledBodyTooLong, filledHeaderTooLong, filledUrlTooLong } from './filled-too-long.ts';
import { valueMissing } from './value-missing.ts';
import type { ValueRule } from './value-rule.ts';
import { valueNewline, valueSpaces, valueTab } from './value-white-space.ts';

/** All rules of values, in the order in which their findings are listed. */
export const valueRules: readonly ValueRule[] = [
  valueMissing,
  valueNewline,
  valueTab,
  valueSpaces,
  codeTooLong,
  filledHeaderTooLong,
  filledBodyTooLong,
  filledUrlTooLong,
];
