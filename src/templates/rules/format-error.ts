import type { FindingPart } from '../finding.ts';

/** The platform's numbers for a part that is not of its format; for buttons it has none. */
export const formatErrors: { readonly [Part in FindingPart]?: number } = {
  header: 2388047,
  body: 2388072,
  footer: 2388073,
};
