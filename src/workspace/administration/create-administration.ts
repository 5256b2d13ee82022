import type { Administration, ChannelDraftContent, TemplateDraftContent } from '../administration.ts';
import { createChangeAdministration } from './change-administration.ts';
import { createChannelAdministration } from './channel-administration.ts';
import { createFormDrafts } from './form-drafts.ts';
import { createHeldOnes } from './held.ts';
import type { HeldOnes } from './held.ts';
import { createImportAdministration } from './import-administration.ts';
import { createMaskingAdministration } from './masking-administration.ts';
import type { AdministrationOptions } from './options.ts';
import { createTemplateAdministration } from './template-administration.ts';
import { createUserAdministration } from './user-administration.ts';

/** The administration as the other parts of a workspace see it. */
export interface AdministrationPart {
  readonly offered: Administration;
  readonly held: Omit<HeldOnes, 'hold'>;
}

/** @param options.now - backend time, epoch milliseconds */
export function createAdministration(
  options: AdministrationOptions & { readonly now: () => number },
): AdministrationPart {
  const held = createHeldOnes(options.news, options.life);
  const holding = { ...options, held };
  return {
    held,
    offered: {
      templates: {
        ...createTemplateAdministration(options),
        drafts: createFormDrafts<TemplateDraftContent>(options.now),
      },
      channels: {
        ...createChannelAdministration(options),
        drafts: createFormDrafts<ChannelDraftContent>(options.now),
      },
      users: { ...createUserAdministration(holding), ...createChangeAdministration(holding) },
      imports: createImportAdministration(holding),
      masking: createMaskingAdministration(holding),
    },
  };
}
