import type { Template, TemplateLanguage } from '../../src/contract/template.ts';
import type { Formats } from '../base/formats.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';

/** What shall be deleted: a language, null for the whole template. The only language is the template. */
export function scopeOf({ languages }: Template, language: string | null): string | null {
  return languages.length === 1 ? null : language;
}

/**
 * What deleting means, in sentences: for the name and for what can be sent. Source: the platform's rules, by which
 * deleting a name deletes every language, and the name of a deleted approved template is locked 30 days; so is a
 * language that is deleted alone, because a template is known by its name and language.
 */
export function consequence(
  { template, language }: { readonly template: Template; readonly language: string | null },
  { msg, formats }: { readonly msg: Messages; readonly formats: Formats },
): string[] {
  const { name, languages } = template;
  const deleted = language === null ? languages : languages.filter((one) => one.language === language);
  const approved = deleted.filter(({ status }) => status === 'approved').length;
  const wasApproved = deleted.some(isOrWasApproved);
  const forTheName =
    language === null
      ? [wasApproved ? msg.templateDeleteLocks(isolated(name)) : msg.templateDeleteFrees(isolated(name))]
      : [
          msg.templateDeleteKeepsName(isolated(name), languages.length - 1),
          ...(wasApproved ? [msg.templateDeleteLocksLanguage(formats.language(language))] : []),
        ];
  return [approved === 0 ? msg.templateDeleteSendsNothing : msg.templateDeleteSends(approved), ...forTheName];
}

/** A paused or disabled one was approved before, and its name is locked all the same. */
function isOrWasApproved({ status, history = [] }: TemplateLanguage): boolean {
  return status === 'approved' || history.some((step) => step.status === 'approved');
}
