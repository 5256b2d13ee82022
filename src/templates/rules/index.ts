import { bodyMissing } from './body-missing.ts';
import { bodyTooLong } from './body-too-long.ts';
import { bracesMismatched } from './braces-mismatched.ts';
import { footerTooLong } from './footer-too-long.ts';
import { headerTooLong } from './header-too-long.ts';
import { languageMalformed } from './language-malformed.ts';
import { nameCharacters } from './name-characters.ts';
import { nameMissing } from './name-missing.ts';
import { nameTooLong } from './name-too-long.ts';
import type { TemplateRule } from './rule.ts';
import { variableAtEnd } from './variable-at-end.ts';
import { variableAtStart } from './variable-at-start.ts';
import { variablesAdjacent } from './variables-adjacent.ts';

/** All rules, in the order in which their findings are listed: by the parts as they are shown. */
export const templateRules: readonly TemplateRule[] = [
  nameMissing,
  nameTooLong,
  nameCharacters,
  languageMalformed,
  headerTooLong,
  bodyMissing,
  bodyTooLong,
  bracesMismatched,
  variableAtStart,
  variableAtEnd,
  variablesAdjacent,
  footerTooLong,
];
