import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { conflict } from '../../base/form/conflict.ts';
import type { Formats } from '../../base/formats.ts';
import type { Messages } from '../../base/messages.ts';
import type { MergedPart, PartConflict } from '../draft/merge.ts';

export interface ConflictSection {
  readonly conflicts: readonly PartConflict[];
  readonly msg: Messages;
  readonly formats: Formats;
  readonly isLocked: boolean;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** Both versions, part by part, where two people changed the same. */
export function conflictView({
  conflicts,
  msg,
  formats,
  isLocked,
  keepMine,
  takeTheirs,
}: ConflictSection): TemplateResult {
  return conflict({
    title: msg.changedMeanwhile,
    rows: conflicts.map(({ language, part, mine, theirs }) => ({
      label: [...(language === null ? [] : [formats.language(language)]), msg.mergedParts[part]].join(' · '),
      mine: shown(part, mine, msg),
      theirs: shown(part, theirs, msg),
    })),
    msg,
    isLocked,
    keepMineWords: msg.conflictKeepMineUnsaved,
    keepMine,
    takeTheirs,
  });
}

type Said = { readonly text?: string; readonly kind?: string; readonly exampleUrl?: string };

/** A part as text, for reading and comparing. */
function shown(part: MergedPart, value: unknown, msg: Messages): TemplateResult | string {
  if (value === undefined || value === null) return msg.nothingThere;
  switch (part) {
    case 'category':
      return msg.templateCategories[value as keyof Messages['templateCategories']];
    case 'parameterFormat':
      return msg.parameterFormats[value as keyof Messages['parameterFormats']];
    case 'header': {
      const { text, kind = 'text' } = value as Said;
      return text ?? msg.headerKinds[kind as keyof Messages['headerKinds']];
    }
    case 'body':
    case 'footer':
      return html`<span class="conflict-text">${(value as Said).text}</span>`;
    case 'buttons':
      return (value as Said[]).map(({ text }) => text).join(' · ');
    case 'variables':
      return Object.entries(value as Record<string, { source: keyof Messages['variableSources'] }>)
        .map(([name, { source }]) => `{{${name}}}: ${msg.variableSources[source]}`)
        .join(', ');
    default: {
      const { securityLine, expiryMinutes } = value as { securityLine: boolean; expiryMinutes?: number };
      return [
        ...(securityLine ? [msg.securityLine] : []),
        ...(expiryMinutes ? [`${expiryMinutes} min`] : []),
      ].join(', ');
    }
  }
}
