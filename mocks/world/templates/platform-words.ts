import type { TemplateRejection, TemplateStatus } from '../../../src/contract/template.ts';

/** The platform's statuses in the words of the contract; others as the platform wrote them. */
export function statusFromPlatform(event: string): TemplateStatus {
  return camelCase(event);
}

/** The platform's reasons likewise. */
export function rejectionFromPlatform(reason: string): TemplateRejection['reason'] {
  return camelCase(reason);
}

function camelCase(word: string): string {
  if (!/^[A-Z]+(_[A-Z]+)*$/.test(word)) return word;
  return word.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
