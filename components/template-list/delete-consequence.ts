import type { Template } from '../../src/contract/template.ts';
import type { Messages } from '../base/messages.ts';

/** What shall be deleted: a language, null for the whole template. The only language is the template. */
export function scopeOf({ languages }: Template, language: string | null): string | null {
  return languages.length === 1 ? null : language;
}

/**
 * What deleting means, in sentences: for the name and for what can be sent. Source: the platform's rules, by which
 * deleting a name deletes every language, and the name of a deleted approved template is locked 30 days.
 */
export function consequence(
  { template, language }: { readonly template: Template; readonly language: string | null },
  { msg }: { readonly msg: Messages },
): string[] {
  const { name, languages } = template;
  const deleted = language === null ? languages : languages.filter((one) => one.language === language);
  const approved = deleted.filter(({ status }) => status === 'approved').length;
  return [
    approved === 0 ? msg.templateDeleteSendsNothing : msg.templateDeleteSends(approved),
    language !== null
      ? msg.templateDeleteKeepsName(name, languages.length - 1)
      : approved > 0
        ? msg.templateDeleteLocks(name)
        : msg.templateDeleteFrees(name),
  ];
}
