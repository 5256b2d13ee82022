import type { FindingPart } from '../finding.ts';

/** The platform's number for a part that is not of its format; it has one each for header, body and footer. */
export function formatError(part: FindingPart): { platformError?: number } {
  if (part === 'header') return { platformError: 2388047 };
  if (part === 'body') return { platformError: 2388072 };
  if (part === 'footer') return { platformError: 2388073 };
  return {};
}
