import type { ComparingRule } from './comparing-rule.ts';
import { contentRepeated } from './content-repeated.ts';
import { languageRepeated } from './language-repeated.ts';
import { nameTaken } from './name-taken.ts';
import { tooManyTemplates } from './too-many-templates.ts';

/** All rules that compare a version with others, in the order in which their findings are listed. */
export const comparingRules: readonly ComparingRule[] = [
  nameTaken,
  languageRepeated,
  contentRepeated,
  tooManyTemplates,
];
