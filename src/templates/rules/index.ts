import { authenticationBody } from './authentication-body.ts';
import { authenticationButtons } from './authentication-buttons.ts';
import { authenticationExpiry } from './authentication-expiry.ts';
import { authenticationFooter } from './authentication-footer.ts';
import { authenticationHeader } from './authentication-header.ts';
import { authenticationLabelEmoji } from './authentication-label-emoji.ts';
import { authenticationMissing } from './authentication-missing.ts';
import { bodyMissing } from './body-missing.ts';
import { bodyTooLong } from './body-too-long.ts';
import { bracesMismatched } from './braces-mismatched.ts';
import { buttonLabelHasVariables } from './button-label-has-variables.ts';
import { buttonLabelMissing } from './button-label-missing.ts';
import { buttonLabelTooLong } from './button-label-too-long.ts';
import { buttonLabelsEqual } from './button-labels-equal.ts';
import { categoryUnknown } from './category-unknown.ts';
import { codeExampleMissing } from './code-example-missing.ts';
import { codeExampleTooLong } from './code-example-too-long.ts';
import { exampleMissing } from './example-missing.ts';
import { footerHasEmoji } from './footer-has-emoji.ts';
import { footerHasNewline } from './footer-has-newline.ts';
import { footerHasVariables } from './footer-has-variables.ts';
import { footerMissing } from './footer-missing.ts';
import { footerTooLong } from './footer-too-long.ts';
import { headerHasEmoji } from './header-has-emoji.ts';
import { headerHasMarks } from './header-has-marks.ts';
import { headerHasNewline } from './header-has-newline.ts';
import { headerMissing } from './header-missing.ts';
import { headerSampleMissing } from './header-sample-missing.ts';
import { headerTooLong } from './header-too-long.ts';
import { headerTooManyVariables } from './header-too-many-variables.ts';
import { languageMalformed } from './language-malformed.ts';
import { nameCharacters } from './name-characters.ts';
import { nameMissing } from './name-missing.ts';
import { nameTooLong } from './name-too-long.ts';
import { phoneNumberMalformed } from './phone-number-malformed.ts';
import { phoneNumberMissing } from './phone-number-missing.ts';
import { phoneNumberTooLong } from './phone-number-too-long.ts';
import { punctuationAtEdge } from './punctuation-at-edge.ts';
import { quickRepliesSplit } from './quick-replies-split.ts';
import type { TemplateRule } from './rule.ts';
import { tooManyButtons } from './too-many-buttons.ts';
import { tooManyCopyCodeButtons } from './too-many-copy-code-buttons.ts';
import { tooManyEmoji } from './too-many-emoji.ts';
import { tooManyPhoneButtons } from './too-many-phone-buttons.ts';
import { tooManyUrlButtons } from './too-many-url-buttons.ts';
import { tooManyVariables } from './too-many-variables.ts';
import { urlMalformed } from './url-malformed.ts';
import { urlMissing } from './url-missing.ts';
import { urlShortener } from './url-shortener.ts';
import { urlTooLong } from './url-too-long.ts';
import { urlTooManyVariables } from './url-too-many-variables.ts';
import { urlVariableNotAtEnd } from './url-variable-not-at-end.ts';
import { urlWaMe } from './url-wa-me.ts';
import { variableAtEnd } from './variable-at-end.ts';
import { variableAtStart } from './variable-at-start.ts';
import { variableFormatsMixed } from './variable-formats-mixed.ts';
import { variableName } from './variable-name.ts';
import { variableRepeated } from './variable-repeated.ts';
import { variablesAdjacent } from './variables-adjacent.ts';
import { variablesNotSequential } from './variables-not-sequential.ts';

/** All rules by what they are about, in the order in which their findings are listed. */
export const ruleGroups: readonly { readonly title: string; readonly rules: readonly TemplateRule[] }[] = [
  {
    title: 'Name, category, language',
    rules: [nameMissing, nameTooLong, nameCharacters, categoryUnknown, languageMalformed],
  },
  {
    title: 'Header',
    rules: [
      headerMissing,
      headerTooLong,
      headerTooManyVariables,
      headerHasNewline,
      headerHasMarks,
      headerHasEmoji,
      headerSampleMissing,
    ],
  },
  {
    title: 'Body and variables',
    rules: [
      bodyMissing,
      bodyTooLong,
      bracesMismatched,
      variableName,
      variableFormatsMixed,
      variablesNotSequential,
      variableRepeated,
      variableAtStart,
      variableAtEnd,
      punctuationAtEdge,
      variablesAdjacent,
      tooManyVariables,
      exampleMissing,
      tooManyEmoji,
      urlShortener,
    ],
  },
  {
    title: 'Footer',
    rules: [footerMissing, footerTooLong, footerHasNewline, footerHasEmoji, footerHasVariables],
  },
  {
    title: 'Buttons',
    rules: [
      tooManyButtons,
      tooManyUrlButtons,
      tooManyPhoneButtons,
      tooManyCopyCodeButtons,
      quickRepliesSplit,
      buttonLabelMissing,
      buttonLabelTooLong,
      buttonLabelHasVariables,
      buttonLabelsEqual,
      urlMissing,
      urlMalformed,
      urlTooLong,
      urlTooManyVariables,
      urlVariableNotAtEnd,
      urlWaMe,
      phoneNumberMissing,
      phoneNumberMalformed,
      phoneNumberTooLong,
      codeExampleMissing,
      codeExampleTooLong,
    ],
  },
  {
    title: 'Authentication',
    rules: [
      authenticationMissing,
      authenticationBody,
      authenticationHeader,
      authenticationFooter,
      authenticationButtons,
      authenticationExpiry,
      authenticationLabelEmoji,
    ],
  },
];

/** All rules, in the same order. */
export const templateRules: readonly TemplateRule[] = ruleGroups.flatMap(({ rules }) => rules);
