import type { Template } from '../../src/contract/template.ts';
import type { TemplateVersion } from '../../src/templates/index.ts';
import { asVersion } from '../base/template-version.ts';
import type { DraftContent } from './draft/draft-content.ts';

/** The versions of the account's other templates: made anew only when there are others. */
export class OtherVersions {
  #of: readonly unknown[] = [null];
  #versions: readonly TemplateVersion[] = [];

  beside(
    { businessManagerId, changes }: DraftContent,
    templates: readonly Template[],
  ): readonly TemplateVersion[] {
    const of = [templates, businessManagerId, changes?.templateId] as const;
    if (of.some((part, at) => part !== this.#of[at])) {
      const others = templates.filter(
        (one) => one.businessManagerId === businessManagerId && one.id !== changes?.templateId,
      );
      this.#of = of;
      this.#versions = others.flatMap((one) => one.languages.map((language) => asVersion(one, language)));
    }
    return this.#versions;
  }
}
