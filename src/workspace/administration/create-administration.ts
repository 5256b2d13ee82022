import type { Administration } from '../administration.ts';
import type { Settings } from '../settings.ts';
import { createBegunChanges } from './begun-changes.ts';
import { createChangeAdministration } from './change-administration.ts';
import { createChannelAdministration } from './channel-administration.ts';
import { channelDraftOf, templateDraftOf } from './draft-content.ts';
import { createFormDrafts } from './form-drafts.ts';
import type { FormDraftsOptions, KeptFormDrafts } from './form-drafts.ts';
import { createImportAdministration } from './import-administration.ts';
import { createMaskingAdministration } from './masking-administration.ts';
import type { PolicyOptions, UserOptions } from './options.ts';
import { createSettings } from './kept-settings.ts';
import { createTemplateAdministration } from './template-administration.ts';
import { createUserAdministration } from './user-administration.ts';

/** The administration as the other parts of a workspace see it. */
export interface AdministrationPart {
  readonly offered: Administration;
  /** Settings of elements, kept as drafts are. */
  readonly settings: Settings;
  /** Takes drafts as another tab left them: those of these kinds of form, or all. */
  reloadDrafts(kinds?: readonly string[]): void;
  /** Writes the drafts that are not written yet. */
  flush(): Promise<void>;
  /** Writes all drafts again: the store lost them. */
  rewriteDrafts(): Promise<void>;
  /** Forgets the drafts that are in memory. */
  forget(): void;
}

export function createAdministration(
  options: PolicyOptions & UserOptions & FormDraftsOptions,
): AdministrationPart {
  const templateDrafts = createFormDrafts('template', templateDraftOf, options);
  const channelDrafts = createFormDrafts('channel', channelDraftOf, options);
  const begunChanges = createBegunChanges(options);
  const settings = createSettings(options);
  const drafts: readonly KeptFormDrafts<unknown>[] = [
    templateDrafts,
    channelDrafts,
    begunChanges.kept,
    settings.kept,
  ];
  const eachKind = async (act: (kind: KeptFormDrafts<unknown>) => Promise<void>): Promise<void> => {
    await Promise.all(drafts.map(act));
  };

  return {
    offered: {
      templates: { ...createTemplateAdministration(options), drafts: templateDrafts.offered },
      channels: { ...createChannelAdministration(options), drafts: channelDrafts.offered },
      users: { ...createUserAdministration(options), ...createChangeAdministration(options, begunChanges) },
      imports: createImportAdministration(options),
      masking: createMaskingAdministration(options),
    },
    settings: settings.offered,
    reloadDrafts(kinds) {
      for (const kept of drafts) if (kinds?.includes(kept.kind) ?? true) kept.reload();
    },
    flush: () => eachKind((kept) => kept.flush()),
    rewriteDrafts: () => eachKind((kept) => kept.rewrite()),
    forget() {
      for (const kept of drafts) kept.forget();
    },
  };
}
