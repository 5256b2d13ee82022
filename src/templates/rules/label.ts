import type { Draft } from './draft.ts';
import type { FindingPart } from '../finding.ts';

/** A label of a button, wherever it is written. */
export type Label = { readonly part: FindingPart; readonly text: string };

/** The labels of all buttons; of an authentication template that of the one-time-password button, if one was chosen. */
export function labelsOf({ version, buttons }: Draft): Label[] {
  if (version.category !== 'authentication')
    return buttons.map(({ text }, place) => ({ part: `buttons.${place}.text`, text }));
  const text = version.authentication?.button.text;
  return text === undefined ? [] : [{ part: 'authentication.button.text', text }];
}
